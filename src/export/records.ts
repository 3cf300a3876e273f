import { setImmediate } from 'node:timers/promises';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { nodeTypes, type NodeType, propertiesOf } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordProperties } from '../changes/record.js';
import type { Graph } from '../graph/port.js';
import { asNumber, asText, type Query } from '../graph/query.js';
import { asOneText, cellsOf, columns, known, placesIn } from './columns.js';
import { readLinks } from './links.js';

/** How many nodes are read or given at once. */
export const batchSize = 500;

/** The relationship types that can lead from a type of node. */
export const linksFrom = (type: NodeType): readonly LinkName[] =>
  linkNames.filter((link) => nodeTypes[type].labels.some((label) => linkType(link).from.includes(label)));

/** The links that nearly every node of a type has, and just one of: what facts are between. They are read in one row with it. */
const besides: readonly LinkName[] = ['MEMBER', 'IN_GROUP', 'FROM', 'TO', 'AT'];

/**
 * Reads nodes of one type by their ids, each once, in the order of the ids, with the named links; what is not there is left
 * out, and so are the properties of links that are not `told`.
 */
export async function readRecords(
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  links: readonly LinkName[],
  told?: readonly string[],
): Promise<readonly NodeRecord[]> {
  const beside = links.filter((link) => besides.includes(link));
  const others = links.filter((link) => !beside.includes(link));
  const [nodes, leading] = await Promise.all([
    readNodes(graph, type, ids, beside),
    readLinks(graph, ids, others, told),
  ]);
  const records: NodeRecord[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const [id = '', node = null, more = []] = [ids[at], nodes[at], leading[at]];
    if (node === null) continue;
    const { properties, ends } = node;
    records.push({ type, id, properties, links: ends.length === 0 ? more : ends.concat(more) });
  }
  return records;
}

/** A node and the links that are read in one row with it. */
interface FoundNode {
  readonly id: string;
  readonly properties: RecordProperties;
  readonly ends: readonly RecordLink[];
}

/** Reads nodes side by side with their ids; those that lack one of the links are not found at first, and read once more. */
async function readNodes(
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  beside: readonly LinkName[],
): Promise<readonly (FoundNode | null)[]> {
  const found = ids.map((): FoundNode | null => null);
  const placeOf = placesIn(ids);
  const put = (node: FoundNode): void => {
    const place = placeOf(node.id);
    if (place !== null) found[place] = node;
  };
  for (const node of await graph.read(nodesQuery(type, beside), asOneText(ids))) put(node);
  const missing = beside.length === 0 ? [] : ids.filter((_, at) => found[at] === null);
  if (missing.length === 0) return found;
  const [nodes, leading] = await Promise.all([readNodes(graph, type, missing, []), readLinks(graph, missing, beside)]);
  for (const [at, node] of nodes.entries()) if (node !== null) put({ ...node, ends: leading[at] ?? [] });
  return found;
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

function nodesQuery(type: NodeType, beside: readonly LinkName[]): Query<FoundNode> {
  const names = Object.keys(propertiesOf(type));
  const cells = cellsOf(names, names, 1 + beside.length);
  return {
    name: `export ${[type, ...beside].join(' ')}`,
    text: [
      'UNWIND split($ids, $between) AS id',
      'MATCH (node:Node {id: id})',
      ...beside.map((link) => `MATCH (node)-[:${link}]->(${link.toLowerCase()})`),
      `RETURN id AS node${beside.map((link) => `, ${link.toLowerCase()}.id AS ${link.toLowerCase()}`).join('')}${columns('node', names)}`,
    ].join('\n'),
    uniform: true,
    decode: (row) => ({
      id: asText(row[0]),
      properties: known(cells, row),
      ends: beside.map((link, at): RecordLink => ({ type: link, to: asText(row[at + 1]), properties: none })),
    }),
  };
}

const none: RecordProperties = {};
