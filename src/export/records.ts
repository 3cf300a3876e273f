import { setImmediate } from 'node:timers/promises';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { nodeTypes, type NodeType, propertiesOf } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue } from '../changes/record.js';
import type { Graph } from '../graph/port.js';
import { asNumber, asText, type Query, type Value } from '../graph/query.js';

/** How many nodes are read or given at once. */
export const batchSize = 500;

/** The relationship types that can lead from a type of node. */
export const linksFrom = (type: NodeType): readonly LinkName[] =>
  linkNames.filter((link) => nodeTypes[type].labels.some((label) => linkType(link).from.includes(label)));

/** Reads nodes of one type by their ids, in the order of the ids, with the named links; what is not there is left out. */
export async function readRecords(
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  links: readonly LinkName[],
): Promise<readonly NodeRecord[]> {
  const [nodes, leading] = await Promise.all([graph.read(nodesQuery(type), { ids }), readLinks(graph, ids, links)]);
  const known = new Map(nodes);
  const records: NodeRecord[] = [];
  for (const id of ids) {
    const properties = known.get(id);
    if (properties !== undefined) records.push({ type, id, properties, links: leading.get(id) ?? none });
  }
  return records;
}

/** Reads the named links that lead from nodes, by the ids of these nodes, each node's in order. */
export async function readLinks(
  graph: Graph,
  ids: readonly string[],
  links: readonly LinkName[],
): Promise<ReadonlyMap<string, readonly RecordLink[]>> {
  const bare = links.filter(isBare);
  const queries = [...(bare.length === 0 ? [] : [bareQuery(bare.join('|'))]), ...links.filter(isRich).map(richQuery)];
  const found = await Promise.all(queries.map((query) => graph.read(query, { ids })));
  const leading = new Map<string, RecordLink[]>();
  for (const rows of found)
    for (const { from, link } of rows) {
      const own = leading.get(from);
      if (own === undefined) leading.set(from, [link]);
      else own.push(link);
    }
  for (const own of leading.values()) if (own.length > 1) own.sort(inOrder);
  return leading;
}

/** How many nodes are read at once for the quick: a statement by itself costs the event loop as much as a hundred rows. */
const stretch = 1_000;

/** Milliseconds in which whoever uses a batch is quick: for the slow ones little is read, and nothing in advance and kept. */
const quick = 100;

/**
 * Reads what belongs to many ids, and gives it in batches. For the quick more is read at once, and in advance while they use
 * the last of it; others get their turn between the batches.
 */
export async function* inBatches<Item>(
  ids: readonly string[],
  readSome: (ids: readonly string[]) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  const read = (from: number, most: number): Reading<Item> => {
    const to = Math.min(from + most, ids.length);
    const coming = readSome(ids.slice(from, to));
    // Whoever stops before the end does not hear of what was read in advance.
    coming.catch(() => undefined);
    return { coming, to };
  };
  let next: Reading<Item> | null = null;
  let isQuick = false;
  for (let at = 0; at < ids.length;) {
    const reading: Reading<Item> = next ?? read(at, isQuick ? stretch : batchSize);
    const items = await reading.coming;
    next = isQuick && reading.to < ids.length ? read(reading.to, stretch) : null;
    for (let from = 0; from < items.length; from += batchSize) {
      await setImmediate();
      const given = performance.now();
      yield items.slice(from, from + batchSize);
      isQuick = performance.now() - given < quick;
    }
    at = reading.to;
  }
}

/** What is being read, and up to where. */
interface Reading<Item> {
  readonly coming: Promise<readonly Item[]>;
  readonly to: number;
}

/** Whether any link of a type leads from a type of node. */
export async function isThere(graph: Graph, type: NodeType, link: LinkName): Promise<boolean> {
  const [count = 0] = await graph.read(countQuery(type, link), {});
  return count > 0;
}

