import { type NodeType, nodeTypes } from '../../domain/vocabulary.js';
import type { Batch, Graph, Transaction } from '../../graph/port.js';
import type { NodeRecord } from '../record.js';
import { createLinks, createNodes, existingNodes } from '../statements.js';
import { areThere, type Edge } from './edges.js';

/** Writes much at once, and nothing twice. Nodes of one type, and edges, are each kept whole or not at all. */
export interface Writer {
  /** The edges of how many parts may be under way at once. */
  readonly partsAtOnce: number;
  readonly nodes: (type: NodeType, records: readonly NodeRecord[]) => Promise<void>;
  readonly edges: (edges: readonly Edge[]) => Promise<void>;
}

/** The fastest way to fill a graph that its engine has. */
export const writerOf = async (graph: Graph): Promise<Writer> =>
  graph.batch === undefined ? byStatements(graph) : byBatch(graph, await graph.batch());

const byBatch = (graph: Graph, batch: Batch): Writer => ({
  partsAtOnce: 2,
  nodes: (type, records) => batch.createNodes(['Node', ...nodeTypes[type].labels], records),
  edges: async (edges) => {
    if (!(await areThere(reading(graph), edges))) await batch.createLinks(edges);
  },
});

/** Reads as a transaction does. */
const reading = (graph: Graph): Transaction => ({ run: (query, parameters) => graph.read(query, parameters) });

/** So many rows go into a statement: it has to answer within seconds. */
const rowsAtOnce = 500;

const byStatements = (graph: Graph): Writer => ({
  partsAtOnce: 1,
  nodes: (type, records) =>
    graph.write(async (transaction) => {
      const found = await transaction.run(existingNodes, { ids: records.map(({ id }) => id) });
      const there = new Set(found.map(({ id }) => id));
      const rows = records.filter(({ id }) => !there.has(id)).map(({ id, properties }) => ({ id, properties }));
      const query = createNodes[type];
      if (query === undefined) return;
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await transaction.run(query, { rows: rows.slice(at, at + rowsAtOnce) });
    }),
  edges: (edges) =>
    graph.write(async (transaction) => {
      if (await areThere(transaction, edges)) return;
      for (const [type, query] of createLinks) {
        const own = edges.filter((edge) => edge.type === type);
        const rows = own.map(({ from, to, properties }) => ({ from, to, properties }));
        for (let at = 0; at < rows.length; at += rowsAtOnce)
          await transaction.run(query, { rows: rows.slice(at, at + rowsAtOnce) });
      }
    }),
});
