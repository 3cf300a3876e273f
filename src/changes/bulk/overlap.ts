/** Runs pieces of work beside each other, so many at once, and tells each of them when the one before it has ended. */
export interface Overlap {
  /** Resolves when the work has begun. Throws what an earlier piece threw. */
  begin(work: (before: Promise<void>) => Promise<void>): Promise<void>;
  /** Resolves when all work has ended. Throws what a piece threw, but not before the others have ended, too. */
  end(): Promise<void>;
}

/** Starts with no work under way. */
export function overlap(most: number): Overlap {
  const underWay: Promise<void>[] = [];
  return {
    begin: async (work) => {
      const before = underWay.at(-1) ?? Promise.resolve();
      if (underWay.length >= most) await underWay.shift();
      const mine = work(before);
      mine.catch(() => undefined);
      underWay.push(mine);
    },
    end: async () => {
      await Promise.allSettled(underWay);
      await Promise.all(underWay);
    },
  };
}
