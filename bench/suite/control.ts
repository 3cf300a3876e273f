/** Milliseconds of a fixed piece of work, the quickest of three times; it takes longer where the machine does something else. */
export const controlLoop = (): number => Math.min(worked(), worked(), worked());

function worked(): number {
  const started = performance.now();
  let mixed = 1;
  for (let at = 0; at < 4_000_000; at += 1) mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) + at;
  const took = performance.now() - started;
  // The result is looked at, so that the work cannot be left out.
  return Number.isNaN(mixed) ? Number.NaN : took;
}

/** How far the control loop may drift before a figure is called noisy. */
const tolerated = 0.1;

/** Whether one of some runs of the control loop took more than a tenth longer than the quickest of all. */
export const isNoisy = (quickest: number, ...took: readonly number[]): boolean =>
  took.some((each) => each > quickest * (1 + tolerated));
