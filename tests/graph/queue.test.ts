import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { queue } from '../../src/graph/engines/queue.js';

describe('A queue', () => {
  it('starts a piece of work when the one before has ended', async () => {
    const queued = queue();
    const seen: string[] = [];
    const piece = (name: string, duration: number) => async () => {
      seen.push(`${name} starts`);
      await sleep(duration);
      seen.push(`${name} ends`);
    };
    await Promise.all([queued(piece('first', 10)), queued(piece('second', 0))]);
    assert.deepEqual(seen, ['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('gives each caller the answer of its own work', async () => {
    const queued = queue();
    assert.deepEqual(await Promise.all([1, 2].map((x) => queued(() => Promise.resolve(x)))), [1, 2]);
  });

  it('goes on after work that fails', async () => {
    const queued = queue();
    const failing = queued(() => Promise.reject(new Error('stop')));
    const next = queued(() => Promise.resolve('next'));
    await assert.rejects(failing, /stop/);
    assert.equal(await next, 'next');
  });
});
