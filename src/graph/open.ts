import { openEmbedded } from './engines/embedded.js';
import { migrate } from './migrate.js';
import type { Durability } from './engines/group-commit.js';
import type { Graph } from './port.js';
import type { Neo4jAddress } from './engines/neo4j.js';

export type { Durability };

/** Which engine to open: a folder (null for memory) of the embedded one, or a Neo4j. */
export type Place =
  { readonly folder: string | null; readonly durability?: Durability } | { readonly neo4j: Neo4jAddress };

/** Opens a graph and brings its schema up to date. The only place that picks an engine. */
export async function openGraph(place: Place): Promise<Graph> {
  const graph = await openEngine(place);
  try {
    await migrate(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function openEngine(place: Place): Promise<Graph> {
  if ('folder' in place) return openEmbedded(place.folder, place.durability);
  const { openNeo4j } = await import('./engines/neo4j.js');
  return openNeo4j(place.neo4j);
}
