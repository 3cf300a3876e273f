import { failure } from '../domain/errors.js';

/** A reader of an export that has, or waits for, a place. */
interface Reader {
  /** Milliseconds by which it is too slow. */
  readonly lag: () => number;
  /** Ends its export at once, so that its place is free. */
  readonly cut: () => void;
  /** Aborted when it has gone. */
  readonly gone: AbortSignal;
}

/** How long readers are borne, in milliseconds. */
export interface Bearing {
  /** For a place. */
  readonly waiting: number;
  /** By how much a reader may be too slow while others wait for its place. */
  readonly lag: number;
  /** How often slow readers are looked for. */
  readonly check: number;
}

/** The places of exports under way, and the queue in front of them. */
export interface Places {
  /**
   * Waits for a place and gives the way to leave it, which may be called more than once. Throws OVERLOADED where none
   * is free in time, or the reader has gone, and STOPPING.
   */
  take(reader: Reader): Promise<() => void>;
  /** Sends everybody away who waits. */
  stop(): void;
}

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (error: Error) => void;
}

/**
 * Lets so many exports be under way; whoever comes later waits in the order of coming. As each that is under way holds
 * memory as long as its reader likes, those who are too slow lose their place while others wait.
 */
export function exportPlaces(count: number, bearing: Bearing): Places {
  const inside = new Set<Reader>();
  const queue = new Set<Waiting>();

  const leave = (reader: Reader): void => {
    if (!inside.delete(reader)) return;
    const [next] = queue;
    next?.enter();
  };

  const cutSlow = (): void => {
    const slow = [...inside].filter((reader) => reader.lag() > bearing.lag).toSorted((a, b) => b.lag() - a.lag());
    for (const reader of slow.slice(0, queue.size)) {
      reader.cut();
      leave(reader);
    }
  };

  const enter = (reader: Reader): (() => void) => {
    inside.add(reader);
    return () => leave(reader);
  };

  const wait = (reader: Reader): Promise<() => void> =>
    new Promise((resolve, reject) => {
      const retryAfter = Math.ceil(bearing.waiting / 1_000);
      const late = () => waiting.refuse(failure('OVERLOADED', { retryAfter }));
      const timer = setTimeout(late, bearing.waiting);
      const looking = setInterval(cutSlow, bearing.check);
      const settle = (): void => {
        clearTimeout(timer);
        clearInterval(looking);
        reader.gone.removeEventListener('abort', late);
        queue.delete(waiting);
      };
      const waiting: Waiting = {
        enter: () => {
          settle();
          resolve(enter(reader));
        },
        refuse: (error) => {
          settle();
          reject(error);
        },
      };
      queue.add(waiting);
      reader.gone.addEventListener('abort', late);
      cutSlow();
    });

  return {
    take: async (reader) => (inside.size < count ? enter(reader) : wait(reader)),
    stop: () => {
      for (const { refuse } of [...queue]) refuse(failure('STOPPING', { retryAfter: 1 }));
    },
  };
}
