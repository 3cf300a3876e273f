import { openGraph } from '../../../src/graph/open.js';
import type { Neo4jAddress } from '../../../src/graph/engines/neo4j.js';
import type { Graph } from '../../../src/graph/port.js';
import { empty, neo4jAddress } from '../../engines.js';
import { startOwnNeo4j } from './own-neo4j.js';

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

/** Runs `work` with the Neo4j that is named for tests, or else with one of our own. */
export async function withAnyNeo4j(work: (address: Neo4jAddress) => Promise<void>): Promise<void> {
  if (neo4jAddress !== null) return work(neo4jAddress);
  const own = await startOwnNeo4j();
  try {
    await work(own.address);
  } finally {
    await own.close();
  }
}
