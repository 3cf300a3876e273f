/** Runs one piece of work after another, in the order in which they come; one that fails holds up nobody. */
export type Queue = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/** Starts an empty queue. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
