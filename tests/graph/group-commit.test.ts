import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { groupCommit } from '../../src/graph/engines/group-commit.js';

describe('A group commit', () => {
  it('lets all who wait at the same time share one sync', async () => {
    let syncs = 0;
    const settle = groupCommit(async () => {
      syncs += 1;
      await sleep(10);
    });
    await Promise.all(Array.from({ length: 50 }, settle));
    assert.equal(syncs, 1);
  });

  it('makes who comes while a sync runs wait for the next one', async () => {
    const begun: number[] = [];
    const settle = groupCommit(async () => {
      begun.push(performance.now());
      await sleep(20);
    });
    const first = settle();
    await sleep(5);
    const committed = performance.now();
    await Promise.all([first, settle(), settle()]);
    assert.equal(begun.length, 2);
    assert.ok((begun[1] ?? 0) > committed);
  });

  it('acknowledges nothing any more once a sync has failed', async () => {
    const settle = groupCommit(() => Promise.reject(new Error('EIO')));
    await assert.rejects(settle(), /EIO/);
    await assert.rejects(settle(), /EIO/);
  });
});
