import { setMaxListeners } from 'node:events';
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
  const late = () => failure('STATEMENT_TIMEOUT', { seconds });
  const time = new AbortController();
  // Each statement that is under way listens to it.
  setMaxListeners(0, time.signal);
  const timer = setTimeout(() => time.abort(), seconds * 1000).unref();

  const within = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    running.add(work);
    const forget = () => running.delete(work);
    work.then(forget, forget);
    if (time.signal.aborted) throw late();
    return beforeAbort(work, time.signal, late);
  };

  const watched = observed(graph, onStatement);
  return {
    graph: {
      ...watched,
      read: (query, parameters) =>
        time.signal.aborted ? Promise.reject(late()) : within(watched.read(query, parameters)),
      version: () => within(watched.version()),
    },
    within,
    close: () => {
      clearTimeout(timer);
      time.abort();
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

function beforeAbort<Answer>(work: Promise<Answer>, signal: AbortSignal, late: () => Error): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(late());
    const settle = () => signal.removeEventListener('abort', giveUp);
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(settle);
  });
}
