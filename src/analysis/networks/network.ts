import { UndirectedGraph } from 'graphology';
import { heldEdges, type Moment } from '../moment.js';
import type { Snapshot } from '../snapshot.js';

/**
 * The undirected simple graph of what holds: things with at least one edge, and each pair of them that any number of
 * shortcut edges ties together, once, in order of ids. Ties have no weight and no direction; none leads back to its start.
 */
export interface Network {
  /** The ids, in order of code points. */
  readonly ids: readonly string[];
  /** The two ends of each tie, as places in `ids`: the lower one first. */
  readonly ties: readonly (readonly [number, number])[];
}

/** The network of what held on a day and was believed at a moment. */
export function networkOf(snapshot: Snapshot, moment: Moment): Network {
  const { sources, targets, nodeCount } = snapshot;
  const pairs = new Set<number>();
  for (const edge of heldEdges(snapshot, moment)) {
    const [a, b] = [sources[edge] ?? 0, targets[edge] ?? 0];
    if (a !== b) pairs.add(Math.min(a, b) * nodeCount + Math.max(a, b));
  }
  const sorted = Float64Array.from(pairs).sort();
  const ends = Array.from(sorted, (pair) => [Math.floor(pair / nodeCount), pair % nodeCount] as const);
  const nodes = Uint32Array.from(new Set(ends.flat())).sort();
  const place = new Map(Array.from(nodes, (node, at) => [node, at]));
  return {
    ids: Array.from(nodes, (node) => snapshot.ids[node] ?? ''),
    ties: ends.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0] as const),
  };
}

/** The network as graphology reads it; its nodes and edges stand in the same order at every run. */
export function graphOf({ ids, ties }: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const [a, b] of ties) graph.addEdge(ids[a], ids[b]);
  return graph;
}

/** For each place the places that it is tied to, in order. */
export function neighboursOf({ ids, ties }: Network): readonly (readonly number[])[] {
  const around = ids.map(() => Array<number>());
  for (const [a, b] of ties) {
    around[a]?.push(b);
    around[b]?.push(a);
  }
  return around.map((places) => places.sort((a, b) => a - b));
}
