/** Draws that are the same at every run: the same seed, the same draws in the same order. */
export interface Dice {
  /** A number from 0 to 1, without 1. */
  readonly next: () => number;
  /** A whole number below `count`. */
  readonly below: (count: number) => number;
  /** A whole number below `count`; the higher the power, the more often a low one. */
  readonly skewed: (count: number, power: number) => number;
  /** True with a probability. */
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly one: <Item>(list: readonly Item[]) => Item;
  /** One of a list that is not empty, early ones more often. */
  readonly early: <Item>(list: readonly Item[]) => Item;
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Dice of a seed. */
export function diceFrom(seed: number): Dice {
  const next = randomFrom(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const skewed = (count: number, power: number): number => Math.floor(next() ** power * count);
  return {
    next,
    below,
    skewed,
    chance: (probability) => next() < probability,
    one: (list) => at(list, below(list.length)),
    early: (list) => at(list, skewed(list.length, 1.6)),
  };
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is no item ${String(index)} in a list of ${String(list.length)}`);
  return item;
}
