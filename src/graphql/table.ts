import type { GraphQLSchema } from 'graphql';
import type { Cell, Column, ColumnType, Row } from '../export/tables/table.js';
import { type Asking, type ObjectShape, type Shape, shapeOf } from './shape.js';

/**
 * How answers to a question become rows: the first list of objects makes the rows, nested fields dotted columns, and what
 * lies in deeper lists one text joined with `; `. The columns come from the question, so that they do not depend on the data.
 */
export interface Tabulation {
  readonly columns: readonly Column[];
  /** The field of the question that pages the rows; null where they do not come in pages. */
  readonly paging: ObjectShape['field'];
  readonly rows: (data: unknown) => readonly Row[];
  /** What the answer holds under the connection that pages the rows. */
  readonly page: (data: unknown) => unknown;
}

interface Leaf {
  readonly name: string;
  readonly keys: readonly string[];
  readonly type: ColumnType;
  readonly many: boolean;
}

interface Placed extends Leaf {
  /** Whether the value stands in the list that makes the rows. */
  readonly inside: boolean;
}

/** Plans the table of a valid question. */
export function tabulate(schema: GraphQLSchema, asking: Asking): Tabulation {
  const shape = shapeOf(schema, asking);
  const path = pathToFirstList(shape);
  const list = path === null ? null : objectAt(shape, path);
  const connection = path === null ? null : objectAt(shape, path.slice(0, -1));
  const around = leavesOf(shape, [], path).map((leaf) => ({ ...withoutRoot(shape, leaf), inside: false }));
  const within = list === null ? [] : leavesOf({ ...list, many: false }, [], null);
  const placed = distinct([...around, ...within.map((leaf) => ({ ...leaf, inside: true }))]);
  return {
    columns: placed.map(({ name, type, many }) => ({ name, type: many ? 'TEXT' : type })),
    paging: connection?.type.endsWith('Connection') === true ? connection.field : null,
    page: (data) => at(data, path?.slice(0, -1) ?? []),
    rows: (data) => itemsAt(data, path).map((item) => placed.map((leaf) => cellOf(leaf.inside ? item : data, leaf))),
  };
}

/** The keys that lead to the first list of objects, in the order of the answer; null where there is none. */
function pathToFirstList({ fields }: ObjectShape): readonly string[] | null {
  for (const [key, field] of fields) {
    if (field.kind === 'leaf') continue;
    if (field.many) return [key];
    const inside = pathToFirstList(field);
    if (inside !== null) return [key, ...inside];
  }
  return null;
}

function objectAt(shape: ObjectShape, path: readonly string[]): ObjectShape {
  return path.reduce((found, key) => {
    const field = found.fields.get(key);
    return field?.kind === 'object' ? field : found;
  }, shape);
}

/** All values of an answer but those below one path; the wrappers of lists leave no trace in the name. */
function leavesOf(shape: ObjectShape, keys: readonly string[], without: readonly string[] | null): readonly Leaf[] {
  return [...shape.fields].flatMap(([key, field]) => {
    const here = [...keys, key];
    if (without !== null && without.length === here.length && here.every((name, index) => name === without[index]))
      return [];
    return field.kind === 'leaf' ? [leafOf(here, field)] : manyIn(field, leavesOf(field, here, without));
  });
}

const leafOf = (keys: readonly string[], { type, many }: Extract<Shape, { kind: 'leaf' }>): Leaf => {
  const named = keys.filter((key, index) => key !== 'nodes' || index === keys.length - 1);
  return { name: named.join('.'), keys, type, many };
};

const manyIn = ({ many }: ObjectShape, leaves: readonly Leaf[]): readonly Leaf[] =>
  many ? leaves.map((leaf) => ({ ...leaf, many: true })) : leaves;

/** An answer to a single root field is about that field: its name says nothing in a column. */
function withoutRoot({ fields }: ObjectShape, leaf: Leaf): Leaf {
  const [only, ...others] = fields.values();
  const isAbout = others.length === 0 && only?.kind === 'object' && !only.many && leaf.keys.length > 1;
  return isAbout ? { ...leaf, name: leaf.name.slice(leaf.name.indexOf('.') + 1) } : leaf;
}

/** Names that would stand twice: what stands around the rows is named in full, and what is still the same is numbered. */
function distinct(leaves: readonly Placed[]): readonly Placed[] {
  const inside = new Set(leaves.filter((leaf) => leaf.inside).map(({ name }) => name));
  const taken = new Set<string>();
  return leaves.map((leaf) => {
    const full = !leaf.inside && inside.has(leaf.name) ? leaf.keys.join('.') : leaf.name;
    let name = full;
    for (let number = 2; taken.has(name); number += 1) name = `${full}.${String(number)}`;
    taken.add(name);
    return { ...leaf, name };
  });
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, key) ?? null) : null;

const at = (value: unknown, keys: readonly string[]): unknown => keys.reduce(field, value);

function itemsAt(data: unknown, path: readonly string[] | null): readonly unknown[] {
  if (path === null) return [null];
  const list = at(data, path);
  return Array.isArray(list) ? list : [];
}

function cellOf(value: unknown, { keys, many }: Leaf): Cell {
  if (!many) return scalarOf(at(value, keys));
  const values = gather(value, keys);
  return values.every((each) => each === null) ? null : values.map(textOf).join('; ');
}

/** The values at the end of a path that leads through lists. */
function gather(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => gather(item, keys));
  const [key, ...rest] = keys;
  return key === undefined ? [value ?? null] : gather(field(value, key), rest);
}

function scalarOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** A value as people read it: nothing where it is unknown. */
export const textOf = (value: unknown): string => String(scalarOf(value) ?? '');
