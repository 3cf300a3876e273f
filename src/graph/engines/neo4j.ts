import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction, QueryResult, Session, SessionConfig } from 'neo4j-driver';
import type { Graph, Transaction } from '../port.js';
import { asText, decoded, type ParameterMap, type Query } from '../query.js';
import { Silence, watchAnswers, within } from './deadline.js';
import { cannotConnect, isRetryable, translated } from './neo4j-errors.js';
import { fromNeo4j, toNeo4j, type ToInteger } from './neo4j-values.js';
import { queue } from './queue.js';
import { type Sockets, watchSockets } from './sockets.js';
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

/** The longest that a reading and a writing transaction may take on the server, in seconds. */
const patience = { read: 5, write: 60 };

/** The longest that we wait, in seconds: for the first contact, for a read with its repetition, for one answer of a write. */
const deadline = { connect: 9, read: 9, answer: 8 };

/** Opens the graph of a Neo4j 5. Throws ENGINE_UNAVAILABLE or ENGINE_REFUSED. */
export async function openNeo4j(address: Neo4jAddress): Promise<Graph> {
  const { default: neo4j } = await import('neo4j-driver');
  const { uri: where, database } = address;
  const sockets = watchSockets();
  const { driver, version } = await sockets.watch(() => connect(neo4j, address, sockets));
  const queued = queue();
  const bookmarks = where.startsWith('neo4j') ? { bookmarkManager: neo4j.bookmarkManager() } : {};

  const readOnce = <Row>(query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]> =>
    inSession(driver, { ...bookmarks, database, defaultAccessMode: neo4j.session.READ }, (session) =>
      run((text, sent) => session.run(text, sent, { timeout: patience.read * 1000 }), query, parameters, neo4j.int),
    );

  const read: Graph['read'] = (query, parameters) =>
    sockets.watch(() =>
      within(
        deadline.read,
        twice(() => readOnce(query, parameters)),
      ).catch((error: unknown) => {
        if (error instanceof Silence) sockets.cut(error.message);
        throw translated(error, { where, name: query.name, seconds: patience.read });
      }),
    );

  const write = async <Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> => {
    const watch = watchAnswers(deadline.answer);
    let running = 'write';
    const attempt = async (transaction: ManagedTransaction): Promise<Answer> => {
      await watch.answered(transaction.run(countWrite));
      const named: Transaction['run'] = (query, parameters) => {
        running = query.name;
        const text: Runner = (text, sent) => watch.answered(transaction.run(text, sent));
        return run(text, query, parameters, neo4j.int);
      };
      return strictly({ run: named }, work);
    };
    const written = inSession(driver, { ...bookmarks, database }, (session) =>
      session.executeWrite(attempt, { timeout: patience.write * 1000 }),
    );
    try {
      return await watch.until(written);
    } catch (error) {
      if (error instanceof Silence) sockets.cut(error.message);
      throw translated(error, { where, name: running, seconds: patience.write });
    }
  };

  const define: Graph['define'] = (text) =>
    within(
      deadline.answer,
      inSession(driver, { ...bookmarks, database }, (session) => session.run(text).then(() => undefined)),
    ).catch((error: unknown) => {
      throw translated(error, { where, name: 'define', seconds: patience.write });
    });

  return {
    info: { engine: 'neo4j', version, where },
    capabilities: { constraintIsIndex: true, sightsBeforePlanning: 3, shared: true },
    read,
    write: (work) => queued(() => sockets.watch(() => write(work))),
    define: (text) => queued(() => sockets.watch(() => define(text))),
    version: async () => (await read(lastWrite, {}))[0] ?? 'empty',
    close: () => queued(() => closeDriver(driver, sockets)),
  };
}

/** Milliseconds after which all connections that ended together are known to be gone, so that the next try takes none of them. */
const beforeRetry = 100;

/** Tries once more what may succeed then; reading twice does no harm. */
async function twice<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isRetryable(error)) throw error;
    await sleep(beforeRetry);
    return work();
  }
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
  sockets: Sockets,
): Promise<{ readonly driver: Driver; readonly version: string }> {
  const open = (): Driver =>
    neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 3_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
    });
  let driver: Driver | null = null;
  try {
    driver = open();
    const version = await within(deadline.connect, firstContact(driver, database));
    return { driver, version };
  } catch (error) {
    if (driver !== null) await closeDriver(driver, sockets);
    throw cannotConnect(error, uri);
  }
}

async function firstContact(driver: Driver, database: string): Promise<string> {
  const { agent } = await driver.getServerInfo({ database });
  await inSession(driver, { database }, (session) => session.run('RETURN 1 AS one'));
  return (agent ?? 'Neo4j').replace(/^Neo4j\//, '');
}

/** Closes the driver, and what it leaves open: the process could not end before the other side does. */
async function closeDriver(driver: Driver, sockets: Sockets): Promise<void> {
  await within(1, driver.close()).catch(() => undefined);
  sockets.cut('the graph is closed');
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
  return decoded(
    query,
    result.records.map((record) => record.keys.map((key) => fromNeo4j(record.get(key)))),
  );
}
