import { setImmediate } from 'node:timers/promises';

const longest = 5;

/** Gives others their turn where work has gone on for some milliseconds: call it between the steps of long work. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await setImmediate();
    since = performance.now();
  };
}
