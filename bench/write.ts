import { createLinks, createNodes } from '../src/changes/statements.js';
import { foldName } from '../src/domain/name.js';
import type { Graph } from '../src/graph/port.js';
import type { Parameter, Query } from '../src/graph/query.js';
import type { Generated } from './generate.js';

const batch = 5_000;

/** Writes a generated graph straight into an engine; facts and evidence are left out. */
export async function writeGenerated(graph: Graph, { things, edges }: Generated): Promise<void> {
  for (const type of ['Person', 'Organization', 'Body'] as const) {
    const rows = things
      .filter((thing) => thing.type === type)
      .map(({ id, name }) => ({ id, properties: { name, sortName: foldName(name), aliases: [], identifiers: [] } }));
    await inBatches(graph, createNodes[type], rows);
  }
  for (const type of ['SITS_ON', 'SENDS_TO', 'RELATED'] as const) {
    const query = createLinks.get(type);
    const rows = edges
      .filter((edge) => edge.type === type)
      .map(({ row: { from, to, ...row } }) => ({
        from,
        to,
        properties: propertiesOf(row),
      }));
    if (query !== undefined) await inBatches(graph, query, rows);
  }
}

/** What is known of a row. */
export const propertiesOf = (row: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));

/** Runs a writing statement with its rows, some thousand at a time. */
export async function inBatches(
  graph: Graph,
  query: Query<null> | undefined,
  rows: readonly Parameter[],
): Promise<void> {
  if (query === undefined) return;
  for (let at = 0; at < rows.length; at += batch)
    await graph.write((transaction) => transaction.run(query, { rows: rows.slice(at, at + batch) }));
}
