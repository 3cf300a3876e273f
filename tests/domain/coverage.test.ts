import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageOfChair, coverageOfMeetings, coverageOfMembers } from '../../src/domain/coverage.js';
import { type SeatHolder, seatingOf } from '../../src/domain/seating.js';
import { quota } from './samples.js';

const members = (...names: readonly string[]): readonly SeatHolder[] =>
  names.map((name) => ({ role: 'MEMBER', holder: `person:${name}` }));

describe('The coverage of the chair', () => {
  it('is unknown without one, complete with one, partial with several', () => {
    assert.deepEqual([0, 1, 2].map(coverageOfChair), ['UNKNOWN', 'COMPLETE', 'PARTIAL']);
  });
});

describe('The coverage of the members', () => {
  const quotaOfTwo = (holders: readonly SeatHolder[]) => ({ quota: quota({ seats: 2 }), nominator: null, holders });

  it('is unknown where nobody holds, and not complete where there are no seats', () => {
    assert.equal(coverageOfMembers(seatingOf(null, []), []), 'UNKNOWN');
    assert.equal(coverageOfMembers(seatingOf(0, []), members('a')), 'PARTIAL');
  });

  it('is partial where no source counts the seats', () => {
    assert.equal(coverageOfMembers(seatingOf(null, []), members('a', 'b', 'c')), 'PARTIAL');
  });

  it('is complete where those who hold fill the seats that a source claims', () => {
    assert.equal(coverageOfMembers(seatingOf(3, []), members('a', 'b')), 'PARTIAL');
    assert.equal(coverageOfMembers(seatingOf(3, []), members('a', 'b', 'c')), 'COMPLETE');
  });

  it('counts one holder of two seats once', () => {
    assert.equal(coverageOfMembers(seatingOf(2, []), members('a', 'a')), 'PARTIAL');
  });

  it('seats neither deputies nor guests nor advisers', () => {
    const others = ['DEPUTY', 'GUEST', 'ADVISORY_MEMBER'].map((role) => ({ role, holder: `person:${role}` }));
    assert.equal(coverageOfMembers(seatingOf(2, []), [...members('a'), ...others]), 'PARTIAL');
  });

  it('goes by the quotas where there are some', () => {
    const half = seatingOf(2, [quotaOfTwo(members('a'))]);
    const full = seatingOf(2, [quotaOfTwo(members('a', 'b'))]);
    assert.equal(coverageOfMembers(half, members('a', 'x', 'y')), 'PARTIAL');
    assert.equal(coverageOfMembers(full, members('a', 'b')), 'COMPLETE');
  });

  it('is partial where quotas are full but a source claims more seats', () => {
    assert.equal(coverageOfMembers(seatingOf(4, [quotaOfTwo(members('a', 'b'))]), members('a', 'b')), 'PARTIAL');
  });
});

describe('The coverage of the meetings of a year', () => {
  it('is unknown where none is known, whatever was planned', () => {
    assert.deepEqual([coverageOfMeetings(14, 0), coverageOfMeetings(null, 0)], ['UNKNOWN', 'UNKNOWN']);
  });

  it('is complete from the planned number on', () => {
    assert.deepEqual(
      [1, 2, 3].map((held) => coverageOfMeetings(2, held)),
      ['PARTIAL', 'COMPLETE', 'COMPLETE'],
    );
  });

  it('is partial where no plan is known', () => {
    assert.equal(coverageOfMeetings(null, 3), 'PARTIAL');
  });
});
