import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filledSeats, type HeldQuota, type SeatHolder, seatingOf } from '../../src/domain/seating.js';
import { quota } from './samples.js';

const held = (seats: number, holders: readonly SeatHolder[], nominator: string | null = null): HeldQuota => ({
  quota: quota({ seats }),
  nominator,
  holders,
});
const member = (holder: string | null, role = 'MEMBER'): SeatHolder => ({ role, holder });

describe('The filled seats of a quota', () => {
  it('are its holders that are named', () => {
    assert.equal(filledSeats(held(3, [member('person:a'), member('person:b'), member(null)])), 2);
  });

  it('do not count deputies', () => {
    assert.equal(filledSeats(held(3, [member('person:a'), member('person:b', 'DEPUTY')])), 1);
  });

  it('do not count whoever nominates for it', () => {
    assert.equal(filledSeats(held(3, [member('org:landkreise'), member('person:a')], 'org:landkreise')), 1);
  });

  it('count one holder once, whatever it holds', () => {
    const chairAndMember = [member('person:a', 'CHAIR'), member('person:a'), member('person:a', 'SPOKESPERSON')];
    assert.equal(filledSeats(held(3, chairAndMember)), 1);
  });

  it('count a deputy who is a member, too', () => {
    assert.equal(filledSeats(held(3, [member('person:a', 'DEPUTY'), member('person:a')])), 1);
  });

  it('are at most as many as there are seats', () => {
    assert.equal(
      filledSeats(
        held(
          2,
          ['a', 'b', 'c'].map((name) => member(`person:${name}`)),
        ),
      ),
      2,
    );
  });
});

describe('The seating of a body', () => {
  it('adds its quotas up', () => {
    const quotas = [held(3, [member('org:a')]), held(2, [member('org:b'), member('org:c')])];
    const { claimed, quotaSum, filled, unnamed, consistent } = seatingOf(5, quotas);
    assert.deepEqual(
      { claimed, quotaSum, filled, unnamed, consistent },
      { claimed: 5, quotaSum: 5, filled: 3, unnamed: 2, consistent: true },
    );
  });

  it('counts one holder in each quota that it sits under', () => {
    assert.equal(seatingOf(null, [held(1, [member('org:a')]), held(1, [member('org:a')])]).filled, 2);
  });

  it('leaves a contradicted quota out', () => {
    const contradicted: HeldQuota = {
      ...held(3, [member('org:a')]),
      quota: quota({ id: 'quota:contradicted', rank: 'DEPRECATED' }),
    };
    const seating = seatingOf(3, [held(3, []), contradicted]);
    assert.deepEqual([seating.quotaSum, seating.filled, seating.unnamed], [3, 0, 3]);
    assert.deepEqual(
      seating.quotas.map(({ id }) => id),
      ['quota:sample'],
    );
  });

  it('is not consistent where the sum is not what a source claims', () => {
    assert.equal(seatingOf(14, [held(3, [])]).consistent, false);
  });

  it('cannot tell whether it is consistent where a source or the quotas are silent', () => {
    assert.equal(seatingOf(null, [held(3, [])]).consistent, null);
    assert.equal(seatingOf(14, []).consistent, null);
  });
});
