import type { Driver, QueryResult, Session, SessionConfig } from 'neo4j-driver';
import type { Graph, Transaction } from '../port.js';
import { asText, type ParameterMap, type Query, type Value } from '../query.js';
import { cannotConnect, isRetryable, translated } from './neo4j-errors.js';
import { fromNeo4j, toNeo4j, type ToInteger } from './neo4j-values.js';
import { queue } from './queue.js';
import { strictly } from './strict.js';

/** Where a Neo4j is and how to log in. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

type Module = typeof import('neo4j-driver').default;
type Runner = (text: string, parameters: Record<string, unknown>) => PromiseLike<QueryResult>;

/** The longest that a reading and a writing transaction may take, in seconds. */
const patience = { read: 5, write: 60 };

/** Opens the graph of a Neo4j 5. Throws ENGINE_UNAVAILABLE or ENGINE_REFUSED. */
export async function openNeo4j(address: Neo4jAddress): Promise<Graph> {
  const { default: neo4j } = await import('neo4j-driver');
  const { uri: where, database } = address;
  const { driver, version } = await connect(neo4j, address).catch((error: unknown) => {
    throw cannotConnect(error, where);
  });
  const queued = queue();

  const readOnce = <Row>(query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]> =>
    inSession(driver, { database, defaultAccessMode: neo4j.session.READ }, (session) =>
      run((text, sent) => session.run(text, sent, { timeout: patience.read * 1000 }), query, parameters, neo4j.int),
    );

  const read: Graph['read'] = (query, parameters) =>
    readOnce(query, parameters)
      .catch((error: unknown) => {
        if (isRetryable(error)) return readOnce(query, parameters);
        throw error;
      })
      .catch((error: unknown) => {
        throw translated(error, { where, name: query.name, seconds: patience.read });
      });

  const write = <Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> => {
    let running = 'write';
    const write = (session: Session): Promise<Answer> =>
      session.executeWrite(
        async (transaction) => {
          await transaction.run(countWrite);
          const named: Transaction['run'] = (query, parameters) => {
            running = query.name;
            return run((text, sent) => transaction.run(text, sent), query, parameters, neo4j.int);
          };
          return strictly({ run: named }, work);
        },
        { timeout: patience.write * 1000 },
      );
    return inSession(driver, { database }, write).catch((error: unknown) => {
      throw translated(error, { where, name: running, seconds: patience.write });
    });
  };

  const define: Graph['define'] = (text) =>
    inSession(driver, { database }, (session) => session.run(text).then(() => undefined)).catch((error: unknown) => {
      throw translated(error, { where, name: 'define', seconds: patience.write });
    });

  return {
    info: { engine: 'neo4j', version, where },
    capabilities: { constraintIsIndex: true, shared: true },
    read,
    write: (work) => queued(() => write(work)),
    define: (text) => queued(() => define(text)),
    version: async () => (await read(lastWrite, {}))[0] ?? 'empty',
    close: () => queued(() => driver.close()),
  };
}

/** Comes first in every writing transaction: its lock makes writers wait for one another, its value tells versions apart. */
const countWrite = 'MERGE (last:LastWrite)\nSET last.version = randomUUID()';

const lastWrite: Query<string> = {
  name: 'lastWrite',
  text: 'MATCH (last:LastWrite)\nRETURN last.version AS version\nORDER BY version\nLIMIT 1',
  decode: ([version]) => asText(version),
};

async function connect(
  neo4j: Pick<Module, 'driver' | 'auth'>,
  { uri, user, password, database }: Neo4jAddress,
): Promise<{ readonly driver: Driver; readonly version: string }> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 5_000,
  });
  try {
    const { agent } = await driver.getServerInfo({ database });
    await inSession(driver, { database }, (session) => session.run('RETURN 1 AS one'));
    return { driver, version: (agent ?? 'Neo4j').replace(/^Neo4j\//, '') };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function inSession<Answer>(
  driver: Driver,
  config: SessionConfig,
  work: (session: Session) => PromiseLike<Answer>,
): Promise<Answer> {
  const session = driver.session(config);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function run<Row>(
  runner: Runner,
  query: Query<Row>,
  parameters: ParameterMap,
  integer: ToInteger,
): Promise<readonly Row[]> {
  const result = await runner(query.text, toNeo4j(parameters, integer));
  return result.records.map((record) =>
    query.decode(record.keys.map((key) => fromNeo4j(record.get(key))) as readonly Value[]),
  );
}
