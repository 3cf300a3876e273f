import { answerOf, type Question, rowsOf } from './oracle-answers.js';
import type { Field } from './oracle-fields.js';
import { type List, lists } from './oracle-lists.js';
import { type Entry, type Json, textOf, type World } from './oracle-records.js';

/** Numbers that look random and are the same in every run (mulberry32). */
export interface Dice {
  /** A whole number from 0 to below `below`. */
  roll(below: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Dice that always fall alike for the same seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return { roll, chance: (percent) => roll(100) < percent, pick: (items) => items[roll(items.length)] };
}

type End = 'start' | 'end';

/** What a generated question may need of its surroundings. */
interface Scene {
  readonly world: World;
  readonly now: string;
  readonly dice: Dice;
}

/** Makes questions, each list in turn; many of them page on from a row of another answer. */
export function questions(world: World, now: string, count: number, seed: number): readonly Question[] {
  const scene: Scene = { world, now, dice: dice(seed) };
  const made: Question[] = [];
  while (made.length < count) {
    const list = lists[made.length % lists.length];
    if (list !== undefined) made.push(question(scene, list));
  }
  return made;
}

function question(scene: Scene, list: List): Question {
  const { dice: chance } = scene;
  const asked: Question = {
    list,
    source: list.under === undefined ? null : sourceFor(scene, list, list.under),
    where: chance.chance(80) ? where(scene, list, 2) : {},
    orderBy: orderFor(scene, list),
    size: null,
    cursor: null,
    validAt: list.times === 'both' && chance.chance(60) ? dayFor(scene) : null,
    knownAt: list.times !== 'none' && chance.chance(40) ? `${dayFor(scene)}T00:00:00.000Z` : null,
  };
  return paged(scene, asked);
}

/** The same question for a page of some size, from either end, perhaps on from one of its rows. */
function paged({ world, now, dice: chance }: Scene, asked: Question): Question {
  const from: End = asked.list.bothWays && chance.chance(40) ? 'end' : 'start';
  const cursor = chance.chance(50) ? (chance.pick(rowsOf(world, asked, now))?.id ?? null) : null;
  const sized = chance.chance(80) || (cursor !== null && from === 'end');
  const size = sized ? { from, rows: chance.pick([0, 1, 2, 3, 5, 10, 25, 100]) ?? 1 } : null;
  return { ...asked, size, cursor };
}

/** Mostly a node that has rows in the list. */
const sourceFor = ({ world, dice: chance }: Scene, list: List, under: string): string =>
  textOf(chance.pick(world.entries.filter(({ file }) => list.files.includes(file)))?.fields[under]) ?? '';

function orderFor({ dice: chance }: Scene, { orders = {} }: List): Question['orderBy'] {
  const fields = Object.keys(orders);
  if (fields.length === 0 || chance.chance(40)) return [];
  const first = chance.pick(fields) ?? '';
  const others = chance.chance(30) ? fields.filter((field) => field !== first) : [];
  return [first, ...others].map((field) => ({ field, direction: chance.chance(50) ? 'ASC' : 'DESC' }));
}

/** A day that matters: one on which a fact starts or ends, or the day beside it. */
function dayFor({ world, dice: chance }: Scene): string {
  const { from, to, recordedAt } = chance.pick(world.entries) ?? { from: null, to: null, recordedAt: '' };
  const day = chance.pick([from, to, recordedAt.slice(0, 10)]) ?? '2021-01-15';
  const moved = Date.parse(day) + (chance.roll(3) - 1) * 86_400_000;
  return new Date(moved).toISOString().slice(0, 10);
}

function where(scene: Scene, list: List, depth: number): Json {
  const { dice: chance } = scene;
  const fields = Object.keys(list.where);
  if (depth > 0 && list.nests && chance.chance(45)) {
    const inner = () => where(scene, list, depth - 1);
    const made = chance.pick([{ and: [inner(), inner()] }, { or: [inner(), inner()] }, { not: inner() }]) ?? {};
    return chance.chance(30) ? { ...made, ...single(scene, list, fields) } : made;
  }
  return chance.chance(25)
    ? { ...single(scene, list, fields), ...single(scene, list, fields) }
    : single(scene, list, fields);
}

function single(scene: Scene, list: List, fields: readonly string[]): { readonly [key: string]: Json } {
  const name = scene.dice.pick(fields);
  const field = name === undefined ? undefined : list.where[name];
  return name === undefined || field === undefined ? {} : { [name]: filterFor(scene, list, field) };
}

/** A value that some record of the list has, so that filters find something. */
function sample({ world, now, dice: chance }: Scene, list: List, field: Field): Json {
  const entries = world.entries.filter(({ file }) => list.files.includes(file));
  const tries = Array.from({ length: 8 }, () => chance.pick(entries)).filter(
    (entry): entry is Entry => entry !== undefined,
  );
  const values = tries.flatMap((entry) => field.values(entry, world, now)).filter((value) => value !== null);
  return values[0] ?? null;
}

function filterFor(scene: Scene, list: List, field: Field): Json {
  const { dice: chance } = scene;
  const value = sample(scene, list, field);
  const other = sample(scene, list, field);
  switch (field.compare) {
    case 'id':
      return value ?? 'body:nobody';
    case 'flag':
      return chance.chance(50);
    case 'oneOf':
      return [value, other].filter((item) => item !== null);
    case 'enum':
      return chance.chance(60) ? { eq: value } : { in: [value, other].filter((item) => item !== null) };
    case 'int':
      return numberFilter(scene, value, other);
    case 'date':
      return dateFilter(scene, textOf(value) ?? '2020');
    case 'text':
      return textFilter(scene, textOf(value) ?? 'x', textOf(other) ?? 'y');
  }
}

function numberFilter({ dice: chance }: Scene, value: Json, other: Json): Json {
  const list = [value, other].filter((item) => item !== null);
  const unknown = { isNull: chance.chance(50) };
  return chance.pick<Json>([{ eq: value }, { in: list }, { gte: value }, { lte: value }, unknown]) ?? {};
}

function dateFilter(scene: Scene, date: string): Json {
  const { dice: chance } = scene;
  const near = () => (date.length === 10 && chance.chance(50) ? date : dayFor(scene));
  return (
    chance.pick<Json>([
      { eq: date },
      { gte: near() },
      { lte: near() },
      { gte: near(), lte: near() },
      { isNull: chance.chance(50) },
    ]) ?? {}
  );
}

function textFilter({ dice: chance }: Scene, text: string, other: string): Json {
  const start = chance.roll(Math.max(1, text.length - 3));
  const swapped = chance.chance(50) ? text.toUpperCase() : text.toLowerCase();
  return (
    chance.pick<Json>([
      { eq: swapped },
      { in: [text, other.toUpperCase()] },
      { contains: swapped.slice(start, start + 1 + chance.roll(4)) },
      { startsWith: swapped.slice(0, 1 + chance.roll(3)) },
      { contains: text.slice(start, start + 2), startsWith: text.slice(0, 1) },
      { isNull: chance.chance(50) },
      { eq: null, contains: other.slice(0, 2) },
    ]) ?? {}
  );
}

/** How many questions of a set find rows, and how many page on from a cursor. */
export const tally = (world: World, asked: readonly Question[], now: string) => ({
  finding: asked.filter((one) => answerOf(world, one, now).totalCount > 0).length,
  paging: asked.filter(({ cursor }) => cursor !== null).length,
});
