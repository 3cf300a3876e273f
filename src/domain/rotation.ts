import { isPartialDate } from './period.js';

/** A term of a chair: whom it is held for, and when, as the sources give it. */
export interface Term {
  readonly agent: string;
  readonly validFromMin: string | null;
  readonly validTo: string | null;
  readonly id: string;
}

/** Who comes next by an order, and from when; null where the end of the present term is not known. */
export interface Next {
  readonly agent: string;
  readonly from: string | null;
}

/**
 * Finds who follows the present chair in an order that goes round and may name somebody several times: then those who
 * chaired before tell the place. Null where the present chair is not in the order, or its place cannot be told.
 */
export function nextInOrder(order: readonly string[], terms: readonly Term[], present: Term): Next | null {
  const sorted = terms.toSorted((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.id < b.id ? -1 : 1,
  );
  const at = sorted.findIndex(({ id }) => id === present.id);
  const before = changesOf(sorted.slice(0, at + 1).map(({ agent }) => agent));
  const followers = new Set(placesOf(order, before).map((place) => order[(place + 1) % order.length] ?? ''));
  const [agent] = followers;
  if (agent === undefined || followers.size > 1) return null;
  const end = lastOf(sorted.slice(at))?.validTo ?? null;
  return { agent, from: end === null ? null : after(end) };
}

const startOf = ({ validFromMin }: Term): string => validFromMin ?? '';

/** A list without what repeats the entry before it. */
const changesOf = (agents: readonly string[]): readonly string[] =>
  agents.filter((agent, at) => agent !== agents[at - 1]);

/** The last of the terms at the start of a list that belong to the same agent. */
function lastOf(terms: readonly Term[]): Term | undefined {
  const other = terms.findIndex(({ agent }) => agent !== terms[0]?.agent);
  return terms[(other === -1 ? terms.length : other) - 1];
}

/** The places of an order that end the longest run of predecessors that tells them apart. */
function placesOf(order: readonly string[], before: readonly string[]): readonly number[] {
  let places = order.flatMap((agent, place) => (agent === before.at(-1) ? [place] : []));
  for (let back = 1; places.length > 1 && back < before.length; back += 1) {
    const agent = before[before.length - 1 - back];
    const fitting = places.filter(
      (place) => order[(place - back + order.length * before.length) % order.length] === agent,
    );
    if (fitting.length === 0) break;
    places = fitting;
  }
  return places;
}

/** What comes right after a partial date, as precise as it is: 2026 after 2025, 2025-08 after 2025-07. */
export function after(date: string): string | null {
  if (!isPartialDate(date)) return null;
  if (date.length === 4) return String(Number(date) + 1).padStart(4, '0');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const next = date.length === 7 ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, date.length);
}
