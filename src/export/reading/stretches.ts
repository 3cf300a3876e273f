import { setImmediate } from 'node:timers/promises';

/** How many nodes are read or given at once. */
export const batchSize = 500;

/** How many are read at once for the quick: a statement by itself costs the event loop as much as a hundred rows. */
const stretch = 1_000;

/** Milliseconds a node in which whoever uses a stretch is quick: for the slow ones little is read, and nothing in advance. */
const quick = 0.2;

/** What few nodes take says little, so that no less is allowed than for so many. */
const timeFor = (nodes: number): number => quick * Math.max(nodes, batchSize);

/** Whether whoever uses what is read was quick so far; shared by all that the same one reads. */
export interface Pace {
  isQuick: boolean;
}

/** What is being read, and up to where. */
interface Reading<Read> {
  readonly coming: Promise<Read>;
  readonly to: number;
}

/**
 * Reads what belongs to many ids stretch by stretch. For the quick more is read at once, and the next stretch in advance while
 * they use the last one; others get their turn in between.
 */
export async function* inStretches<Read>(
  ids: readonly string[],
  readSome: (ids: readonly string[]) => Promise<Read>,
  pace: Pace = { isQuick: false },
): AsyncGenerator<Read> {
  const read = (from: number, most: number): Reading<Read> => {
    const to = Math.min(from + most, ids.length);
    const coming = readSome(ids.slice(from, to));
    // Whoever stops before the end does not hear of what was read in advance.
    coming.catch(() => undefined);
    return { coming, to };
  };
  let next: Reading<Read> | null = null;
  for (let at = 0; at < ids.length;) {
    const reading: Reading<Read> = next ?? read(at, pace.isQuick ? stretch : batchSize);
    const found = await reading.coming;
    next = pace.isQuick && reading.to < ids.length ? read(reading.to, stretch) : null;
    await setImmediate();
    const given = performance.now();
    yield found;
    pace.isQuick = performance.now() - given < timeFor(reading.to - at);
    at = reading.to;
  }
}

/** Gives many records in batches, and others their turn in between. */
export async function* inBatches<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += batchSize) {
    if (from > 0) await setImmediate();
    yield items.slice(from, from + batchSize);
  }
}
