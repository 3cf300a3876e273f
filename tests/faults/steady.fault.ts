import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, keepAsking, memoryOf, quantile, withServer } from './tools/load.js';

/** What this fault is. */
export const title = 'hours of work: a load of 80 % for a long time';

const long = 30 * 60;
const share = 0.8;

/** Asks for so many seconds at four fifths of what the server can answer; its memory must stay flat. */
export const run = (seconds: number | null): Promise<void> =>
  withServer(50, async ({ address, pid }) => {
    const interval = (await millisecondsPerAnswer(address)) / share;
    const memory: number[] = [];
    const end = Date.now() + (seconds ?? long) * 1000;
    const open = new Set<Promise<void>>();
    let [asked, sampled] = [0, 0];
    while (Date.now() < end) {
      const asking = askOnce(address).then(({ status }) => assert.equal(status, 200));
      open.add(asking);
      void asking.finally(() => open.delete(asking));
      asked += 1;
      if (Date.now() - sampled > 500) {
        sampled = Date.now();
        memory.push(await memoryOf(pid));
      }
      await pause(interval);
    }
    await Promise.all(open);
    const [middle, last] = [quarter(memory, 1), quarter(memory, 3)];
    process.stdout.write(
      `  ${String(asked)} answered, one each ${interval.toFixed(1)} ms; memory ${String(middle)} MB, in the end ${String(last)} MB\n`,
    );
    assert.ok(last < middle * 1.2 + 20, `memory grew from ${String(middle)} to ${String(last)} MB`);
  });

async function millisecondsPerAnswer(address: string): Promise<number> {
  const duration = 3_000;
  let answered = 0;
  const end = Date.now() + duration;
  await Promise.all(Array.from({ length: 4 }, () => keepAsking(address, end, () => (answered += 1))));
  return duration / answered;
}

/** The median of a quarter of some values, counted from 0. */
const quarter = (values: readonly number[], number: number): number =>
  quantile(values.slice(Math.floor((values.length * number) / 4), Math.ceil((values.length * (number + 1)) / 4)), 0.5);
