import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Patience } from './operation.js';

/** Watches how long turns of the event loop take. */
export interface Pressure {
  /** Whether they took longer on average than is borne, when they were last looked at. */
  isHigh(): boolean;
  stop(): void;
}

/** Milliseconds after which the loop is to come round. */
const resolution = 10;
const nanoseconds = 1_000_000;
/** How many turns make an average. */
const fewest = 2;

/** Watches the event loop of this process, and looks at its turns each `sample` milliseconds. */
export function watchPressure({ turn, sample }: Pick<Patience, 'turn' | 'sample'>): Pressure {
  const turns = monitorEventLoopDelay({ resolution });
  turns.enable();
  let delay = 0;
  const timer = setInterval(() => {
    // One long turn is no average: it is judged together with those after it.
    if (turns.count < fewest) return;
    delay = turns.mean / nanoseconds - resolution;
    turns.reset();
  }, sample).unref();
  return {
    isHigh: () => delay > turn,
    stop: () => {
      clearInterval(timer);
      turns.disable();
    },
  };
}
