import { encodeCursor } from '../../queries/cursor.js';
import type { AnyStep } from '../../queries/nested.js';
import { orderSignature } from '../../queries/statement.js';
import { asList } from '../../graph/query.js';
import type { Binding } from './frame.js';
import type { Reading, Values } from './row.js';

/** Writes a part of an answer as JSON from a row. */
export type Writer = (row: Values, bound: Binding) => string;

/** The reference path answers what this path cannot: it knows the error and where it belongs. */
export class LeftToResolvers extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** So many fields are asked that planning them is worth the while only for who asks again. */
export class LargeOperation extends LeftToResolvers {
  constructor() {
    super('it is large and was not met before');
  }
}

/** A field of an object with its writer. */
export interface Written {
  readonly key: string;
  readonly write: Writer;
}

/** Writes an object of fields. */
export function objectWriter(fields: readonly Written[]): Writer {
  const parts = fields.map(({ key, write }, at) => ({ start: `${at === 0 ? '' : ','}${JSON.stringify(key)}:`, write }));
  return (row, bound) => {
    let text = '{';
    for (const { start, write } of parts) text += start + write(row, bound);
    return `${text}}`;
  };
}

/** Writes a value that is the same in every row. */
export const constant = (value: unknown): Writer => {
  const text = JSON.stringify(value);
  return () => text;
};

/** Writes a value, or `missing` where it is null; where nothing may be missing the schema has an error to tell. */
export function leaf(read: (row: Values, bound: Binding) => unknown, missing: string | null): Writer {
  return (row, bound) => {
    const value = read(row, bound) ?? null;
    if (value !== null) return JSON.stringify(value);
    if (missing !== null) return missing;
    throw new LeftToResolvers('a value is missing');
  };
}

/** Writes a list of rows. */
export function listWriter(rows: (row: Values, bound: Binding) => readonly Values[], write: Writer): Writer {
  return (row, bound) => {
    let text = '[';
    for (const [at, own] of rows(row, bound).entries()) text += (at === 0 ? '' : ',') + write(own, bound);
    return `${text}]`;
  };
}

/** Writes the first of some rows, or null where there is none. */
export const oneWriter =
  (rows: (row: Values, bound: Binding) => readonly Values[], write: Writer, isNullable: boolean): Writer =>
  (row, bound) => {
    const [first] = rows(row, bound);
    if (first !== undefined) return write(first, bound);
    if (isNullable) return 'null';
    throw new LeftToResolvers('a relation is missing');
  };

/** Writes a row by the type of its node. */
export const byType =
  (column: number, writers: readonly Writer[]): Writer =>
  (row, bound) => {
    const write = writers[Number(row[column])];
    if (write === undefined) throw new LeftToResolvers('a node of no known type');
    return write(row, bound);
  };

/** A page of rows as the engine gave it: those that are shown, in their order, and whether there are more. */
export interface PageRows {
  readonly shown: readonly Values[];
  readonly more: boolean;
  readonly step: AnyStep;
}

/** Reads a page; a surplus row tells that there are more. */
export const pageRows =
  (read: Reading<readonly Values[]>, at: number, portion: { readonly surplus: boolean }) =>
  (row: Values, { steps }: Binding): PageRows => {
    const rows = read(row);
    const step = steps[at];
    if (step === undefined) throw new TypeError('A page without a step');
    const size = (step.page.first ?? rows.length) - (portion.surplus ? 1 : 0);
    const cut = rows.length > size ? rows.slice(0, size) : rows;
    return { shown: step.page.fromEnd ? cut.toReversed() : cut, more: rows.length > size, step };
  };

/** The cursor of a row, from the column that holds its place in the order. */
export function cursorIn(step: AnyStep | undefined, row: Values, column: number): string {
  if (step === undefined) throw new TypeError('A cursor without a step');
  return encodeCursor(
    orderSignature(step),
    asList(row[column]).map((key) => (typeof key === 'number' ? key : String(key))),
  );
}
