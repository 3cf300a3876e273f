import type grafeo from '@grafeo-db/js';
import type { Batch } from '../port.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;

/** Runs a write, and resolves when it is committed. */
type Write = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/** The engine writes its whole file at a checkpoint, so while a graph is filled there are few of them. */
const betweenCheckpoints = { walBytes: 1024 * 1024 * 1024 };

/** Fills a database, on the disk or in memory, by the engine's own batch calls, each of which is one transaction. */
export async function openBatch(database: Database, write: Write, onDisk: boolean): Promise<Batch> {
  if (onDisk) database.setCheckpointTriggers(betweenCheckpoints);
  const numbers = await numbersOf(database);
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`The batch links "${id}", which the graph does not have`);
    return number;
  };
  return {
    createNodes: (labels, nodes) =>
      write(async () => {
        const missing = nodes.filter(({ id }) => !numbers.has(id));
        const rows = missing.map(({ id, properties }) => ({ id, ...properties }));
        const created = await database.batchCreateNodesWithProps([...labels], rows);
        for (const [at, number] of created.entries()) numbers.set(missing[at]?.id ?? '', number);
      }),
    createLinks: (links) =>
      write(async () => {
        const edges = links.map(({ type, from, to, properties }) => ({
          type,
          src: numberOf(from),
          dst: numberOf(to),
          properties,
        }));
        await database.batchCreateEdges(edges);
      }),
  };
}

/** The engine's numbers of the nodes that are there, by id. */
async function numbersOf(database: Database): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const found = await database.executeCypher('MATCH (node:Node)\nRETURN node.id AS id, id(node) AS number');
  for (const [id, number] of found.rows())
    if (typeof id === 'string' && typeof number === 'number') numbers.set(id, number);
  return numbers;
}
