import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openServed } from '../http/served.js';
import { different } from './tools/different.js';

/** What this fault is. */
export const title = 'a hundred thousand different questions';

const long = 100_000;
/** Megabytes that answers may take here, and that the heap may grow by when all caches are full. */
const megabytes = 16;
const grownAtMost = 150;

/** Asks so many questions of which no two are the same, and looks at the heap ten times on the way. */
export async function run(questions: number | null): Promise<void> {
  const count = questions ?? long;
  const served = await openServed(undefined, { cache: megabytes, budget: 0 });
  const heaps: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const { status } = await served.post({ query: different(at) });
    assert.equal(status, 200);
    if ((at + 1) % Math.ceil(count / 10) === 0) heaps.push(heapNow());
  }
  process.stdout.write(`  heap after each tenth: ${heaps.map(String).join(', ')} MB\n`);
  await served.close();
  const [first = 0, last = 0] = [heaps[0], heaps.at(-1)];
  assert.ok(last - first < grownAtMost, `the heap grew by ${String(last - first)} MB`);
}

/** Megabytes of the heap that are really used. */
function heapNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
