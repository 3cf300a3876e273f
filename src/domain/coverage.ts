import type { SeatHolder, Seating } from './seating.js';
import type { enums } from './vocabulary.js';

/** How much the graph knows: all, some or nothing. Nobody is not unknown. */
export type Coverage = (typeof enums.Coverage)[number];

const countsAsSeated = (role: string): boolean => role !== 'DEPUTY' && role !== 'GUEST' && role !== 'ADVISORY_MEMBER';

/** Coverage of the chair: COMPLETE where exactly one holds it on the day. */
export function coverageOfChair(chairs: number): Coverage {
  if (chairs === 0) return 'UNKNOWN';
  return chairs === 1 ? 'COMPLETE' : 'PARTIAL';
}

/** Coverage of the members: COMPLETE where those who hold a membership on the day fill the seats that sources count. */
export function coverageOfMembers(seating: Seating, holders: readonly SeatHolder[]): Coverage {
  if (holders.length === 0) return 'UNKNOWN';
  const seats = Math.max(seating.quotaSum, seating.claimed ?? 0);
  const seated = new Set(
    holders.flatMap(({ role, holder }) => (countsAsSeated(role) && holder !== null ? [holder] : [])),
  );
  const filled = seating.quotas.length === 0 ? seated.size : seating.filled;
  return seats > 0 && filled >= seats ? 'COMPLETE' : 'PARTIAL';
}

/** Coverage of the meetings of a year: COMPLETE where at least as many are known as were planned. */
export function coverageOfMeetings(planned: number | null, held: number): Coverage {
  if (held === 0) return 'UNKNOWN';
  return planned !== null && held >= planned ? 'COMPLETE' : 'PARTIAL';
}
