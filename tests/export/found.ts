import { z } from 'zod';
import { isFact } from '../../src/export/choosing/chosen.js';
import { typeOfId } from '../../src/domain/id.js';
import type { Measures } from './measures.js';

/** What a reader found in a file, under the names of the measures, and what it calls each thing. */
export const foundShape = z.object({
  counts: z.record(z.string(), z.number()),
  names: z.record(z.string(), z.string().nullable()),
});

/** Why a reader gives up a file. */
export const problemShape = z.object({ problem: z.string() });

/** What came of reading a file. */
export type Outcome = z.infer<typeof foundShape> | z.infer<typeof problemShape>;

/** An edge as a reader of a drawing knows it. */
export interface FoundEdge {
  readonly id: string;
  readonly source: string;
  readonly label: string | null;
  /** The sources of the edge, tied together or as a list. */
  readonly sources: unknown;
}

const saysFact = (id: string): boolean => isFact(typeOfId(id) ?? 'Topic');

const many = (value: unknown): number => {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' && value !== '' ? value.split('; ').length : 0;
};

/** Counts the nodes and edges of a drawing of either shape. */
export function countDrawing(
  shape: string,
  names: Readonly<Record<string, string | null>>,
  edges: readonly FoundEdge[],
): Outcome {
  const nodes = Object.keys(names);
  if (shape === 'facts') {
    const evidence = edges.filter(({ label, source }) => label === 'EVIDENCED_BY' && saysFact(source));
    const facts = nodes.filter(saysFact).length;
    return { counts: { nodes: nodes.length, links: edges.length, facts, evidence: evidence.length }, names };
  }
  const drawnSources = edges.reduce((total, { sources }) => total + many(sources), 0);
  const drawnFacts = new Set(edges.map(({ id }) => id.split('#')[0])).size;
  return { counts: { drawn: nodes.length, shortcuts: edges.length, drawnFacts, drawnSources }, names };
}

/** In what a file differs from the graph that it was written from; `read` is what the reader or format does to a name. */
export function differences(
  outcome: Outcome | undefined,
  { counts, names }: Measures,
  read: (name: string) => string,
): readonly string[] {
  if (outcome === undefined) return ['nobody has read it'];
  if ('problem' in outcome) return [outcome.problem];
  const wrong = Object.entries(outcome.counts)
    .filter(([name, count]) => counts[name] !== count)
    .map(([name, count]) => `${name}: ${String(count)} instead of ${String(counts[name])}`);
  const misnamed = Object.entries(outcome.names).flatMap(([id, name]) => {
    const own = names.get(id);
    return own === undefined || read(own) === name ? [] : [`${id} is called ${String(name)}`];
  });
  return [...wrong, ...misnamed];
}
