import { missingTools } from '../neo4j/artifacts.mjs';

/** @typedef {{ uri: string, user: string, password: string, database: string, close: () => Promise<void> }} TestServer */

/** Settings of whoever runs the tests, which must not reach the tests. */
const foreignSettings = /^(NEO4J_|GREMIENGRAPH_|HOST$|PORT$)/;

/**
 * Reads from the environment which Neo4j the tests may use and empty: `given` by NEO4J_TEST_URI, or started here unless
 * something is `missing`; it is `required` where leaving out tests counts as a failure.
 */
export function readServerSettings() {
  const env = process.env;
  const uri = env['NEO4J_TEST_URI'] ?? '';
  const user = env['NEO4J_TEST_USER'] ?? 'neo4j';
  const password = env['NEO4J_TEST_PASSWORD'] ?? '';
  const database = env['NEO4J_TEST_DATABASE'] ?? 'neo4j';
  return {
    given: uri === '' ? null : { uri, user, password, database, close: () => Promise.resolve() },
    missing: uri === '' ? missingTools() : null,
    required: env['CI'] === 'true' || env['GREMIENGRAPH_REQUIRE_NEO4J'] === '1',
  };
}

/**
 * The given Neo4j once it has let us in, or else one of our own.
 *
 * @param {TestServer | null} given
 * @returns {Promise<TestServer>}
 */
export async function openServer(given) {
  // Only now: neo4j-driver takes a moment to load, and most partial runs do without.
  const { startNeo4j, verifyServer } = await import('../neo4j.mjs');
  if (given === null) return startNeo4j();
  await verifyServer(given).catch((/** @type {unknown} */ error) => {
    throw new Error(`NEO4J_TEST_URI=${given.uri} cannot be used as user "${given.user}": ${String(error)}`);
  });
  return given;
}

/**
 * Leaves in the environment of the tests nothing but the server they may use.
 *
 * @param {TestServer | null} server
 */
export function setTestEnvironment(server) {
  for (const name of Object.keys(process.env)) {
    if (foreignSettings.test(name)) Reflect.deleteProperty(process.env, name);
  }
  if (server === null) return;
  process.env['NEO4J_TEST_URI'] = server.uri;
  process.env['NEO4J_TEST_USER'] = server.user;
  process.env['NEO4J_TEST_PASSWORD'] = server.password;
  process.env['NEO4J_TEST_DATABASE'] = server.database;
}
