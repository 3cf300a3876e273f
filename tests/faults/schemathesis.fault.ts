import assert from 'node:assert/strict';
import { runPython } from '../python.js';
import { openServed } from '../http/served.js';

/** What this fault is. */
export const title = 'operations that schemathesis generates from the served schema';

const long = 2_000;

/** Lets schemathesis ask so many generated questions; none is answered with 5xx, and none ends in an error of our own. */
export async function run(rounds: number | null): Promise<void> {
  const served = await openServed(undefined, { budget: 0 });
  try {
    const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
    const said = await runPython('generated_operations.py', [`${address}/graphql`, String(rounds ?? long)]);
    process.stdout.write(said);
    assert.match(said, /^\d+ cases, 0 failures/m);
    assert.deepEqual(served.internalErrors, []);
  } finally {
    await served.close();
  }
}
