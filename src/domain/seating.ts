import type { SeatQuota } from './node.js';

/** Someone who holds a membership under a quota: the id of the holder, or null where the seat is counted and its holder unnamed. */
export interface SeatHolder {
  readonly role: string;
  readonly holder: string | null;
}

/** A quota with whoever nominates for it and whoever holds its seats on a day. */
export interface HeldQuota {
  readonly quota: SeatQuota;
  readonly nominator: string | null;
  readonly holders: readonly SeatHolder[];
}

/** Seats of a body on a day: what a source counts for the whole, what the quotas say, and how many are filled by name. */
export interface Seating {
  readonly claimed: number | null;
  readonly quotas: readonly SeatQuota[];
  readonly quotaSum: number;
  readonly filled: number;
  readonly unnamed: number;
  /** Null where no source counts the seats of the whole, or none says who fills them. */
  readonly consistent: boolean | null;
}

/** The seats of a quota that are filled: its distinct holders without deputies and the nominator, at most its seats. */
export function filledSeats({ quota, nominator, holders }: HeldQuota): number {
  const named = holders.flatMap(({ role, holder }) =>
    role === 'DEPUTY' || holder === null || holder === nominator ? [] : [holder],
  );
  return Math.min(quota.seats, new Set(named).size);
}

/** Adds the quotas of a body up; a quota of rank DEPRECATED is contradicted and does not count. */
export function seatingOf(claimed: number | null, all: readonly HeldQuota[]): Seating {
  const counted = all.filter(({ quota }) => quota.rank !== 'DEPRECATED');
  const quotaSum = counted.reduce((sum, { quota }) => sum + quota.seats, 0);
  const filled = counted.reduce((sum, held) => sum + filledSeats(held), 0);
  return {
    claimed,
    quotas: counted.map(({ quota }) => quota),
    quotaSum,
    filled,
    unnamed: quotaSum - filled,
    consistent: claimed === null || counted.length === 0 ? null : claimed === quotaSum,
  };
}
