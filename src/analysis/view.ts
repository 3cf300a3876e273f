import { firstDay, lastDay } from '../domain/period.js';
import type { Entry, Ledger } from './ledger.js';

/** What was known of a graph by a moment, and on which day it is looked at. */
export interface View {
  readonly things: readonly Entry[];
  /** Facts that the graph had learnt and still believed; with a day, those that held on it. */
  readonly facts: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly knownAt: string;
  /** The day that was asked for, or null for all time. */
  readonly day: string | null;
  /** The day that was asked for, else today. */
  readonly today: string;
}

/** A span of days that is certain: null where it is open or nobody knows. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether the graph had learnt of an entry by a moment and still believed it. */
export const isKnown = (entry: Entry, knownAt: string): boolean =>
  entry.recordedAt <= knownAt && (entry.text('retractedAt') ?? '9') > knownAt;

/** Whether a fact held on a day, in the widest sense of its dates. */
export const holdsOn = (fact: Entry, day: string): boolean =>
  (fact.text('validFromMin') ?? day) <= day && (fact.text('validToMax') ?? day) >= day;

/** Looks at a ledger; `today` stands for the day of fields that need one where none was asked for. */
export function viewOf(ledger: Ledger, asked: { day: string | null; knownAt: string; today: string }): View {
  const known = ledger.facts.filter((fact) => isKnown(fact, asked.knownAt));
  const { day } = asked;
  return {
    ...asked,
    today: day ?? asked.today,
    things: ledger.things.filter(({ recordedAt }) => recordedAt <= asked.knownAt),
    facts: day === null ? known : known.filter((fact) => holdsOn(fact, day)),
    byId: ledger.byId,
  };
}

/** The days on which a fact held for certain: from the last day that its start can mean to the first of its end. */
export const certain = (fact: Entry): Span => ({
  from: mapped(fact.text('validFrom'), lastDay) ?? fact.text('validFromMin'),
  to: mapped(fact.text('validTo'), firstDay) ?? fact.text('validToMax'),
});

/** The days on which a group can have existed. */
export const lifeOf = (group: Entry): Span => ({
  from: mapped(group.text('founded'), firstDay),
  to: mapped(group.text('dissolved'), lastDay),
});

const mapped = (date: string | null, map: (date: string) => string): string | null =>
  date === null ? null : map(date);

/** The days that two spans share, or null where they share none. */
export function common(a: Span, b: Span): Span | null {
  const from = latest(a.from, b.from);
  const to = earliest(a.to, b.to);
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** Whether a span has a day of its own: one that starts after its end has none. */
export const isSpan = ({ from, to }: Span): boolean => from === null || to === null || from <= to;

/** Whether a day lies in a span. */
export const within = ({ from, to }: Span, day: string): boolean => (from ?? day) <= day && (to ?? day) >= day;

const latest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b;
const earliest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** The one target of a link, or null. */
export const target = (entry: Entry, link: Parameters<Entry['to']>[0]): string | null => entry.to(link)[0] ?? null;

/** What a thing is called: an organisation by its short name where it has one. */
export const nameOf = (byId: View['byId'], id: string | null): string => {
  const thing = id === null ? undefined : byId.get(id);
  const short = thing?.type === 'Organization' ? thing.text('shortName') : null;
  return short ?? thing?.text('name') ?? id ?? '';
};

/** Groups entries by a key; those without one are left out. */
export function groupBy(
  entries: readonly Entry[],
  key: (entry: Entry) => string | null,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const at = key(entry);
    if (at === null) continue;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [entry]);
    else group.push(entry);
  }
  return groups;
}
