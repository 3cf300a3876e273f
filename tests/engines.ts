import { describe } from 'node:test';
import { openNeo4j, type Neo4jAddress } from '../src/graph/engines/neo4j.js';
import { migrate } from '../src/graph/migrate.js';
import { openGraph } from '../src/graph/open.js';
import type { Graph, GraphInfo } from '../src/graph/port.js';
import { asNumber, type Query } from '../src/graph/query.js';

/** An engine that tests run on; `available` is the reason where it cannot be used here. */
export interface TestEngine {
  readonly name: GraphInfo['engine'];
  readonly available: true | string;
  /** Opens a graph that holds nothing but its schema; the caller closes it. */
  open(): Promise<Graph>;
}

/** A case of the port that an engine does not meet, and why that is borne. */
export interface Declined {
  readonly engine: TestEngine['name'];
  readonly name: string;
  readonly reason: string;
}

/** Every declined case. A name that no test carries any more fails a test of its own. */
export const declined: readonly Declined[] = [
  {
    engine: 'embedded',
    name: 'stops a reading statement that takes too long',
    reason:
      'the engine cannot be interrupted: a watchdog lets the caller go after 5 s with STATEMENT_TIMEOUT, but the statement runs on; while two do, no more are let in',
  },
];

const setting = (name: string): string | null => process.env[`NEO4J_TEST_${name}`] ?? null;

/** The Neo4j that tests may empty, or null where none is named. */
export const neo4jAddress: Neo4jAddress | null = addressOf(setting('URI'), setting('PASSWORD'));

function addressOf(uri: string | null, password: string | null): Neo4jAddress | null {
  if (uri === null || password === null) return null;
  return { uri, user: setting('USER') ?? 'neo4j', password, database: setting('DATABASE') ?? 'neo4j' };
}

const noNeo4j = 'NEO4J_TEST_URI and NEO4J_TEST_PASSWORD name no Neo4j; `node scripts/neo4j.mjs` starts one';

/** The embedded engine, in memory. */
export const embedded: TestEngine = {
  name: 'embedded',
  available: true,
  open: () => openGraph({ folder: null }),
};

const neo4j: TestEngine = {
  name: 'neo4j',
  available: neo4jAddress === null ? noNeo4j : true,
  open: async () => {
    if (neo4jAddress === null) throw new Error(noNeo4j);
    const graph = await openNeo4j(neo4jAddress);
    try {
      await empty(graph);
      await migrate(graph);
      return graph;
    } catch (error) {
      await graph.close();
      throw error;
    }
  },
};

/** Every engine of the project: what holds on one must hold on all. */
const engines: readonly TestEngine[] = [embedded, neo4j];

const batch = 5_000;

const deleteSome: Query<number> = {
  name: 'deleteSome',
  text: 'MATCH (n)\nWITH n LIMIT $batch\nDETACH DELETE n\nRETURN count(*) AS deleted',
  decode: ([deleted]) => asNumber(deleted),
};

/** Deletes everything but the schema, a batch at a time. */
export async function empty(graph: Graph): Promise<void> {
  const [deleted = 0] = await graph.write((transaction) => transaction.run(deleteSome, { batch }));
  if (deleted === batch) await empty(graph);
}

/** Describes a behaviour once for each engine, and skips it with the reason where one is not available. */
export function describeEngines(title: string, body: (engine: TestEngine) => void): void {
  for (const engine of engines) {
    const skip = engine.available === true ? false : engine.available;
    describe(`${title} (${engine.name})`, { skip }, () => body(engine));
  }
}

/** Why an engine declines a case, or false where it must meet it; fits the `skip` of a test. */
export const reasonToSkip = (engine: TestEngine, name: string): string | false =>
  declined.find((one) => one.engine === engine.name && one.name === name)?.reason ?? false;
