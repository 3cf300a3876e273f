import * as louvainModule from 'graphology-communities-louvain';
import { functionOf } from './function-of.js';
import { graphOf, neighboursOf, type Network } from './network.js';

const louvain = functionOf(louvainModule);

/** How many times the communities are looked for; the best division counts. */
const attempts = 10;

/** Communities of things that have more ties among each other than with others: the largest first, then by id. Inside, those with most ties come first. */
export function communities(network: Network): readonly (readonly string[])[] {
  if (network.ids.length === 0) return [];
  const ties = neighboursOf(network);
  const tiesOf = new Map(network.ids.map((id, place) => [id, ties[place]?.length ?? 0]));
  const members = new Map<number, string[]>();
  const division = bestDivision(network);
  for (const id of network.ids) {
    const community = division[id] ?? 0;
    const known = members.get(community);
    if (known === undefined) members.set(community, [id]);
    else known.push(id);
  }
  // Both sorts are stable and begin in order of ids.
  return [...members.values()]
    .sort((a, b) => b.length - a.length)
    .map((ids) => ids.sort((a, b) => (tiesOf.get(b) ?? 0) - (tiesOf.get(a) ?? 0)));
}

/** The division with the highest modularity, by Louvain from fixed starting points. */
function bestDivision(network: Network): Readonly<Record<string, number>> {
  const graph = graphOf(network);
  const divide = (seed: number) => detailed(graph, { getEdgeWeight: null, rng: randomFrom(seed) });
  let best = divide(1);
  for (let seed = 2; seed <= attempts; seed += 1) {
    const next = divide(seed);
    if (next.modularity > best.modularity + 1e-12) best = next;
  }
  return best.communities;
}

const detailed = louvain.detailed.bind(louvain);

/** Numbers from 0 to 1 that look random and are the same at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
