import { openGraph } from '../../src/graph/open.js';
import type { Neo4jAddress } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/port.js';
import { empty } from '../engines.js';

/** Opens a Neo4j, does something with it, and closes it. */
export async function onNeo4j<Answer>(address: Neo4jAddress, work: (graph: Graph) => Promise<Answer>): Promise<Answer> {
  const graph = await openGraph({ neo4j: address });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Empties a Neo4j; the schema stays as it is, or is made when it is opened next. */
export const emptyNeo4j = (address: Neo4jAddress): Promise<void> => onNeo4j(address, empty);
