/** Draws numbers that look random and are the same at every run (mulberry32). */
export interface Draw {
  /** A number from 0 up to, and without, 1. */
  next(): number;
  /** A whole number from 0 up to, and without, a limit. */
  below(limit: number): number;
  /** Whether something happens that does so with a chance. */
  chance(of: number): boolean;
  /** One of some things. */
  of<Thing>(things: readonly Thing[]): Thing;
}

/** Starts to draw from a seed. */
export function drawing(seed: number): Draw {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (of) => next() < of,
    of: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new TypeError('Nothing to choose from');
      return thing;
    },
  };
}
