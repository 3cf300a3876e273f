import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentOf } from './home.mjs';

const openings = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/**
 * Stops the server when the standard input closes, which happens even if the process that started it is killed, and then
 * removes the server's home.
 */
const guard = `
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
(cat <&3 >/dev/null; kill $server) 2>/dev/null &
watcher=$!
wait $server
code=$?
kill $watcher 2>/dev/null
rm -rf "$NEO4J_HOME"
exit $code
`;

/**
 * Runs a server in a process group of its own, so that Ctrl-C in a terminal reaches only the process that started it.
 *
 * @param {{ home: string, jars: string }} server
 */
export function spawnServer({ home, jars }) {
  const java = [
    'java',
    '-Xms512m',
    '-Xmx512m',
    '-XX:+UseParallelGC',
    '-XX:TieredStopAtLevel=1',
    ...openings,
    '-Dlog4j2.disable.jmx=true',
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
  const child = spawn('sh', ['-c', guard, 'neo4j-guard', ...java], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environmentOf(home),
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output = (output + String(chunk)).slice(-8000)));
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.on('error', () => resolve()).on('exit', () => resolve()));
  return { child, ended, output: () => output };
}

/**
 * Stops a server and waits until it is gone: politely first, by force after ten seconds.
 *
 * @param {ReturnType<typeof spawnServer>} server
 */
export async function stopServer({ child, ended }) {
  child.stdin.destroy();
  const force = setTimeout(() => killGroup(child.pid), 10_000);
  await ended;
  clearTimeout(force);
}

/** @param {number | undefined} pid */
function killGroup(pid) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
