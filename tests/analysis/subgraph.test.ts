import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subgraphOf } from '../../src/analysis/subgraph.js';
import { anyDay, smallSnapshot } from './small-graph.js';

const snapshot = smallSnapshot([
  ['SITS_ON', 'person:a', 'body:m', 'membership:a-m'],
  ['SITS_ON', 'person:b', 'body:m', 'membership:b-m', { validToMax: '2020-12-31' }],
  ['SENDS_TO', 'org:o', 'body:m', 'membership:b-m'],
  ['RELATED', 'body:m', 'body:top', 'relation:m-top', { kind: 'PART_OF' }],
  ['SITS_ON', 'person:c', 'body:top', 'membership:c-top'],
]);
const asked = { around: ['body:m'], steps: 1, limit: 500, ...anyDay };

describe('The part of a graph around things', () => {
  it('begins with what was asked for, then comes what is nearest, then the order of ids', () => {
    assert.deepEqual(subgraphOf(snapshot, { ...asked, steps: 2 }), {
      things: ['body:m', 'body:top', 'org:o', 'person:a', 'person:b', 'person:c'],
      facts: ['membership:a-m', 'membership:b-m', 'membership:c-top', 'relation:m-top'],
      truncated: false,
    });
  });

  it('says that the limit cut it, and keeps the facts among what is left', () => {
    assert.deepEqual(subgraphOf(snapshot, { ...asked, limit: 3 }), {
      things: ['body:m', 'body:top', 'org:o'],
      facts: ['membership:b-m', 'relation:m-top'],
      truncated: true,
    });
  });

  it('is not cut where the limit is just enough', () => {
    assert.equal(subgraphOf(snapshot, { ...asked, limit: 5 }).truncated, false);
  });

  it('keeps to the day', () => {
    const { things } = subgraphOf(snapshot, { ...asked, validAt: '2021-06-01' });
    assert.deepEqual(things, ['body:m', 'body:top', 'org:o', 'person:a']);
  });

  it('holds things that nothing ties to others, each once', () => {
    assert.deepEqual(subgraphOf(snapshot, { ...asked, around: ['topic:t', 'body:m', 'topic:t'], steps: 0 }), {
      things: ['topic:t', 'body:m'],
      facts: [],
      truncated: false,
    });
  });
});
