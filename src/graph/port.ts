import type { ParameterMap, Query } from './query.js';

/** How an engine differs from the other one, as data. */
export interface Capabilities {
  /** Whether a unique constraint brings its index along, or needs one made first. */
  readonly constraintIsIndex: boolean;
  /** How often a statement must be met before the engine is asked to plan it; planning may take longer than many reads. */
  readonly sightsBeforePlanning: number;
  /** Whether other processes may write to the same graph. */
  readonly shared: boolean;
}

/** Which engine answers, where, and in which version. */
export interface GraphInfo {
  readonly engine: 'embedded' | 'neo4j';
  readonly version: string;
  /** The folder or the address, without any secret. */
  readonly where: string;
}

/** Runs statements that are kept together or not at all. */
export interface Transaction {
  run<Row>(query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]>;
}

/** A node that is created in a batch. */
interface BatchNode {
  readonly id: string;
  readonly properties: ParameterMap;
}

/** A relationship that is created in a batch, between nodes that are there. */
interface BatchLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: ParameterMap;
}

/**
 * Fills a graph past the query language. Each call is kept whole or not at all, and is on the disk when a later `write` of the
 * graph is. Calls may be under way at the same time.
 */
export interface Batch {
  /** Nodes whose id is there already stay as they are. */
  createNodes(labels: readonly string[], nodes: readonly BatchNode[]): Promise<void>;
  createLinks(links: readonly BatchLink[]): Promise<void>;
}

/** The property graph, whichever engine holds it. */
export interface Graph {
  readonly info: GraphInfo;
  readonly capabilities: Capabilities;
  /** Runs a reading statement and decodes each row. Throws ENGINE_UNAVAILABLE or STATEMENT_TIMEOUT. */
  read<Row>(query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]>;
  /** Runs `work` in one transaction; it is rolled back when `work` throws. `work` may run twice: it must be idempotent. */
  write<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>;
  /** Begins to fill the graph; left out where the engine knows no faster way than statements. Nobody else may write meanwhile. */
  readonly batch?: () => Promise<Batch>;
  /** Changes the schema; each statement stands alone. */
  define(text: string): Promise<void>;
  /** A text that is another one after every change of the data. */
  version(): Promise<string>;
  close(): Promise<void>;
}

/** A graph that tells which statement it runs. */
export function observed(graph: Graph, onStatement: (name: string) => void): Graph {
  return {
    ...graph,
    read: (query, parameters) => {
      onStatement(query.name);
      return graph.read(query, parameters);
    },
  };
}
