import { failure } from '../../domain/errors.js';
import { dayOf } from '../../domain/period.js';
import { dayNumber } from '../day-number.js';
import { holdsAt } from '../moment.js';
import { always } from '../shortcut-columns.js';
import { nodeOf, type Snapshot } from '../snapshot.js';

/** Two members of a group, the one with the lower id first, and how long they sat in it together. */
export interface Overlapping {
  readonly a: string;
  readonly b: string;
  /** Days, both ends included, each counted once. */
  readonly days: number;
  /** The earliest day together; null where the graph knows no start of either. */
  readonly from: string | null;
  /** The last day together; null where the graph knows no end of either. */
  readonly to: string | null;
}

/** Days since 1970, both included; `seen` is the day of the earliest source. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly seen: number;
}

const sitsOn = 0;
const mostMembers = 1_000;
const day = 86_400_000;

/**
 * Who sat in a group together, longest first, then by ids. Unknown ends count up to the day of `knownAt`; where neither
 * start is known, days count from the later of their first sources. Throws INVALID_ARGUMENT for a group of too many members.
 */
export function overlaps(snapshot: Snapshot, group: string, knownAt: string): readonly Overlapping[] {
  const members = [...spansOf(snapshot, group, knownAt)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (members.length > mostMembers)
    throw failure('INVALID_ARGUMENT', {
      name: 'group',
      expected: `a group of at most ${String(mostMembers)} members`,
      got: `one of ${String(members.length)}`,
    });
  const until = dayNumber(dayOf(new Date(knownAt)));
  return members
    .flatMap(([a, ofA], at) =>
      members.slice(at + 1).flatMap(([b, ofB]) => {
        const spans = ofA.flatMap((one) => ofB.flatMap((other) => common(one, other)));
        const together = summed(spans, until);
        return together === null ? [] : [{ a, b, ...together }];
      }),
    )
    .sort((x, y) => y.days - x.days || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b));
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function spansOf(snapshot: Snapshot, group: string, knownAt: string): ReadonlyMap<string, readonly Span[]> {
  const { ids, types, sources, inOffsets, inEdges, validFrom, validTo, recordedAt } = snapshot;
  const holds = holdsAt(snapshot, { validAt: null, knownAt });
  const spans = new Map<string, Span[]>();
  const node = nodeOf(snapshot, group);
  if (node === undefined) return spans;
  for (let at = inOffsets[node] ?? 0; at < (inOffsets[node + 1] ?? 0); at += 1) {
    const edge = inEdges[at] ?? 0;
    if (types[edge] !== sitsOn || !holds(edge)) continue;
    const id = ids[sources[edge] ?? 0] ?? '';
    const seen = Math.floor((recordedAt[edge] ?? 0) / day);
    const span = { from: validFrom[edge] ?? always.from, to: validTo[edge] ?? always.to, seen };
    spans.set(id, [...(spans.get(id) ?? []), span]);
  }
  return spans;
}

/** The days that two spans have in common, if any. */
function common(one: Span, other: Span): readonly Span[] {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from > to ? [] : [{ from, to, seen: Math.max(one.seen, other.seen) }];
}

function summed(spans: readonly Span[], until: number): Pick<Overlapping, 'days' | 'from' | 'to'> | null {
  const counted = spans
    .map(({ from, to, seen }) => ({
      to: Math.min(to, until),
      from: from === always.from ? Math.min(seen, to, until) : from,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  if (counted.length === 0) return null;
  let days = 0;
  let reached: number = always.from;
  for (const { from, to } of counted) {
    days += Math.max(0, to - Math.max(from, reached + 1) + 1);
    reached = Math.max(reached, to);
  }
  const begun = spans.filter(({ from }) => from <= until);
  const [from, to] = [Math.min(...begun.map((span) => span.from)), Math.max(...begun.map((span) => span.to))];
  return { days, from: from === always.from ? null : textOf(from), to: to === always.to ? null : textOf(to) };
}

const textOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10);
