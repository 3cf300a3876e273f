import { setImmediate } from 'node:timers/promises';
import { failure } from '../domain/errors.js';

/** Lets in so many requests at once, and none while the server is being stopped. */
export interface Gate {
  /** Lets a request in. Throws OVERLOADED or STOPPING. */
  enter(): Visit;
  /**
   * Waits for one's turn to begin: one request begins in each turn of the event loop. The embedded engine answers without
   * leaving the loop, so without turns nobody who waits at the socket could be counted, let alone refused, meanwhile.
   */
  turn(): Promise<void>;
  readonly inFlight: () => number;
  readonly isStopping: () => boolean;
  /** Lets nobody in any more, and waits until all who are in have their answer. */
  stop(): Promise<void>;
}

/** The stay of one request: first it is answered, then the engine is done with it, and its place is free. */
interface Visit {
  answered(): void;
  leave(): void;
}

/** Seconds after which a refused client may ask again. */
const retryAfter = 1;

/** Opens a gate with so many places. */
export function gate(places: number): Gate {
  let [taken, waiting, stopping] = [0, 0, false];
  let onEmpty = (): void => undefined;
  let last = Promise.resolve();

  const answered = () => {
    waiting -= 1;
    if (waiting === 0) onEmpty();
  };

  return {
    enter: () => {
      if (stopping) throw failure('STOPPING', { retryAfter });
      if (taken >= places) throw failure('OVERLOADED', { retryAfter });
      taken += 1;
      waiting += 1;
      return { answered, leave: () => (taken -= 1) };
    },
    turn: () => (last = last.then(() => setImmediate())),
    inFlight: () => taken,
    isStopping: () => stopping,
    stop: () => {
      stopping = true;
      return new Promise((resolve) => {
        onEmpty = resolve;
        if (waiting === 0) resolve();
      });
    },
  };
}
