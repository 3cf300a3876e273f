import { holds, knownBy } from './oracle-fields.js';
import type { Key, List } from './oracle-lists.js';
import { type Entry, itemsOf, type Json, keysOf, type World } from './oracle-records.js';

/** A question for a list; a cursor is named by the id of the row that it stands on. */
export interface Question {
  readonly list: List;
  /** Whose list it is, for a list that belongs to a node. */
  readonly source: string | null;
  readonly where: Json;
  readonly orderBy: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  readonly size: { readonly from: 'start' | 'end'; readonly rows: number } | null;
  readonly cursor: string | null;
  readonly validAt: string | null;
  readonly knownAt: string | null;
}

/** What a list must answer. */
export interface Answer {
  readonly ids: readonly string[];
  readonly totalCount: number;
  /** Whether there are more rows beyond the page, in the direction of paging. */
  readonly more: boolean;
}

const standardSize = 25;

/** Answers a question from the records of the seed alone. */
export function answerOf(world: World, question: Question, now: string): Answer {
  const rows = rowsOf(world, question, now);
  const { from, rows: size } = question.size ?? { from: 'start', rows: standardSize };
  const place = question.cursor === null ? -1 : rows.findIndex(({ id }) => id === question.cursor);
  const rest = from === 'start' ? rows.slice(place + 1) : rows.slice(0, place === -1 ? rows.length : place);
  const page = from === 'start' ? rest.slice(0, size) : rest.slice(Math.max(0, rest.length - size));
  return { ids: page.map(({ id }) => id), totalCount: rows.length, more: rest.length > size };
}

/** All rows of a list, in its order. */
export function rowsOf(
  world: World,
  { list, source, where, orderBy, validAt, knownAt }: Question,
  now: string,
): readonly Entry[] {
  const moment = knownAt ?? now;
  const keys = keysFor(list, orderBy);
  return world.entries
    .filter(({ file }) => list.files.includes(file))
    .filter(({ fields }) => list.under === undefined || fields[list.under] === source)
    .filter((entry) => list.times === 'none' || knownBy(entry, moment))
    .filter(({ from, to }) => validAt === null || ((from ?? validAt) <= validAt && (to ?? validAt) >= validAt))
    .filter((entry) => matches(list, where, entry, world, moment))
    .map((entry) => ({ entry, keys: keys.map(({ key }) => key(entry)) }))
    .toSorted((a, b) => inOrder(keys, a.keys, b.keys))
    .map(({ entry }) => entry);
}

function matches(list: List, where: Json, entry: Entry, world: World, knownAt: string): boolean {
  const inner = (filter: Json): boolean => matches(list, filter, entry, world, knownAt);
  return Object.entries(keysOf(where)).every(([name, filter]) => {
    if (filter === null) return true;
    if (name === 'and') return itemsOf(filter).every(inner);
    if (name === 'or') return itemsOf(filter).some(inner);
    if (name === 'not') return !inner(filter);
    const field = list.where[name];
    return field?.values(entry, world, knownAt).some((value) => holds(field.compare, value, filter)) ?? false;
  });
}

interface DirectedKey {
  readonly key: Key;
  readonly sign: 1 | -1;
}

function keysFor({ order, orders = {} }: List, orderBy: Question['orderBy']): readonly DirectedKey[] {
  const asked = orderBy.flatMap(({ field, direction }): readonly DirectedKey[] => {
    const key = orders[field];
    return key === undefined ? [] : [{ key, sign: direction === 'ASC' ? 1 : -1 }];
  });
  const keys = asked.length > 0 ? asked : order.map((key): DirectedKey => ({ key, sign: 1 }));
  return [...keys, { key: ({ id }) => id, sign: 1 }];
}

type Keys = readonly (string | number)[];

function inOrder(keys: readonly DirectedKey[], a: Keys, b: Keys): number {
  for (const [at, { sign }] of keys.entries()) {
    const [left = '', right = ''] = [a[at], b[at]];
    if (left !== right) return left < right ? -sign : sign;
  }
  return 0;
}
