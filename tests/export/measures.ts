import type { Graph } from '../../src/graph/port.js';
import { asText, asTextOrNull, type Query } from '../../src/graph/query.js';
import { readCounts } from '../../src/queries/dataset.js';

/** What a graph holds, counted by statements of this file alone, so that no export can agree with itself. */
export interface Measures {
  readonly counts: Readonly<Record<string, number>>;
  /** What each thing is called. */
  readonly names: ReadonlyMap<string, string>;
}

interface Edge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly fact: string | null;
}

const allEdges: Query<Edge> = {
  name: 'all edges',
  text: 'MATCH (a:Node)-[edge]->(b:Node)\nRETURN type(edge) AS type, a.id AS source, b.id AS target, edge.factId AS fact\nLIMIT 100000',
  decode: ([type, from, to, fact]) => ({
    type: asText(type),
    from: asText(from),
    to: asText(to),
    fact: asTextOrNull(fact),
  }),
};

const namesOf = (label: string): Query<readonly [string, string]> => ({
  name: `names of ${label}`,
  text: `MATCH (thing:${label})\nRETURN thing.id AS id, thing.name AS name\nLIMIT 100000`,
  decode: ([id, name]) => [asText(id), asText(name)],
});

const isShortcut = ({ type }: Edge): boolean => ['SITS_ON', 'SENDS_TO', 'RELATED'].includes(type);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** Counts what a graph holds. */
export async function measure(graph: Graph): Promise<Measures> {
  const types = new Map((await readCounts(graph)).map(({ type, count }) => [type, count]));
  const names = new Map(await graph.read(namesOf('Thing'), {}));
  const agents = new Map(await graph.read(namesOf('Agent'), {}));
  const edges = await graph.read(allEdges, {});
  const shortcuts = edges.filter(isShortcut);
  const sources = sourcesOf(edges);
  const nodes = sum(types.values());
  const held = new Set(edges.filter(({ type, from }) => type === 'MEMBER' && isSeat(from)).map(({ from }) => from));
  const related = edges.filter(({ type }) => type === 'FROM' || type === 'TO').map(({ to }) => to);
  const count = (type: string): number => types.get(type) ?? 0;
  return {
    names,
    counts: {
      ...Object.fromEntries(types),
      SeatQuota: count('SeatQuota'),
      nodes,
      things: names.size,
      facts: nodes - names.size,
      links: edges.length - shortcuts.length,
      evidence: edges.filter(({ type, from }) => type === 'EVIDENCED_BY' && !names.has(from)).length,
      drawn: new Set([...agents.keys(), ...related]).size,
      shortcuts: shortcuts.length,
      drawnFacts: new Set(shortcuts.map(({ fact }) => fact)).size,
      drawnSources: sum(shortcuts.map(({ fact }) => sources.get(fact ?? '')?.size ?? 0)),
      groups: count('Organization') + count('Body'),
      heldSeats: held.size,
      heldSeatSources: sum([...held].map((id) => sources.get(id)?.size ?? 0)),
    },
  };
}

const isSeat = (id: string): boolean => id.startsWith('membership:');

function sourcesOf(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { type, from, to } of edges)
    if (type === 'EVIDENCED_BY') sources.set(from, (sources.get(from) ?? new Set<string>()).add(to));
  return sources;
}
