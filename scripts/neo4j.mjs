// Starts a real Neo4j for tests: `node scripts/neo4j.mjs` prints its address and runs until Ctrl-C.
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import neo4j from 'neo4j-driver';
import { fetchJars, missingTools, version } from './neo4j/artifacts.mjs';
import { layOutHome } from './neo4j/home.mjs';
import { spawnServer, stopServer } from './neo4j/process.mjs';

/** @typedef {{ uri: string, user: string, password: string, database: string }} Address */
/** @typedef {Address & { close: () => Promise<void> }} RunningNeo4j */

const attempts = 3;
const patience = 90_000;

/**
 * Starts an empty Neo4j on a free port of 127.0.0.1 and resolves when it answers; `close()` stops it and removes its data.
 * Throws with a remedy where Java or Maven is missing.
 *
 * @returns {Promise<RunningNeo4j>}
 */
export async function startNeo4j() {
  const missing = missingTools();
  if (missing !== null) throw new Error(missing);
  const jars = await fetchJars();
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(jars);
    } catch (error) {
      if (attempt === attempts || !/Address already in use/.test(String(error))) throw error;
    }
  }
}

/**
 * @param {string} jars
 * @returns {Promise<RunningNeo4j>}
 */
async function startOnce(jars) {
  const home = await mkdtemp(join(tmpdir(), 'gremiengraph-neo4j-'));
  const password = randomBytes(16).toString('hex');
  try {
    const port = await freePort();
    await layOutHome({ home, jars, port, password });
    const server = spawnServer({ home, jars });
    const running = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
    /** @type {Promise<void> | null} */
    let closing = null;
    const close = () => (closing ??= stopServer(server));
    try {
      await untilReady(running, server);
    } catch (error) {
      await close();
      throw error;
    }
    return { ...running, close };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A port that nobody listens on, below the range from which systems take the ports of outgoing connections: between the
 * choice and the server's start no connection can happen to occupy it, not even one of those that wait for the server.
 *
 * @returns {Promise<number>}
 */
async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false)).listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Waits until the server at the address is this one: only it knows the password, and it must be of the right release.
 *
 * @param {Address} running
 * @param {ReturnType<typeof spawnServer>} server
 */
async function untilReady({ uri, user, password, database }, { child, output }) {
  const deadline = Date.now() + patience;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 1000 });
  try {
    for (;;) {
      const found = await releaseOf(driver, database).catch((/** @type {unknown} */ error) => String(error));
      if (found === version) return;
      if (child.exitCode !== null) throw new Error(`Neo4j ${version} ended while starting. It said:\n${output()}`);
      if (Date.now() > deadline) {
        throw new Error(
          `Neo4j ${version} did not answer on ${uri} in ${patience / 1000} s, but: ${found}\n${output()}`,
        );
      }
      await sleep(100);
    }
  } finally {
    await driver.close();
  }
}

/**
 * Throws unless a server at the address answers and lets the user in.
 *
 * @param {Address} server
 */
export async function verifyServer({ uri, user, password, database }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 5000 });
  try {
    await releaseOf(driver, database);
  } finally {
    await driver.close();
  }
}

/**
 * @param {import('neo4j-driver').Driver} driver
 * @param {string} database
 */
async function releaseOf(driver, database) {
  const session = driver.session({ database });
  try {
    const answer = await session.run('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
    return String(answer.records[0]?.get('version'));
  } finally {
    await session.close();
  }
}

async function main() {
  const started = Date.now();
  const server = await startNeo4j();
  process.stderr.write(
    `Neo4j ${version} answers after ${((Date.now() - started) / 1000).toFixed(1)} s. Ctrl-C stops it.\n`,
  );
  process.stdout.write(`NEO4J_URI=${server.uri}\nNEO4J_USER=${server.user}\nNEO4J_PASSWORD=${server.password}\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void server.close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((/** @type {unknown} */ error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
