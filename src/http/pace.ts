/** How a reader of a stream keeps up with the least pace. */
export interface Pace {
  /** So many bytes are ready: from now on the reader is waited for. */
  readonly given: (bytes: number) => void;
  /** The reader wants more: what it is waiting for now is no fault of its own. */
  readonly wanted: () => void;
  /** Milliseconds that the reader has been waited for beyond what the least pace allows; 0 where it keeps up. */
  readonly lag: () => number;
}

/** Watches a reader that should take so many bytes a second. Who was quick for a while may not be slow for longer. */
export function pace(bytesPerSecond: number, now: () => number = () => performance.now()): Pace {
  let [behind, since, allowed] = [0, 0, 0];
  let isWaitedFor = false;
  const lag = (): number => (isWaitedFor ? Math.max(0, behind + now() - since - allowed) : behind);
  return {
    given: (bytes) => {
      allowed = (bytes / bytesPerSecond) * 1_000;
      since = now();
      isWaitedFor = true;
    },
    wanted: () => {
      behind = lag();
      isWaitedFor = false;
    },
    lag,
  };
}
