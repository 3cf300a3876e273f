import type { Driver, QueryResult, SessionConfig } from 'neo4j-driver';
import { failure, GremiengraphError } from '../../domain/errors.js';
import type { Graph, Transaction } from '../port.js';
import { asText, type ParameterMap, type Query, type Value } from '../query.js';
import { fromNeo4j, toNeo4j, type ToInteger } from './neo4j-values.js';

/** Where a Neo4j is and how to log in. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

type Runner = (text: string, parameters: Record<string, unknown>) => PromiseLike<QueryResult>;

const timeout = 5_000;
const writeTimeout = 60_000;
const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'retriable' in error && error.retriable === true;

/** Opens the graph of a Neo4j 5. Throws ENGINE_UNAVAILABLE or ENGINE_REFUSED. */
export async function openNeo4j(address: Neo4jAddress): Promise<Graph> {
  const { default: neo4j } = await import('neo4j-driver');
  const where = address.uri;
  const driver = connect(neo4j, address);
  const config = { database: address.database };
  const reading: SessionConfig = { ...config, defaultAccessMode: neo4j.session.READ };
  const server = await driver.getServerInfo(config).catch(async (error: unknown) => {
    await driver.close();
    throw translated('connect', where, error);
  });

  const readOnce = async <Row>(query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]> => {
    const session = driver.session(reading);
    try {
      return await run((text, sent) => session.run(text, sent, { timeout }), query, parameters, neo4j.int);
    } finally {
      await session.close();
    }
  };

  const read: Graph['read'] = (query, parameters) =>
    readOnce(query, parameters)
      .catch((error: unknown) => {
        if (isRetryable(error)) return readOnce(query, parameters);
        throw error;
      })
      .catch((error: unknown) => {
        throw translated(query.name, where, error);
      });

  const write = async <Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> => {
    const session = driver.session(config);
    try {
      return await session.executeWrite(
        (transaction) =>
          work({
            run: (query, parameters) =>
              run((text, sent) => transaction.run(text, sent), query, parameters, neo4j.int),
          }),
        { timeout: writeTimeout },
      );
    } catch (error) {
      throw translated('write', where, error);
    } finally {
      await session.close();
    }
  };

  return {
    info: { engine: 'neo4j', version: (server.agent ?? 'Neo4j').replace(/^Neo4j\//, ''), where },
    capabilities: { constraintIsIndex: true, shared: true },
    read,
    write,
    define: (text) => defineAlone(driver, config, text, where),
    version: async () => (await read(lastChangeset, {}))[0] ?? 'empty',
    close: () => driver.close(),
  };
}

const lastChangeset: Query<string> = {
  name: 'lastChangeset',
  text: 'MATCH (counter:Counter) WHERE counter.id = "changesets"\nRETURN toString(counter.value) AS version',
  decode: ([version]) => asText(version),
};

function connect(neo4j: Pick<typeof import('neo4j-driver'), 'driver' | 'auth'>, { uri, user, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 5_000,
  });
}

async function defineAlone(driver: Driver, config: SessionConfig, text: string, where: string): Promise<void> {
  const session = driver.session(config);
  try {
    await session.run(text);
  } catch (error) {
    throw translated('define', where, error);
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

function translated(name: string, where: string, error: unknown): Error {
  if (error instanceof GremiengraphError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (code.startsWith('Neo.ClientError.Security')) return failure('ENGINE_REFUSED', { where, reason: code });
  if (code.includes('ConstraintValidationFailed')) return failure('ID_TAKEN', { detail: reason });
  if (code.includes('TransactionTimedOut')) return failure('STATEMENT_TIMEOUT', { seconds: timeout / 1000 });
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /acquisition timed out|pool/i.test(reason))
    return failure('ENGINE_UNAVAILABLE', { where, reason: code === '' ? reason : code });
  return new Error(`${name}: ${reason}`, { cause: error });
}
