/** What both engines give and take: null, booleans, numbers, strings, and lists of them; never nodes, never maps out. */
export type Value = null | boolean | number | string | readonly Value[];

/** What a statement takes as a parameter; maps are rows for UNWIND. */
export type Parameter = Value | ParameterMap | readonly Parameter[];

/** A map of parameters by name. */
export interface ParameterMap {
  readonly [name: string]: Parameter;
}

/** A named Cypher text with its decoder: one row of columns in, one answer out. */
export interface Query<Row> {
  readonly name: string;
  readonly text: string;
  /** True where each column holds one kind of value in all rows, or null: an engine may then hand many rows over faster. */
  readonly uniform?: true;
  /** It must not keep the row, which may be filled again for the next one. */
  readonly decode: (row: readonly Value[]) => Row;
}

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
export const statement = (name: string, text: string): Query<null> => ({ name, text, decode: () => null });
