import { LRUCache } from 'lru-cache';
import type { Graph } from '../../graph/port.js';
import type { ParameterMap, Query } from '../../graph/query.js';
import { LeftToResolvers } from './writing.js';

/** Remembers how often statements were met, for an engine that takes its time to plan a new one. */
export interface Sights {
  /** Throws until the engine has planned a statement, which it is asked to do when the statement returns. */
  waitUntilPlanned(graph: Graph, query: Query<unknown>, parameters: ParameterMap): void;
  /** Characters of the statements that are remembered. */
  held(): number;
}

/** Remembers statements of so many characters at most. */
export function sights(characters: number): Sights {
  const met = new LRUCache<string, { times: number; ready: boolean }>({
    maxSize: characters,
    sizeCalculation: (_, text) => text.length,
  });
  return {
    held: () => met.calculatedSize,
    waitUntilPlanned: (graph, { text }, parameters) => {
      const { sightsBeforePlanning } = graph.capabilities;
      if (sightsBeforePlanning <= 1) return;
      const seen = met.get(text) ?? { times: 0, ready: false };
      met.set(text, seen);
      if (seen.ready) return;
      seen.times += 1;
      if (seen.times === sightsBeforePlanning)
        void warm(graph, text, parameters).then(
          () => (seen.ready = true),
          () => (seen.times = 0),
        );
      throw new LeftToResolvers('its statement is not planned yet');
    },
  };
}

const warm = (graph: Graph, text: string, parameters: ParameterMap): Promise<unknown> =>
  graph.read({ name: 'plan', text: `EXPLAIN ${text}`, decode: () => null }, parameters);
