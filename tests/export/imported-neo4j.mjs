// A Neo4j that holds what neo4j-admin imported from a folder of CSV files by the folder's own import.sh: prints its
// address as JSON, and ends when its input closes.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchJars } from '../../scripts/neo4j/artifacts.mjs';
import { environmentOf, layOutHome } from '../../scripts/neo4j/home.mjs';
import { spawnServer, stopServer } from '../../scripts/neo4j/process.mjs';
import { verifyServer } from '../../scripts/neo4j.mjs';

const [folder = ''] = process.argv.slice(2);
const jars = await fetchJars();
const home = await mkdtemp(join(tmpdir(), 'gremiengraph-imported-neo4j-'));
const port = randomInt(20_000, 32_000);
const password = randomBytes(16).toString('hex');
const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };

await layOutHome({ home, jars, port, password });
const tool = join(home, 'neo4j-admin');
await writeFile(tool, `#!/bin/sh\nexec java -cp '${join(jars, '*')}' org.neo4j.cli.AdminTool "$@"\n`, { mode: 0o755 });
const env = { ...environmentOf(home), PATH: `${home}:${process.env['PATH'] ?? ''}` };
const imported = spawnSync('sh', ['import.sh'], { cwd: folder, env, encoding: 'utf8' });
if (imported.status !== 0) {
  await rm(home, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify({ problem: `${imported.stdout}${imported.stderr}`.slice(-3000) })}\n`);
  process.exit(0);
}
const server = spawnServer({ home, jars });
try {
  for (let attempt = 0; ; attempt++) {
    const ready = await verifyServer(address).then(
      () => true,
      () => false,
    );
    if (ready) break;
    if (attempt > 600 || server.child.exitCode !== null) throw new Error(server.output());
    await sleep(100);
  }
  process.stdout.write(`${JSON.stringify(address)}\n`);
  process.stdin.resume();
  await once(process.stdin, 'close');
} finally {
  await stopServer(server);
}
