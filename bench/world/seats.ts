import type { WorldCounts } from './counts.js';
import type { Dice } from './dice.js';

/** Which quotas a body has, who nominates for them, and who sits on it. */
export interface Seats {
  readonly anyBody: (dice: Dice) => number;
  readonly bodyOfQuota: (quota: number) => number;
  readonly nominatorOf: (quota: number) => number;
  /** A quota of a body, or null where it has none. */
  readonly quotaOf: (dice: Dice, body: number) => number | null;
  readonly seat: (body: number, person: number) => void;
  /** Somebody who sits on a body, or null where nobody does. */
  readonly memberOf: (dice: Dice, body: number) => number | null;
}

/** How many of its members a body remembers. */
const remembered = 8;

/** Keeps the seats of a world: little memory, whatever its size. One body in a hundred is a hub that many sit on. */
export function keepSeats({ bodies, quotas, organizations }: WorldCounts): Seats {
  const members = new Int32Array(bodies * remembered).fill(-1);
  const seated = new Int32Array(bodies);
  const hubs = Math.max(1, Math.floor(bodies / 100));
  const firstQuota = (body: number): number => Math.ceil((body * quotas) / bodies);
  return {
    anyBody: (dice) => (dice.chance(0.05) ? Math.floor(dice.below(hubs) * (bodies / hubs)) : dice.skewed(bodies, 1.3)),
    bodyOfQuota: (quota) => Math.floor((quota * bodies) / quotas),
    nominatorOf: (quota) => (Math.imul(quota + 1, 2_654_435_761) >>> 0) % organizations,
    quotaOf: (dice, body) => {
      const [from, to] = [firstQuota(body), firstQuota(body + 1)];
      return to > from ? from + dice.below(to - from) : null;
    },
    seat: (body, person) => {
      const count = seated[body] ?? 0;
      members[body * remembered + (count % remembered)] = person;
      seated[body] = count + 1;
    },
    memberOf: (dice, body) => {
      const count = Math.min(seated[body] ?? 0, remembered);
      return count === 0 ? null : (members[body * remembered + dice.below(count)] ?? null);
    },
  };
}
