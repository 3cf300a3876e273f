import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from '../source.js';

/** What a command wrote and how it ended. */
export interface Ran {
  readonly out: string;
  readonly said: string;
  readonly code: number | null;
}

/** Settings of a command; nothing else of the environment but PATH reaches it. */
export type Settings = Readonly<Record<string, string>>;

const main = inCheckout('build/src/cli/main.js');

/** Starts the command line in a process of its own. */
const start = (words: readonly string[], settings: Settings): ChildProcess =>
  spawn(process.execPath, [main, ...words], {
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the command line to its end. */
export function run(words: readonly string[], settings: Settings): Promise<Ran> {
  const child = start(words, settings);
  let [out, said] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ out, said, code })));
}

/** Runs the command line for a reader who goes away before it has written anything. */
export function runUnread(words: readonly string[], settings: Settings): Promise<Ran> {
  const child = start(words, settings);
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ out: '', said, code })));
}

/** A server of the command line that has told its address. */
export interface Serving {
  readonly address: string;
  readonly pid: number;
  readonly said: () => string;
  /** Tells it to stop and gives its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `serve` and waits until it answers. */
export function serve(settings: Settings): Promise<Serving> {
  const child = start(['serve'], { PORT: '0', ...settings });
  let [out, said] = ['', ''];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`serve ended with ${String(code)}: ${said}`)));
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString();
      const [, address] = /GraphQL\s+(http:\S+)\/graphql/.exec(out) ?? [];
      if (address === undefined) return;
      const stop = (signal: NodeJS.Signals) => {
        child.kill(signal);
        return ended;
      };
      resolve({ address, pid: child.pid ?? 0, said: () => said, stop });
    });
  });
}

/** Runs `work` with an empty folder that is removed afterwards. */
export async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
