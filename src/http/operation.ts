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
  /** Megabytes of answers that are kept to be sent again; 0 keeps none. */
  readonly cache: number;
  /** Seconds that answers may be behind what others write to a Neo4j. */
  readonly cacheAge: number;
}

/** How a server is run where nothing else is set. */
export const standardOperation: Operation = {
  log: 'error',
  places: 50,
  budget: 120,
  deadline: 8,
  proxies: null,
  cache: 64,
  cacheAge: 1,
};

/** How long the server bears slow and idle clients, and itself, in milliseconds. */
export interface Patience {
  /** For the whole header. */
  readonly header: number;
  /** For the whole request. */
  readonly request: number;
  /** For a connection on which nothing moves. */
  readonly connection: number;
  /** For the next request on a connection. */
  readonly keepAlive: number;
  /** Until a client has taken an answer that is ready. */
  readonly taking: number;
  /** For one of the places of exports, where all are taken. */
  readonly place: number;
  /** By how much a reader of an export may be too slow while others wait for its place. */
  readonly lag: number;
  /**
   * Until a reader of an export has taken something. The network holds megabytes on the way, so that a slow reader seems
   * to be silent for minutes.
   */
  readonly silence: number;
  /** How often slow requests and readers are looked for. */
  readonly check: number;
  /** For what came while the server was busy, before it closes. */
  readonly farewell: number;
  /** For one turn of the event loop, on average: where turns take longer, questions are refused. */
  readonly turn: number;
  /** How often the turns are looked at. */
  readonly sample: number;
}

/** How long everybody is borne where nothing else is set. */
export const standardPatience: Patience = {
  header: 5_000,
  request: 10_000,
  connection: 20_000,
  keepAlive: 30_000,
  taking: 30_000,
  place: 15_000,
  lag: 10_000,
  silence: 600_000,
  check: 1_000,
  farewell: 250,
  turn: 1_000,
  sample: 500,
};

/** The most connections that are open at once; more are closed before they send anything. */
export const mostConnections = 2_000;
