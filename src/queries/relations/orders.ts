import type { Order } from '../traversal.js';

/** Seniority first, none behind all others, then the start (unknown first), as a list of members is read. */
export const byStanding: readonly Order[] = [
  { by: 'coalesce(target.seniority, 99)', sortsAs: 'target.seniority', number: true },
  { by: "coalesce(target.validFromMin, '')" },
];

/** The start first; where none is known, the end stands for it. */
export const byStart: readonly Order[] = [{ by: "coalesce(target.validFromMin, target.validToMax, '')" }];

/** In the order in which the source names them. */
export const byPlace: readonly Order[] = [{ by: 'coalesce(target.order, 0)', number: true }];

/** The name in German order. */
export const byName: readonly Order[] = [{ by: 'target.sortName' }];

/** The day of the meeting, then its number. */
export const byDay: readonly Order[] = [
  { by: "coalesce(target.start, '')" },
  { by: 'coalesce(target.number, 0)', number: true },
];

/** The day of publication. */
export const byPublication: readonly Order[] = [{ by: "coalesce(target.publishedOn, '')" }];

/** The position on the page. */
export const byPosition: readonly Order[] = [{ by: 'coalesce(edge.position, 0)', number: true }];
