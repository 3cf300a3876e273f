import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The settings of a server that lives for one test run: local, small, quiet, quick to stop, and patient with tests that
 * offer a wrong password on purpose.
 *
 * @param {number} port
 */
function settings(port) {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.bolt.tls_level=DISABLED',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=128m',
    'dbms.security.auth_enabled=true',
    'dbms.security.auth_max_failed_attempts=0',
    'dbms.usage_report.enabled=false',
    'db.logs.query.enabled=OFF',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    'internal.server.bolt.connection_shutdown_wait_time=0s',
    '',
  ].join('\n');
}

/**
 * Lays out an empty server home: its settings and the password of its user `neo4j`.
 *
 * @param {{ home: string, jars: string, port: number, password: string }} server
 */
export async function layOutHome({ home, jars, port, password }) {
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(port));
  await setPassword({ home, jars, password });
}

/** @param {{ home: string, jars: string, password: string }} server */
async function setPassword({ home, jars, password }) {
  const tool = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const admin = spawn('java', ['-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), ...tool], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(home),
  });
  let output = '';
  for (const stream of [admin.stdout, admin.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => admin.on('error', reject).on('close', resolve));
  if (code !== 0)
    throw new Error(`Neo4j's admin tool could not set the password (exit code ${String(code)}):\n${output}`);
}

/**
 * What the server and its tools must find in their environment.
 *
 * @param {string} home
 */
export function environmentOf(home) {
  return { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
}
