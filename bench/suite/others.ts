import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraph } from '../../src/graph/open.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import type { SizeName } from '../world/counts.js';
import { copyWorld } from '../world/folder.js';
import { ids } from '../world/counts.js';
import { type Measurement, median, quantile } from './measurement.js';
import { ingested, type Ingested, opened, type Opened } from './others-protocol.js';
import { startProcess } from './process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const megabyte = 2 ** 20;

/** What all of these measurements share: ours alone, on the embedded engine. */
const alone = (operation: string, size: string) =>
  ({
    operation,
    variant: 'ours',
    engine: 'embedded',
    size,
    clients: 1,
    databaseCpuMsPerRequest: null,
    eventLoopMs: 0,
    statementsPerRequest: 0,
    noisy: false,
  }) as const;

/** W1: records a second that enter an empty graph in changesets, and again when they are known already. */
export async function measureIngest(): Promise<readonly Measurement[]> {
  const { first, again } = await startProcess('ingest.js', []).next(ingested);
  const told = (operation: string, { records, elapsed, took, cpu, rss }: Ingested): Measurement => ({
    ...alone(operation, 'XS'),
    requestsPerSecond: (records / elapsed) * 1_000,
    medianMs: median(took),
    p99Ms: quantile(took, 0.99),
    cpuMsPerRequest: cpu / records,
    memoryMB: rss / megabyte,
  });
  return [told('W1', first), told('W1 again', again)];
}

/** C2: milliseconds until a data folder is open, and until it has answered Q2 in a fresh process. */
export async function measureOpening(size: SizeName, times: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-open-'));
  const own = await copyWorld(size, join(folder, 'world'));
  const runs: Opened[] = [];
  for (let at = 0; at < times; at += 1) runs.push(await startProcess('opening.js', [own, ids.body(1)]).next(opened));
  rmSync(folder, { recursive: true });
  const until = runs.map(({ opening, answering }) => opening + answering);
  return [{ ...alone('C2', size), ...ofRuns(until, runs) }];
}

/** C1: milliseconds from the start of the program on the seed to its first answer, and what it holds then. */
export async function measureStart(times: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-start-'));
  const graph = await openGraph({ folder });
  await applySeed(graph, await planSeed(graph, join(root, 'seed')), new Date());
  await graph.close();
  // The first start of the program makes the journal of the folder.
  await startOnce(folder);
  const runs: Started[] = [];
  for (let at = 0; at < times; at += 1) runs.push(await startOnce(folder));
  rmSync(folder, { recursive: true });
  const until = runs.map(({ until: own }) => own);
  return [{ ...alone('C1', 'seed'), ...ofRuns(until, runs) }];
}

const ofRuns = (until: readonly number[], runs: readonly Pick<Started, 'cpu' | 'rss'>[]) => ({
  requestsPerSecond: 1_000 / median(until),
  medianMs: median(until),
  p99Ms: quantile(until, 0.99),
  cpuMsPerRequest: median(runs.map(({ cpu }) => cpu)),
  memoryMB: median(runs.map(({ rss }) => rss)) / megabyte,
});

interface Started {
  readonly until: number;
  readonly cpu: number;
  readonly rss: number;
}

const question = '{ body(id: "body:kommunalgremium") { name members(first: 5) { nodes { member { name } } } } }';

/** Starts the program as `npm start` does, asks it one question, and stops it. */
async function startOnce(folder: string): Promise<Started> {
  const started = performance.now();
  const main = join(root, 'build', 'src', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, '--quiet', 'serve', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const [found] = /http:\/\/\S+\/graphql/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The program ended before it listened: ${text}`)));
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  const answer = await response.text();
  const until = performance.now() - started;
  const { cpu, rss } = usedBy(child.pid ?? 0);
  child.kill('SIGTERM');
  await ended;
  if (!answer.includes('"nodes":[{"member":{')) throw new Error(`The first answer is ${answer.slice(0, 500)}`);
  return { until, cpu, rss };
}

/** What Linux tells of a process: milliseconds of processor time, in ticks of ten, and bytes that it holds. */
function usedBy(pid: number): Pick<Started, 'cpu' | 'rss'> {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { cpu: (Number(fields[11]) + Number(fields[12])) * 10, rss: Number(fields[21]) * 4_096 };
}

/** C3: megabytes that each variant held at most, after all that it was asked. */
export const memoryOf = (
  engine: Measurement['engine'],
  size: string,
  peaks: readonly { readonly variant: string; readonly peak: number }[],
): readonly Measurement[] =>
  peaks.map(({ variant, peak }) => ({
    ...alone('C3', size),
    engine,
    variant,
    requestsPerSecond: 0,
    medianMs: 0,
    p99Ms: 0,
    cpuMsPerRequest: 0,
    memoryMB: peak / megabyte,
  }));
