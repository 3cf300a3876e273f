import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { batchSize, inBatches, inStretches } from '../../../src/export/reading/stretches.js';

const ids = Array.from({ length: 4_321 }, (_, at) => `person:${String(at)}`);

describe('Ids that are read stretch by stretch', () => {
  const readAll = async (wait: number) => {
    const asked: number[] = [];
    const seen: string[] = [];
    let most = 0;
    const read = (some: readonly string[]) => {
      asked.push(some.length);
      most = Math.max(most, asked.reduce((all, length) => all + length, 0) - seen.length);
      return Promise.resolve(some);
    };
    for await (const some of inStretches(ids, read)) {
      seen.push(...some);
      await sleep(wait);
    }
    return { asked, seen, most };
  };

  it('are all read, each once and in order; for the quick more at once, and in advance', async () => {
    const { asked, seen, most } = await readAll(0);
    assert.deepEqual(seen, ids);
    assert.deepEqual(asked, [500, 1_000, 1_000, 1_000, 821]);
    assert.ok(most > 1_000, String(most));
  });

  it('are read a little at a time for the slow, and nothing in advance', async () => {
    const { asked, seen, most } = await readAll(120);
    assert.deepEqual(seen, ids);
    assert.ok(
      asked.every((length) => length <= batchSize),
      asked.join(),
    );
    assert.equal(most, batchSize);
  });

  it('are no longer read once nobody wants more, whatever comes of what was read in advance', async () => {
    let asked = 0;
    const read = (some: readonly string[]) => {
      asked += 1;
      return asked < 3 ? Promise.resolve(some) : Promise.reject(new Error('gone'));
    };
    let given = 0;
    for await (const some of inStretches(ids, read)) if ((given += some.length) > batchSize) break;
    await sleep(20);
    assert.equal(given, 1_500);
    assert.equal(asked, 3);
  });
});

describe('Many records', () => {
  it('are given in batches, each once and in order', async () => {
    const sizes: number[] = [];
    const seen: string[] = [];
    for await (const batch of inBatches(ids.slice(0, 1_200))) {
      sizes.push(batch.length);
      seen.push(...batch);
    }
    assert.deepEqual(sizes, [500, 500, 200]);
    assert.deepEqual(seen, ids.slice(0, 1_200));
  });
});
