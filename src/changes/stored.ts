import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { nodeTypeNames, nodeTypes, type NodeType, propertiesOf } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import { asList, asText, type Query, queryOfTexts, type Value } from '../graph/query.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue } from './record.js';

/** A node as the graph holds it: the record that it was written from, and its labels. */
export interface StoredNode {
  readonly record: NodeRecord;
  readonly labels: readonly string[];
}

const page = 500;

/** Reads every node of the graph with all its links, type by type, in order of id; the shortcuts are left out. */
export async function* readStored(
  graph: Graph,
  types: readonly NodeType[] = nodeTypeNames,
): AsyncGenerator<StoredNode> {
  for (const type of types) {
    const ids = (await graph.read(idsOf(type), {})).toSorted();
    for (let at = 0; at < ids.length; at += page) {
      const nodes = await graph.read(nodesById(type), { ids: ids.slice(at, at + page) });
      yield* await withLinks(graph, type, nodes);
    }
    yield* await withLinks(graph, type, await graph.read(straysOf(type), {}));
  }
}

/** All ids at once, since the pages of a million by `id > $after` would each look at the million. */
const idsOf = (type: NodeType): Query<string> =>
  queryOfTexts(`ids of ${type}`, `MATCH (node:${type})\nWHERE node:Node\nRETURN node.id AS id`);

interface PlainNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: RecordProperties;
}

const plainNodes = (type: NodeType, match: readonly string[]): Query<PlainNode> => {
  const names = Object.keys(propertiesOf(type));
  return {
    name: `stored ${type}`,
    text: [
      ...match,
      `RETURN node.id AS id, labels(node) AS labels, ${listOf('node', names)} AS properties`,
      'ORDER BY id',
    ].join('\n'),
    decode: ([id, labels, values]) => ({
      id: asText(id),
      labels: asList(labels).map(asText).sort(),
      properties: named(names, asList(values)),
    }),
  };
};

const nodesById = (type: NodeType): Query<PlainNode> =>
  plainNodes(type, ['UNWIND $ids AS id', 'MATCH (node:Node {id: id})']);

/** Nodes that lack the label which all ids are looked up by: there are none, but where somebody made some they must be seen. */
const straysOf = (type: NodeType): Query<PlainNode> =>
  plainNodes(type, [`MATCH (node:${type})`, 'WHERE NOT node:Node']);

const listOf = (variable: string, names: readonly string[]): string =>
  `[${names.map((name) => `${variable}.${name}`).join(', ')}]`;

async function withLinks(graph: Graph, type: NodeType, nodes: readonly PlainNode[]): Promise<readonly StoredNode[]> {
  const links = new Map<string, RecordLink[]>(nodes.map(({ id }) => [id, []]));
  const ids = nodes.map(({ id }) => id);
  for (const name of linkNames.filter((link) => leadsFrom(link, type)))
    for (const { from, link } of await graph.read(linksOf(name), { ids })) links.get(from)?.push(link);
  return nodes.map(({ id, labels, properties }) => ({
    labels,
    record: { type, id, properties, links: links.get(id) ?? [] },
  }));
}

const leadsFrom = (link: LinkName, type: NodeType): boolean =>
  nodeTypes[type].labels.some((label) => linkType(link).from.includes(label));

const linksOf = (type: LinkName): Query<{ readonly from: string; readonly link: RecordLink }> => {
  const names = Object.keys(linkType(type).properties);
  return {
    name: `stored ${type}`,
    text: [
      'UNWIND $ids AS id',
      `MATCH (source:Node {id: id})-[link:${type}]->(target:Node)`,
      `RETURN source.id AS source, target.id AS target, ${names.length === 0 ? '[]' : listOf('link', names)} AS properties`,
    ].join('\n'),
    decode: ([from, to, values]) => ({
      from: asText(from),
      link: { type, to: asText(to), properties: named(names, asList(values)) },
    }),
  };
};

const named = (names: readonly string[], values: readonly Value[]): RecordProperties =>
  Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[name, valueOf(value)] as const];
    }),
  );

const valueOf = (value: Exclude<Value, null>): RecordValue => (typeof value === 'object' ? value.map(asText) : value);
