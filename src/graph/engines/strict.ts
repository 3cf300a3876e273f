import type { Transaction } from '../port.js';

/** Does `work`, and fails where one of its statements did, even if `work` took no notice: a transaction is kept whole. */
export async function strictly<Answer>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const failures: unknown[] = [];
  const answer = await work({
    run: (query, parameters) =>
      transaction.run(query, parameters).catch((error: unknown) => {
        failures.push(error);
        throw error;
      }),
  });
  if (failures.length > 0) throw failures[0];
  return answer;
}
