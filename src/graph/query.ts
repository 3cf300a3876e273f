/** What both engines give and take: null, booleans, numbers, strings, and lists of them; never nodes, never maps out. */
export type Value = null | boolean | number | string | readonly Value[];

/** What a statement takes as a parameter; maps are rows for UNWIND. */
export type Parameter = Value | ParameterMap | readonly Parameter[];

/** A map of parameters by name. */
export interface ParameterMap {
  readonly [name: string]: Parameter;
}

/** A named Cypher text with its decoder: one row of columns in, one answer out. */
export interface RowQuery<Row> {
  readonly name: string;
  readonly text: string;
  readonly decode: (row: readonly Value[]) => Row;
}

/**
 * A named Cypher text each of whose columns holds one kind of value in all rows, or null, so that an engine may hand many rows
 * over faster; with a decoder of them all.
 */
export interface ColumnQuery<Row> {
  readonly name: string;
  readonly text: string;
  readonly decodeColumns: (columns: Columns) => readonly Row[];
}

/** A named Cypher text and what to make of its answer. */
export type Query<Row> = RowQuery<Row> | ColumnQuery<Row>;

/** An answer column by column, with as many values in each as it has rows; a column in which nothing is known is null. */
export interface Columns {
  readonly length: number;
  readonly of: readonly (readonly Value[] | null)[];
}

/** What a query makes of an answer that an engine gave row by row. */
export function decoded<Row>(query: Query<Row>, rows: readonly (readonly Value[])[]): readonly Row[] {
  if ('decode' in query) return rows.map((row) => query.decode(row));
  const [first = []] = rows;
  const columns = first.map((_, at) => rows.map((row) => row[at] ?? null));
  return query.decodeColumns({
    length: rows.length,
    of: columns.map((column) => (column.every((value) => value === null) ? null : column)),
  });
}

/** The one thing that a query makes of its whole answer. */
export function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new TypeError('Expected an answer from the engine, but got none');
  return row;
}

/** A column of an answer; nulls where nothing in it is known. */
export const columnOf = ({ length, of }: Columns, at: number): readonly Value[] =>
  of[at] ?? new Array<null>(length).fill(null);

/** A text of the answer; anything else is a broken promise of the statement. */
export function asText(value: Value | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`Expected a text from the engine, but got ${typeof value}`);
  return value;
}

/** A text of the answer, or null. */
export const asTextOrNull = (value: Value | undefined): string | null => (value === null ? null : asText(value));

/** A number of the answer. */
export function asNumber(value: Value | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`Expected a number from the engine, but got ${typeof value}`);
  return value;
}

/** A list of the answer. */
export function asList(value: Value | undefined): readonly Value[] {
  if (!isList(value)) throw new TypeError(`Expected a list from the engine, but got ${typeof value}`);
  return value;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A query whose rows nobody reads. */
export const statement = (name: string, text: string): RowQuery<null> => ({ name, text, decode: () => null });

/** A query whose only column is one of texts. */
export const queryOfTexts = (name: string, text: string): ColumnQuery<string> => ({
  name,
  text,
  decodeColumns: (columns) => columnOf(columns, 0).map(asText),
});
