import type { Transaction } from '../port.js';

/** Does `work` and fails where one of its statements did, even if `work` took no notice: it is kept whole or not at all. */
export async function strictly<Answer>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const statements: Promise<unknown>[] = [];
  const run: Transaction['run'] = (query, parameters) => {
    const answer = transaction.run(query, parameters);
    statements.push(answer);
    return answer;
  };
  const answer = await work({ run }).finally(() => Promise.allSettled(statements));
  await Promise.all(statements);
  return answer;
}
