import type { Membership } from './node.js';
import { lastDay } from './period.js';

/** When a piece of evidence speaks: the publication of its source, or the moment it was recorded where that has no date. */
export interface DatedEvidence {
  readonly publishedOn: string | null;
  readonly recordedAt: string;
}

/** The day of a piece of evidence; a source without a date counts as of the day it was recorded. */
export const evidenceDay = ({ publishedOn, recordedAt }: DatedEvidence): string =>
  publishedOn === null ? recordedAt.slice(0, 10) : lastDay(publishedOn);

/** The day of the latest evidence, or null where there is none. */
export const latestEvidence = (evidence: readonly DatedEvidence[]): string | null =>
  evidence.map(evidenceDay).sort().at(-1) ?? null;

/** Whether a membership is only assumed to hold on a day: no end is known, and all its evidence is older than the day. */
export function isAssumed(membership: Membership, evidence: readonly DatedEvidence[], day: string): boolean {
  const latest = latestEvidence(evidence);
  return membership.validToMax === null && latest !== null && day > latest;
}

/** A membership with the day of its latest evidence. */
export interface Candidate<M extends Membership> {
  readonly membership: M;
  readonly latestEvidence: string | null;
}

/** Of several who hold an office that has one holder: the latest start wins, then the latest evidence, then the id. */
export function holderOf<M extends Membership>(candidates: readonly Candidate<M>[]): M | null {
  const key = ({ membership, latestEvidence: latest }: Candidate<M>): string =>
    `${membership.validFromMin ?? '0000-00-00'} ${latest ?? '0000-00-00'}`;
  const [first] = candidates.toSorted(
    (a, b) => key(b).localeCompare(key(a), 'en') || (a.membership.id < b.membership.id ? -1 : 1),
  );
  return first?.membership ?? null;
}