const countQuery = (type: NodeType, link: LinkName): Query<number> => ({
  name: `export count of ${link} of ${type}`,
  text: `MATCH (source:${type})-[link:${link}]->(target:Node)\nRETURN count(*) AS count`,
  decode: ([count]) => asNumber(count),
});

const isRich = (link: LinkName): boolean => Object.keys(linkType(link).properties).length > 0;
const isBare = (link: LinkName): boolean => !isRich(link);

interface FoundLink {
  readonly from: string;
  readonly link: RecordLink;
}

/** The order of the links of a node: by type, then by their position, else by target and passage. */
const inOrder = (a: RecordLink, b: RecordLink): number =>
  (a.type === b.type ? 0 : rankOf(a) - rankOf(b)) ||
  placeOf(a, 'position') - placeOf(b, 'position') ||
  (a.to < b.to ? -1 : Number(a.to > b.to)) ||
  placeOf(a, 'passage') - placeOf(b, 'passage') ||
  placeOf(a, 'start') - placeOf(b, 'start');

const ranks = new Map(linkNames.map((name, rank) => [name, rank]));
const rankOf = ({ type }: RecordLink): number => ranks.get(type) ?? 0;

const placeOf = ({ properties }: RecordLink, name: string): number => {
  const place = properties[name];
  return typeof place === 'number' ? place : 0;
};

const cached = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>();
  return (key) => {
    const kept = made.get(key) ?? make(key);
    made.set(key, kept);
    return kept;
  };
};

/** Flat columns: a list of them takes the embedded engine three times as long. */
const columns = (variable: string, names: readonly string[]): string =>
  names.map((name) => `, ${variable}.${name} AS ${name}`).join('');

const nodesQuery = cached((type: NodeType): Query<readonly [string, RecordProperties]> => {
  const names = Object.keys(propertiesOf(type));
  return {
    name: `export ${type}`,
    text: ['UNWIND $ids AS id', 'MATCH (node:Node {id: id})', `RETURN id AS node${columns('node', names)}`].join('\n'),
    uniform: true,
    decode: (row) => [asText(row[0]), named(names, row, 1)],
  };
});

/** Links of several types that have no properties of their own, together. */
const bareQuery = cached((types: string): Query<FoundLink> => ({
  name: `export ${types}`,
  text: [
    'UNWIND $ids AS id',
    `MATCH (source:Node {id: id})-[link:${types}]->(target:Node)`,
    'RETURN id AS source, type(link) AS type, target.id AS target',
  ].join('\n'),
  uniform: true,
  decode: ([from, type, to]) => ({
    from: asText(from),
    link: { type: linkNamed(type), to: asText(to), properties: nothing },
  }),
}));

const nothing: RecordProperties = {};
const none: readonly RecordLink[] = [];

const byName: ReadonlyMap<unknown, LinkName> = new Map(linkNames.map((name) => [name, name]));

const linkNamed = (value: Value | undefined): LinkName => {
  const found = byName.get(value);
  if (found === undefined) throw new TypeError(`The engine gave a link of the type ${String(value)}`);
  return found;
};

const richQuery = cached((type: LinkName): Query<FoundLink> => {
  const names = Object.keys(linkType(type).properties);
  return {
    name: `export ${type}`,
    text: [
      'UNWIND $ids AS id',
      `MATCH (source:Node {id: id})-[link:${type}]->(target:Node)`,
      `RETURN id AS source, target.id AS target${columns('link', names)}`,
    ].join('\n'),
    uniform: true,
    decode: (row) => ({ from: asText(row[0]), link: { type, to: asText(row[1]), properties: named(names, row, 2) } }),
  };
});

/** The properties that are known, from a column on; the graph does not know what is null. */
function named(names: readonly string[], row: readonly Value[], first: number): RecordProperties {
  const known: Record<string, RecordValue> = {};
  for (let at = 0; at < names.length; at += 1) {
    const [name, value] = [names[at], row[first + at] ?? null];
    if (name !== undefined && value !== null) known[name] = typeof value === 'object' ? value.map(asText) : value;
  }
  return known;
}
