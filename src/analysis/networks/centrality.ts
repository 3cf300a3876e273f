import * as betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import * as eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import * as pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { functionOf } from './function-of.js';
import type { CentralityMetric } from './metrics.js';
import { graphOf, type Network } from './network.js';

/** A thing with its measure. */
export interface Score {
  readonly id: string;
  readonly score: number;
}

const [betweenness, eigenvector, pagerank] = [
  functionOf(betweennessModule),
  functionOf(eigenvectorModule),
  functionOf(pagerankModule),
];

const digits = 12;

/**
 * The measure of every thing: highest first, then by id. Measures are rounded to twelve digits, so that things whose
 * places are alike have the same one. Normalised as networkx does by default.
 */
export function centrality(network: Network, metric: CentralityMetric): readonly Score[] {
  if (network.ids.length === 0) return [];
  const scores = measured(network, metric);
  return network.ids
    .map((id) => ({ id, score: Number((scores[id] ?? 0).toPrecision(digits)) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function measured(network: Network, metric: CentralityMetric): Readonly<Record<string, number>> {
  const graph = graphOf(network);
  switch (metric) {
    case 'DEGREE':
      return degreeCentrality(graph);
    case 'BETWEENNESS':
      return betweenness(graph, { getEdgeWeight: null });
    case 'PAGERANK':
      return pagerank(graph, { getEdgeWeight: null, maxIterations: 1_000, tolerance: 1e-14 });
    case 'EIGENVECTOR':
      return eigenvector(graph, { getEdgeWeight: null, maxIterations: 100_000, tolerance: 1e-12 });
  }
}
