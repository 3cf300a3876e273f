import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, keepAsking, memoryOf, quantile, type Reply, withServer } from './tools/load.js';

/** What this fault is. */
export const title = 'ten times more questions than the server can answer';

const places = 10;
const clients = places * 10;
const long = 60;

/** Half of the refusals must come within so many milliseconds: a refused client waits no longer than for its turn. */
const quick = 100;

/** Asks for so many seconds with ten times as many clients as there are places. */
export const run = (seconds: number | null): Promise<void> =>
  withServer(places, async ({ address, pid }) => {
    const before = await memoryOf(pid);
    const replies: Reply[] = [];
    const end = Date.now() + (seconds ?? long) * 1000;
    const hear = (reply: Reply) => replies.push(reply);
    await Promise.all(Array.from({ length: clients }, () => keepAsking(address, end, hear)));
    await pause(1_000);
    const later = await askOnce(address);
    const grown = (await memoryOf(pid)) - before;
    const refused = replies.filter(({ status }) => status !== 200);
    const answered = replies.filter(({ status }) => status === 200);
    process.stdout.write(
      `  answered ${lineOf(answered)}; refused ${lineOf(refused)}; normal after ${String(Math.round(later.took))} ms, ${String(grown)} MB more\n`,
    );
    answered.forEach(({ text }) => assert.match(text, /"data":\{"bodies"/));
    refused.forEach(assertRefused);
    assert.ok(answered.length > 0 && refused.length > 0);
    // How quick they are depends on who else keeps the machine busy: only the long form measures it.
    if (seconds === null) assert.ok(quantile(timesOf(refused), 0.5) < quick, 'refusals are slow');
    assert.equal(later.status, 200);
    assert.ok(later.took < 5_000);
    assert.ok(grown < 150, `${String(grown)} MB more are held`);
  });

function assertRefused({ status, text, retryAfter }: Reply): void {
  assert.equal(status, 503);
  assert.equal(retryAfter, '1');
  assert.match(text, /OVERLOADED/);
}

const timesOf = (replies: readonly Reply[]): readonly number[] => replies.map(({ took }) => took);

const lineOf = (replies: readonly Reply[]): string => {
  const [half, most] = [0.5, 0.99].map((share) => Math.round(quantile(timesOf(replies), share)));
  return `${String(replies.length)} (half within ${String(half)} ms, 99 % within ${String(most)} ms)`;
};
