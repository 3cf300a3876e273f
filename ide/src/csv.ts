import { type Answered, send } from './question.js';

/** Saves an answer as the CSV file that the server writes; its name carries the day. */
export async function saveCsv({ question }: Answered): Promise<void> {
  const response = await send(question, 'text/csv, application/json;q=0.1');
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/csv') !== true)
    throw new Error(`Der Server schickt kein CSV, sondern ${String(response.status)}: ${await response.text()}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `gremiengraph-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
