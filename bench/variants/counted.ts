import { openGraph, type Place } from '../../src/graph/open.js';
import { type Graph, observed } from '../../src/graph/port.js';

/** A graph that counts the statements that it is asked. */
export interface Counted {
  readonly graph: Graph;
  readonly statements: () => number;
}

/** Opens a graph whose statements are counted. */
export async function openCounted(place: Place): Promise<Counted> {
  let asked = 0;
  const graph = observed(await openGraph(place), () => (asked += 1));
  return { graph, statements: () => asked };
}
