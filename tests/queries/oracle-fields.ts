import {
  type Entry,
  firstOf,
  itemsOf,
  type Json,
  keysOf,
  lastOf,
  numberOf,
  textOf,
  type World,
} from './oracle-records.js';

/** What a field of `where` looks at in a record: how it is compared, and with which of its values. */
export interface Field {
  readonly compare: 'text' | 'date' | 'int' | 'enum' | 'oneOf' | 'id' | 'flag';
  readonly values: (entry: Entry, world: World, knownAt: string) => readonly Json[];
}

type Compare = Field['compare'];

/** A field that is a property of the record itself; a missing one counts as null. */
export const own = (compare: Compare, name: string, otherwise: Json = null): Field => ({
  compare,
  values: ({ fields }) => [fields[name] ?? otherwise],
});

/** A field that compares the ids that a record names under some keys. */
export const naming = (...keys: readonly string[]): Field => ({
  compare: 'id',
  values: ({ fields }) =>
    keys.flatMap((key) => (textOf(fields[key]) === null ? itemsOf(fields[key]) : [fields[key] ?? null])),
});

/** The names of a record: name, short name and aliases. */
export const namesOf = ({ fields }: Entry): readonly Json[] =>
  [fields['name'], fields['shortName'], ...itemsOf(fields['aliases'])].flatMap((name) => textOf(name) ?? []);

/** A field that compares any name of the record. */
export const names: Field = { compare: 'text', values: namesOf };

/** A field that compares a property of the record that is named under a key. */
export const ofLinked = (key: string, name: string): Field => ({
  compare: 'text',
  values: ({ fields }, { byId }) =>
    [byId.get(textOf(fields[key]) ?? '')].flatMap((linked) =>
      linked === undefined ? [] : [linked.fields[name] ?? null],
    ),
});

/** Whether the graph had learnt a record by a moment and believed it still. */
export const knownBy = ({ recordedAt, retractedAt }: Entry, moment: string): boolean =>
  recordedAt <= moment && (retractedAt === null || retractedAt > moment);

/** The ids that facts of a file lead to from a record: `subject` to `object`, `member` to `group`. */
export const through = (files: readonly string[], start: string, end: string, kind?: string): Field => ({
  compare: 'id',
  values: (entry, { entries }, knownAt) =>
    entries
      .filter(({ file, fields }) => files.includes(file) && fields[start] === entry.id)
      .filter((fact) => (kind === undefined || fact.fields['kind'] === kind) && knownBy(fact, knownAt))
      .flatMap(({ fields }) => fields[end] ?? []),
});

const lower = (text: string): string => text.toLowerCase();

function textHolds(value: Json, [operator, wanted]: readonly [string, Json]): boolean {
  if (operator === 'isNull') return (value === null) === wanted;
  const text = textOf(value);
  if (text === null) return false;
  if (operator === 'in') return itemsOf(wanted).some((item) => lower(textOf(item) ?? '') === lower(text));
  const other = lower(textOf(wanted) ?? '');
  if (operator === 'eq') return lower(text) === other;
  return operator === 'contains' ? lower(text).includes(other) : lower(text).startsWith(other);
}

function dateHolds(value: Json, [operator, wanted]: readonly [string, Json]): boolean {
  if (operator === 'isNull') return (value === null) === wanted;
  const [date, day] = [textOf(value), textOf(wanted) ?? ''];
  if (date === null) return false;
  if (operator === 'eq') return date === day;
  return operator === 'gte' ? lastOf(date) >= day : firstOf(date) <= day;
}

function numberHolds(value: Json, [operator, wanted]: readonly [string, Json]): boolean {
  if (operator === 'isNull') return (value === null) === wanted;
  const number = numberOf(value);
  if (number === null) return false;
  if (operator === 'in') return itemsOf(wanted).includes(number);
  const other = numberOf(wanted) ?? 0;
  if (operator === 'eq') return number === other;
  return operator === 'gte' ? number >= other : number <= other;
}

const enumHolds = (value: Json, [operator, wanted]: readonly [string, Json]): boolean =>
  operator === 'eq' ? value === wanted : itemsOf(wanted).includes(value);

/** Whether one value of a record meets all that a filter asks of it. */
export function holds(compare: Compare, value: Json, filter: Json): boolean {
  const asked = Object.entries(keysOf(filter)).filter(([, wanted]) => wanted !== null);
  switch (compare) {
    case 'text':
      return asked.every((one) => textHolds(value, one));
    case 'date':
      return asked.every((one) => dateHolds(value, one));
    case 'int':
      return asked.every((one) => numberHolds(value, one));
    case 'enum':
      return asked.every((one) => enumHolds(value, one));
    case 'oneOf':
      return itemsOf(filter).includes(value);
    case 'id':
    case 'flag':
      return value === filter;
  }
}
