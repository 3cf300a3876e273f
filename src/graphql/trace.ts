/** What becomes known about one request while it is answered; nothing of it is what a client asked or was told. */
export interface Trace {
  /** The name that the client gave its operation, or null. */
  operation: string | null;
  /** How many statements the graph was asked. */
  statements: number;
  /** How many nodes the answer can have at most, counted before execution. */
  cost: number;
  /** Who answered: a single statement, the resolvers, or the cache of answers; null before one did. */
  path: 'statement' | 'resolvers' | 'cache' | null;
  /** Why it was left to the resolvers. */
  reason: string | null;
  /** The codes of the errors in the answer, in their order. */
  readonly codes: string[];
}

/** The trace of a request of which nothing is known yet. */
export const newTrace = (): Trace => ({ operation: null, statements: 0, cost: 0, path: null, reason: null, codes: [] });
