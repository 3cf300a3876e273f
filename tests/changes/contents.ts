import type { Graph } from '../../src/graph/port.js';
import type { Query, Value } from '../../src/graph/query.js';

/** A row as the engine gives it. */
type Row = readonly Value[];

const rows = (text: string): Query<Row> => ({ name: 'contents', text, decode: (row) => row });

/** Asks a graph in Cypher. */
export const ask = (graph: Graph, text: string, parameters: Readonly<Record<string, Value>> = {}) =>
  graph.read(rows(text), parameters);

/** How many nodes and relationships a graph holds, and the value of its counter: the same where nothing changed. */
export async function contents(graph: Graph): Promise<Row> {
  const [[nodes = null] = []] = await ask(graph, 'MATCH (node) RETURN count(node) AS nodes');
  const [[links = null] = []] = await ask(graph, 'MATCH ()-[link]->() RETURN count(link) AS links');
  const [[counter = null] = []] = await ask(graph, 'MATCH (counter:Counter) RETURN counter.value AS value');
  return [nodes, links, counter];
}

/** All ids of things and facts, in order. */
export const idsOf = async (graph: Graph): Promise<Row> =>
  (await ask(graph, 'MATCH (node:Node) RETURN node.id AS id ORDER BY id')).map(([id = null]) => id);
