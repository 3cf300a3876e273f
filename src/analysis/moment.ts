import { dayNumber } from './day-number.js';
import type { Snapshot } from './snapshot.js';

/** A day on which facts hold (null: any day) and an ISO moment at which the graph believes them. */
export interface Moment {
  readonly validAt: string | null;
  readonly knownAt: string;
}

type TimesOfEdges = Pick<Snapshot, 'validFrom' | 'validTo' | 'recordedAt' | 'retractedAt' | 'edgeCount'>;

/** Tells of single edges whether they hold: for walks that see few of them. The same rules as in `queries/times.ts`. */
export function holdsAt(snapshot: TimesOfEdges, { validAt, knownAt }: Moment): (edge: number) => boolean {
  const { validFrom, validTo, recordedAt, retractedAt } = snapshot;
  const known = Date.parse(knownAt);
  const believed = (edge: number): boolean => (recordedAt[edge] ?? 0) <= known && (retractedAt[edge] ?? 0) > known;
  if (validAt === null) return believed;
  const day = dayNumber(validAt);
  return (edge) => (validFrom[edge] ?? 0) <= day && (validTo[edge] ?? 0) >= day && believed(edge);
}

/** The edges that hold, in order: for what looks at the whole graph. */
export function heldEdges(snapshot: TimesOfEdges, moment: Moment): Uint32Array {
  const holds = holdsAt(snapshot, moment);
  const held = new Uint32Array(snapshot.edgeCount);
  let count = 0;
  for (let edge = 0; edge < snapshot.edgeCount; edge += 1) {
    if (!holds(edge)) continue;
    held[count] = edge;
    count += 1;
  }
  return held.slice(0, count);
}
