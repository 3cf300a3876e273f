import type { Graph } from './port.js';

/** The version of a graph, as far as it is known without asking for it each time. */
export interface KnownVersion {
  /** A version that the graph had at the call, or so many seconds before at most. Throws what the graph throws. */
  ask(): Promise<string>;
  /** The same where nobody has to wait for the graph; null where somebody would. */
  atOnce(): Promise<string | null>;
}

/**
 * Knows the version of a graph. Nobody else writes to one that this process holds alone: it is asked each time. One that others
 * write to is asked again when its last answer is older than so many seconds, once for all who wait.
 */
export function knownVersion(graph: Graph, seconds: number): KnownVersion {
  if (!graph.capabilities.shared) return { ask: () => graph.version(), atOnce: () => graph.version() };
  let last: Asking | null = null;
  const isFresh = ({ at }: Asking): boolean => performance.now() - at < seconds * 1000;
  return {
    ask: () => {
      if (last !== null && isFresh(last)) return last.version;
      const asking: Asking = { at: performance.now(), version: graph.version(), known: null };
      last = asking;
      asking.version.then(
        (version) => (asking.known = version),
        () => {
          if (last === asking) last = null;
        },
      );
      return asking.version;
    },
    atOnce: () => Promise.resolve(last !== null && isFresh(last) ? last.known : null),
  };
}

/** A question for the version: when it was asked, and what came of it. */
interface Asking {
  readonly at: number;
  readonly version: Promise<string>;
  known: string | null;
}
