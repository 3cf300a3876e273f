/** From which level on the server logs: nothing, its own errors, or every question too. */
export type LogLevel = (typeof logLevels)[number];

/** The levels of the log. */
export const logLevels = ['silent', 'error', 'info'] as const;

/** How the server is run: what it bears, and what it tells its operator. */
export interface Operation {
  readonly log: LogLevel;
  /** How many questions are answered at once; more are refused. */
  readonly places: number;
  /** Seconds of query time that one client has in a minute; 0 sets no limit. */
  readonly budget: number;
  /** Seconds after which a question ends, answered or not. */
  readonly deadline: number;
  /** Addresses of proxies whose X-Forwarded-For is believed, with commas between; null believes none. */
  readonly proxies: string | null;
}

/** How a server is run where nothing else is set. */
export const standardOperation: Operation = { log: 'error', places: 50, budget: 120, deadline: 8, proxies: null };

/** Milliseconds after which slow and idle clients are cut. */
export const patience = {
  header: 5_000,
  request: 10_000,
  connection: 20_000,
  keepAlive: 30_000,
  check: 1_000,
  farewell: 250,
} as const;

/** The most connections that are open at once; more are closed before they send anything. */
export const mostConnections = 2_000;
