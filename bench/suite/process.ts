import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A process of the suite that answers one question after the other. */
export interface Peer {
  readonly pid: number;
  /** Waits for the next message of a kind. Throws where the process ends instead. */
  next<Message>(kind: z.ZodType<Message>): Promise<Message>;
  ask<Message>(message: object, kind: z.ZodType<Message>): Promise<Message>;
  /** Tells something and waits until the process has ended. */
  end(message: object): Promise<void>;
}

/** Starts a module of the suite as a process of its own. */
export function startProcess(module: string, told: readonly string[], nodeOptions: readonly string[] = []): Peer {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), told, {
    execArgv: ['--enable-source-maps', ...nodeOptions],
    serialization: 'advanced',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${module} could not be started`);
  const next = <Message>(kind: z.ZodType<Message>): Promise<Message> => nextOf(child, module, kind);
  return {
    pid,
    next,
    ask: (message, kind) => {
      const answer = next(kind);
      child.send(message);
      return answer;
    },
    end: async (message) => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send(message);
      await ended;
    },
  };
}

function nextOf<Message>(child: ChildProcess, module: string, kind: z.ZodType<Message>): Promise<Message> {
  return new Promise((resolve, reject) => {
    const take = (message: unknown): void => {
      child.off('exit', fail);
      const parsed = kind.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(new Error(`${module} said ${JSON.stringify(message).slice(0, 200)}, which was not expected`));
    };
    const fail = (code: number | null): void => {
      child.off('message', take);
      reject(new Error(`${module} ended with ${String(code)} before it answered`));
    };
    child.once('message', take);
    child.once('exit', fail);
  });
}
