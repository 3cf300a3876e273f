import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DatedEvidence, evidenceDay, holderOf, isAssumed, latestEvidence } from '../../src/domain/membership.js';
import { membership } from './samples.js';

const published = (publishedOn: string | null): DatedEvidence => ({
  publishedOn,
  recordedAt: '2026-11-23T00:00:00.000Z',
});

describe('The day of evidence', () => {
  it('is the last day that the publication of its source can mean', () => {
    assert.equal(evidenceDay(published('2020-02')), '2020-02-29');
  });

  it('is the day on which it was recorded where its source has no date', () => {
    assert.equal(evidenceDay(published(null)), '2026-11-23');
  });

  it('is the latest of several, and null of none', () => {
    assert.equal(latestEvidence([published('2021'), published('2020-09-08'), published('2021-12-30')]), '2021-12-31');
    assert.equal(latestEvidence([]), null);
  });
});

describe('A membership is assumed', () => {
  const evidence = [published('2020-09-08'), published('2021-01')];

  it('after the day of its latest evidence, and not on that day', () => {
    assert.equal(isAssumed(membership({}), evidence, '2021-01-31'), false);
    assert.equal(isAssumed(membership({}), evidence, '2021-02-01'), true);
  });

  it('not where its end is known, or known to be past', () => {
    assert.equal(isAssumed(membership({ validTo: '2030', validToMax: '2030-12-31' }), evidence, '2025-01-01'), false);
    assert.equal(isAssumed(membership({ validToMax: '2022-01-01' }), evidence, '2025-01-01'), false);
  });

  it('even where a source says that it lasts', () => {
    assert.equal(isAssumed(membership({ ongoing: true }), evidence, '2025-01-01'), true);
  });

  it('not where there is no evidence to be older', () => {
    assert.equal(isAssumed(membership({}), [], '2025-01-01'), false);
  });
});

describe('The holder of an office that has one', () => {
  const candidate = (id: string, validFromMin: string | null, latest: string | null = null) => ({
    membership: membership({ id: `membership:${id}`, validFromMin }),
    latestEvidence: latest,
  });
  const winner = (...candidates: readonly ReturnType<typeof candidate>[]) => [
    holderOf(candidates)?.id,
    holderOf(candidates.toReversed())?.id,
  ];

  it('is nobody among nobody', () => {
    assert.equal(holderOf([]), null);
  });

  it('is whoever started last', () => {
    const later = candidate('a', '2021-01-15', '2020-01-01');
    assert.deepEqual(winner(candidate('z', '2021-01-14', '2025-01-01'), later), ['membership:a', 'membership:a']);
  });

  it('is not whoever has no known start, if another has', () => {
    const unknown = candidate('z', null, '2025-01-01');
    assert.deepEqual(winner(candidate('a', '1999-01-01'), unknown), ['membership:a', 'membership:a']);
  });

  it('is of several with the same start the one with the latest evidence', () => {
    const latest = candidate('z', '2021-01-01', '2024-05-01');
    assert.deepEqual(winner(candidate('a', '2021-01-01', '2024-04-30'), latest), ['membership:z', 'membership:z']);
    assert.deepEqual(winner(candidate('a', '2021-01-01'), latest), ['membership:z', 'membership:z']);
  });

  it('is of several with the same start and evidence the first by id', () => {
    const [first, second] = [candidate('a', null, '2024-05-01'), candidate('b', null, '2024-05-01')];
    assert.deepEqual(winner(first, second), ['membership:a', 'membership:a']);
  });
});
