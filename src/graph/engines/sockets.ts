import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** The sockets that somebody opened, where the one who opens them does not tell. */
export interface Sockets {
  /** Does `work`; every socket that is opened on the way counts as ours. */
  watch<Answer>(work: () => Answer): Answer;
  /** Ends every socket at once; who waits for an answer gets `reason`. */
  cut(reason: string): void;
}

const owner = new AsyncLocalStorage<Set<Socket>>();

const noteSocket = (message: unknown): void => {
  const owned = owner.getStore();
  const socket: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'socket') : null;
  if (owned === undefined || !(socket instanceof Socket)) return;
  owned.add(socket);
  socket.once('close', () => owned.delete(socket));
};

/** Begins to watch. neo4j-driver keeps a socket open after it gave up on it, and has no deadline for an answer. */
export function watchSockets(): Sockets {
  if (!subscribed.done) subscribe('net.client.socket', noteSocket);
  subscribed.done = true;
  const owned = new Set<Socket>();
  return {
    watch: (work) => owner.run(owned, work),
    cut: (reason) => {
      for (const socket of owned) socket.destroy(new Error(reason));
    },
  };
}

const subscribed = { done: false };
