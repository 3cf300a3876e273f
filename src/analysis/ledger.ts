import type { LinkName } from '../domain/link.js';
import type { NodeType } from '../domain/vocabulary.js';
import { nodeTypes } from '../domain/vocabulary.js';
import type { NodeRecord, RecordValue } from '../changes/record.js';
import { readStored } from '../changes/stored.js';
import { perVersion } from '../graph/per-version.js';
import type { Graph } from '../graph/port.js';

/** A thing or a fact with what rules and changes read of it; null is what nobody knows. */
export interface Entry {
  readonly id: string;
  readonly type: NodeType;
  readonly recordedAt: string;
  /** A property as a text. */
  readonly text: (name: string) => string | null;
  /** A property as a number. */
  readonly number: (name: string) => number | null;
  /** A property as a list of texts. */
  readonly texts: (name: string) => readonly string[];
  /** The ids that links of a type lead to, in order of id. */
  readonly to: (link: LinkName) => readonly string[];
  /** When each piece of its evidence was recorded. */
  readonly evidence: readonly string[];
}

/** Everything that the graph holds, kept in memory as long as the data does not change. */
export interface Ledger {
  readonly things: readonly Entry[];
  readonly facts: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

/** Gives the ledger of a graph, read page by page once per version of the data. */
export const ledgers = (graph: Graph): (() => Promise<Ledger>) => perVersion(graph, readLedger);

async function readLedger(graph: Graph): Promise<Ledger> {
  const entries: Entry[] = [];
  for await (const { record } of readStored(graph)) entries.push(entryOf(record));
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    things: entries.filter(({ type }) => !isFact(type)),
    facts: entries.filter(({ type }) => isFact(type)),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

const isFact = (type: NodeType): boolean => nodeTypes[type].labels.some((label) => label === 'Fact');

function entryOf({ id, type, properties, links }: NodeRecord): Entry {
  const targets = new Map<LinkName, readonly string[]>();
  for (const { type: link, to } of sorted(links)) targets.set(link, [...(targets.get(link) ?? []), to]);
  return {
    id,
    type,
    recordedAt: textIn(properties['recordedAt']) ?? '',
    text: (name) => textIn(properties[name]),
    number: (name) => (typeof properties[name] === 'number' ? properties[name] : null),
    texts: (name) => listIn(properties[name]),
    to: (link) => targets.get(link) ?? [],
    evidence: links.flatMap((link) =>
      link.type === 'EVIDENCED_BY' ? [textIn(link.properties['recordedAt']) ?? ''] : [],
    ),
  };
}

const sorted = (links: NodeRecord['links']): NodeRecord['links'] =>
  links.toSorted((a, b) => place(a) - place(b) || (a.to < b.to ? -1 : 1));

/** The order of a rule is its own; everything else is in order of id. */
const place = ({ properties }: NodeRecord['links'][number]): number =>
  typeof properties['position'] === 'number' ? properties['position'] : 0;

const textIn = (value: RecordValue | undefined): string | null => (typeof value === 'string' ? value : null);

const listIn = (value: RecordValue | undefined): readonly string[] => (typeof value === 'object' ? value : []);
