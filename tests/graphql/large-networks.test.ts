import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import { answer } from '../../src/graphql/answer.js';
import { sharedOf } from '../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { type SmallEdge, smallSnapshot } from '../analysis/small-graph.js';
import { embedded } from '../engines.js';

const seats = (people: number, bodies: number): readonly SmallEdge[] =>
  Array.from({ length: people * bodies }, (_, at) => [
    'SITS_ON',
    `person:p${String(at % people)}`,
    `body:b${String(Math.floor(at / people))}`,
    `membership:m${String(at)}`,
  ]);

describe('a network that is large', () => {
  let graph: Graph;
  before(async () => {
    graph = await embedded.open();
  });
  after(() => graph.close());

  /** What is said of a question over edges; null where it is answered. */
  const refusal = async (query: string, edges: readonly SmallEdge[]): Promise<string | null> => {
    const snapshot = smallSnapshot(edges);
    const shared = { ...sharedOf(graph, ''), snapshot: () => Promise.resolve(snapshot) };
    const { errors = [] } = await answer(buildGraphqlSchema(), shared, { query }, () => undefined);
    const [error] = errors;
    return error === undefined ? null : `${String(error.extensions?.['code'])}: ${error.message}`;
  };

  for (const query of [
    '{ centrality(metric: PAGERANK) { score } }',
    '{ centralityByYear(metric: DEGREE, from: 2019, to: 2020) { year } }',
    '{ articulationPoints { parts } }',
    '{ communities { size } }',
  ])
    it(`is not measured, and says on what day it would be: ${query}`, async () => {
      const said = await refusal(query, seats(251, 100));
      assert.match(
        said ?? '',
        /^INVALID_ARGUMENT: .*"validAt" expects a day on which at most 25000 ties .* 25100 ties/,
      );
    });

  it('has no betweenness, but a degree', async () => {
    const edges = seats(4_500, 1);
    assert.match(
      (await refusal('{ centrality(metric: BETWEENNESS) { score } }', edges)) ?? '',
      /^INVALID_ARGUMENT: .*"metric" expects DEGREE, PAGERANK or EIGENVECTOR .*4501 things, 4500 ties/,
    );
    assert.equal(await refusal('{ centrality(metric: DEGREE, first: 1) { score } }', edges), null);
  });
});
