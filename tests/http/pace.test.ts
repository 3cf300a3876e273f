import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pace } from '../../src/http/pace.js';

/** A pace of 1,000 bytes a second, and a clock to turn. */
function watched() {
  let now = 0;
  const own = pace(1_000, () => now);
  return { ...own, passes: (milliseconds: number) => (now += milliseconds) };
}

describe('the pace of a reader', () => {
  it('counts the time beyond what the pieces allow, also while the reader is waited for', () => {
    const reader = watched();
    reader.given(2_000);
    reader.passes(1_500);
    assert.equal(reader.lag(), 0);
    reader.passes(1_500);
    assert.equal(reader.lag(), 1_000);
    reader.wanted();
    assert.equal(reader.lag(), 1_000);
  });

  it('does not count the time that the reader waits for us', () => {
    const reader = watched();
    reader.given(1_000);
    reader.wanted();
    reader.passes(60_000);
    assert.equal(reader.lag(), 0);
  });

  it('adds up what many pieces took too long, and forgives it to who catches up', () => {
    const reader = watched();
    for (let piece = 0; piece < 4; piece += 1) {
      reader.given(1_000);
      reader.passes(1_500);
      reader.wanted();
    }
    assert.equal(reader.lag(), 2_000);
    reader.given(3_000);
    reader.passes(1_000);
    reader.wanted();
    assert.equal(reader.lag(), 0);
  });

  it('lets nobody save time up', () => {
    const reader = watched();
    reader.given(1_000_000);
    reader.wanted();
    reader.given(1_000);
    reader.passes(3_000);
    assert.equal(reader.lag(), 2_000);
  });
});
