import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { after, nextInOrder, type Term } from '../../src/domain/rotation.js';

const order = ['a', 'bund', 'b', 'bund', 'c', 'bund'];
const term = (id: string, agent: string, validTo: string | null = null): Term => ({
  id,
  agent,
  validTo,
  validFromMin: `${id}-01-01`,
});
const next = (terms: readonly Term[]) => {
  const present = terms.at(-1);
  return present === undefined ? null : nextInOrder(order, terms, present);
};

describe('who is next in an order', () => {
  it('follows whoever stands in it once', () => {
    assert.deepEqual(next([term('2020', 'b', '2020-12-31')]), { agent: 'bund', from: '2021-01-01' });
  });
  it('follows whoever stands in it often by those before', () => {
    assert.deepEqual(next([term('2020', 'b'), term('2021', 'bund', '2021')]), { agent: 'c', from: '2022' });
    assert.deepEqual(next([term('2020', 'c'), term('2021', 'bund')]), { agent: 'a', from: null });
  });
  it('is nobody where the place cannot be told or the present chair is not in it', () => {
    assert.equal(next([term('2021', 'bund')]), null);
    assert.equal(next([term('2021', 'x')]), null);
  });
  it('comes after the last of several terms of one agent', () => {
    const terms = [term('2020', 'b', '2020-07'), { ...term('2021', 'b', '2020-12'), validFromMin: '2020-07-01' }];
    assert.deepEqual(nextInOrder(order, terms, terms[0] ?? term('2020', 'b')), { agent: 'bund', from: '2021-01' });
  });
  it('starts as precisely as the term before ends', () => {
    assert.deepEqual(['2025', '2025-12', '2025-12-31', '2024-02-28'].map(after), [
      '2026',
      '2026-01',
      '2026-01-01',
      '2024-02-29',
    ]);
  });
});
