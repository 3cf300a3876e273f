import { failure } from '../domain/errors.js';
import { type Graph, observed } from './port.js';

/** A graph that one request reads, with the time that the request has. */
export interface Deadline {
  readonly graph: Graph;
  /** Waits for work as long as the request has time. Throws STATEMENT_TIMEOUT. */
  within<Answer>(work: Promise<Answer>): Promise<Answer>;
  /** Ends the time now: nothing more is read. */
  close(): void;
  /** Waits until the engine is done with all that it was asked, also with what nobody waits for any more. */
  settled(): Promise<void>;
}

/**
 * Gives a request so many seconds to read a graph. The embedded engine cannot be interrupted: a statement that is late
 * goes on without anybody waiting for it, so the caller counts a request as running until it has settled.
 */
export function deadline(graph: Graph, seconds: number, onStatement: (name: string) => void): Deadline {
  const running = new Set<Promise<unknown>>();
  const waiting = new Set<() => void>();
  const late = () => failure('STATEMENT_TIMEOUT', { seconds });
  let over = false;
  const end = () => {
    over = true;
    for (const giveUp of waiting) giveUp();
    waiting.clear();
  };
  const timer = setTimeout(end, seconds * 1000).unref();

  const within = <Answer>(work: Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(late());
      const settle = () => {
        running.delete(work);
        waiting.delete(giveUp);
      };
      running.add(work);
      if (over) giveUp();
      else waiting.add(giveUp);
      work.then(
        (answer) => {
          settle();
          resolve(answer);
        },
        (error: unknown) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });

  const watched = observed(graph, onStatement);
  return {
    graph: {
      ...watched,
      read: (query, parameters) => (over ? Promise.reject(late()) : within(watched.read(query, parameters))),
      version: () => within(watched.version()),
    },
    within,
    close: () => {
      clearTimeout(timer);
      end();
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
