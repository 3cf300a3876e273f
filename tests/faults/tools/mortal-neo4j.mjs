// A Neo4j that can be killed: prints its address as JSON; "kill" on its input kills it -9 and starts it anew on the same data.
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchJars } from '../../../scripts/neo4j/artifacts.mjs';
import { verifyServer } from '../../../scripts/neo4j.mjs';
import { environmentOf, layOutHome } from '../../../scripts/neo4j/home.mjs';

const openings = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const jars = await fetchJars();
const home = await mkdtemp(join(tmpdir(), 'gremiengraph-mortal-neo4j-'));
const port = randomInt(20_000, 32_000);
const password = randomBytes(16).toString('hex');
const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };

const start = () =>
  spawn(
    'java',
    [
      ...['-Xms512m', '-Xmx512m', '-XX:+UseParallelGC', '-XX:TieredStopAtLevel=1', ...openings],
      ...['-Dlog4j2.disable.jmx=true', '-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode'],
    ],
    { stdio: 'ignore', env: environmentOf(home) },
  );

async function untilReady() {
  for (let attempt = 0; attempt < 900; attempt++) {
    const ready = await verifyServer(address).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error('Neo4j did not answer in time');
}

/** @param {import('node:child_process').ChildProcess} server */
async function killServer(server) {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

await layOutHome({ home, jars, port, password });
let server = start();
try {
  await untilReady();
  process.stdout.write(`${JSON.stringify(address)}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'kill') break;
    await killServer(server);
    server = start();
    await untilReady();
    process.stdout.write('ready\n');
  }
} finally {
  await killServer(server);
  await rm(home, { recursive: true, force: true });
}
