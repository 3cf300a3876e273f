import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that says, a line at a time, which changesets are kept for good. */
export interface Writer {
  readonly child: ChildProcess;
  /** The lines that it has said in full. */
  readonly said: () => readonly string[];
  /** Resolves once it has said a line, or has ended. */
  readonly heard: (line: string) => Promise<void>;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts a module of these tests in a process of its own. */
export function startWriter(
  module: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Writer {
  const child = spawn(process.execPath, [module, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', ...settings },
  });
  let out = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  const said = (): readonly string[] => out.split('\n').slice(0, -1);
  const ended = new Promise<number | null>((resolve) => child.once('close', (code: number | null) => resolve(code)));
  const heard = async (line: string): Promise<void> => {
    while (!said().includes(line) && child.exitCode === null && child.signalCode === null)
      await Promise.race([once(child.stdout, 'data'), ended]);
  };
  return { child, said, heard, ended };
}

/** Kills a writer without a word and waits until it is gone. */
export async function kill(writer: Writer): Promise<void> {
  writer.child.kill('SIGKILL');
  await writer.ended;
}
