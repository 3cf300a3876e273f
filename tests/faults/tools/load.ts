import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inFolder, type Serving, serve } from '../../cli/run.js';

const query = '{ bodies(first: 50) { nodes { name members(first: 10) { nodes { role member { name } } } } } }';

/** What a client got, and after how many milliseconds. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
  readonly took: number;
}

/** Asks a server the question of these loads. */
export async function askOnce(address: string): Promise<Reply> {
  const started = performance.now();
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  const [text, retryAfter] = [await response.text(), response.headers.get('retry-after')];
  return { status: response.status, text, retryAfter, took: performance.now() - started };
}

/** Asks one question after another until a moment, and pauses after each refusal as long as a patient client would. */
export async function keepAsking(address: string, end: number, hear: (reply: Reply) => void): Promise<void> {
  while (Date.now() < end) {
    const reply = await askOnce(address);
    hear(reply);
    if (reply.status !== 200) await pause(100);
  }
}

/** Runs `work` with a server in a process of its own, with so many places, that holds the seed and is warm. */
export const withServer = (places: number, work: (server: Serving) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const settings = {
      GREMIENGRAPH_PLACES: String(places),
      GREMIENGRAPH_QUERY_SECONDS: '0',
      // What is kept costs nothing, and would be no load.
      GREMIENGRAPH_CACHE_MEGABYTES: '0',
      GREMIENGRAPH_LOG: 'silent',
    };
    const server = await serve({ GREMIENGRAPH_DATA: folder, ...settings });
    try {
      await keepAsking(server.address, Date.now() + 1_500, () => undefined);
      await work(server);
    } finally {
      await server.stop('SIGTERM');
    }
  });

const runFile = promisify(execFile);

/** Megabytes of memory that a process holds. */
export async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await runFile('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1024);
}

/** The value below which a share of some values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
