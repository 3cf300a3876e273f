import type { Graph } from '../../src/graph/port.js';
import { openServed, type Served } from '../http/served.js';

/** A server that listens on a free port of this machine. */
export interface Listening extends Served {
  readonly address: string;
}

/** Serves a graph, or the shipped seed, on a free port. */
export async function listen(graph?: Graph): Promise<Listening> {
  const served = await openServed(graph);
  return { ...served, address: await served.server.listen({ host: '127.0.0.1', port: 0 }) };
}
