import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { overlap } from '../../src/changes/bulk/overlap.js';

/** A piece of work that ends when it is told to. */
function piece() {
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  return { work: () => work, finish: () => finish(), fail: (error: Error) => fail(error) };
}

describe('work that overlaps', () => {
  it('begins so many pieces at once, and another one when the first has ended', async () => {
    const [first, second, third] = [piece(), piece(), piece()];
    const beside = overlap(2);
    await beside.begin(first.work);
    await beside.begin(second.work);
    let begun = false;
    const beginning = beside.begin(third.work).then(() => (begun = true));
    await turn();
    assert.equal(begun, false);
    first.finish();
    await beginning;
    second.finish();
    third.finish();
    await beside.end();
  });

  it('tells a piece when the one before has ended, however fast it is itself', async () => {
    const slow = piece();
    const beside = overlap(2);
    const ended: string[] = [];
    await beside.begin(() => slow.work().then(() => void ended.push('slow')));
    await beside.begin((before) => before.then(() => void ended.push('fast')));
    slow.finish();
    await beside.end();
    assert.deepEqual(ended, ['slow', 'fast']);
  });

  it('throws what a piece threw at the next beginning, and ends only when the others have ended', async () => {
    const [broken, slow] = [piece(), piece()];
    const beside = overlap(2);
    await beside.begin(broken.work);
    await beside.begin(slow.work);
    broken.fail(new Error('disk full'));
    await assert.rejects(beside.begin(piece().work), /disk full/);
    let ended = false;
    const ending = beside.end().then(() => (ended = true));
    await turn();
    assert.equal(ended, false);
    slow.finish();
    await ending;
  });

  it('throws at the end what a piece threw that nobody waited for', async () => {
    const beside = overlap(2);
    await beside.begin(() => Promise.reject(new Error('disk full')));
    await turn();
    await assert.rejects(beside.end(), /disk full/);
  });
});
