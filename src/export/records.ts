import { setImmediate } from 'node:timers/promises';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { nodeTypes, type NodeType, propertiesOf } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue } from '../changes/record.js';
import type { Graph } from '../graph/port.js';
import { asText, type Query, type Value } from '../graph/query.js';

/** How many nodes are read at once. */
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
  const bare = links.filter(isBare);
  const queries = [...(bare.length === 0 ? [] : [bareQuery(bare.join('|'))]), ...links.filter(isRich).map(richQuery)];
  const [nodes, ...found] = await Promise.all([
    graph.read(nodesQuery(type), { ids }),
    ...queries.map((query) => graph.read(query, { ids })),
  ]);
  const leading = new Map<string, RecordLink[]>(nodes.map(([id]) => [id, []]));
  for (const rows of found) for (const { from, link } of rows) leading.get(from)?.push(link);
  const known = new Map(nodes);
  return ids.flatMap((id) => {
    const properties = known.get(id);
    return properties === undefined ? [] : [{ type, id, properties, links: (leading.get(id) ?? []).sort(inOrder) }];
  });
}

/** Milliseconds in which whoever uses a batch is quick: for the slow ones nothing is read in advance and kept. */
const quick = 100;

/**
 * Reads the nodes of one type in batches. The next batch is read while the last one is used; others get their turn between
 * the batches.
 */
export async function* recordsOf(
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  links: readonly LinkName[],
): AsyncGenerator<readonly NodeRecord[]> {
  const read = (at: number) => {
    const batch = readRecords(graph, type, ids.slice(at, at + batchSize), links);
    // Whoever stops before the end does not hear of what the last batch was like.
    batch.catch(() => undefined);
    return batch;
  };
  let next: ReturnType<typeof read> | null = null;
  let isQuick = true;
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch: readonly NodeRecord[] = await (next ?? read(at));
    next = isQuick && at + batchSize < ids.length ? read(at + batchSize) : null;
    await setImmediate();
    const given = performance.now();
    yield batch;
    isQuick = performance.now() - given < quick;
  }
}

const isRich = (link: LinkName): boolean => Object.keys(linkType(link).properties).length > 0;
const isBare = (link: LinkName): boolean => !isRich(link);

interface FoundLink {
  readonly from: string;
  readonly link: RecordLink;
}

/** The order of the links of a node: by type, then by their position, else by target and passage. */
const inOrder = (a: RecordLink, b: RecordLink): number =>
  (a.type === b.type ? 0 : linkNames.indexOf(a.type) - linkNames.indexOf(b.type)) ||
  placeOf(a, 'position') - placeOf(b, 'position') ||
  (a.to < b.to ? -1 : Number(a.to > b.to)) ||
  placeOf(a, 'passage') - placeOf(b, 'passage') ||
  placeOf(a, 'start') - placeOf(b, 'start');

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
  decode: ([from, type, to]) => ({
    from: asText(from),
    link: { type: linkNamed(type), to: asText(to), properties: none },
  }),
}));

const none: RecordProperties = {};

const linkNamed = (value: Value | undefined): LinkName => {
  const found = linkNames.find((name) => name === value);
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
