import type { Graph } from './port.js';

/** A graph of which nothing more is read once a signal is given; reading then throws the reason of the signal. */
export const until = (graph: Graph, signal: AbortSignal): Graph => ({
  ...graph,
  read: async (query, parameters) => {
    signal.throwIfAborted();
    return graph.read(query, parameters);
  },
});
