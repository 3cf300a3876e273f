import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lostAfterCut, run, title } from './power-cut.fault.js';

describe(title, () => {
  it('loses nothing that was acknowledged where writes are safe', () => run(2));

  it('loses the last writes where they are fast, as it is documented', async () => {
    assert.match(String(await lostAfterCut('fast')), /acknowledged changesets were lost/);
  });
});
