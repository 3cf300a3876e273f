/** An answer as rows: the first list becomes rows, nested fields dotted columns, lists of scalars one text. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Fields = ReadonlyMap<string, string>;

/** Flattens the data of an answer into one table. */
export function tableOf(data: unknown): AnswerTable {
  const { list, around } = firstList(data);
  const outer = flatten(withoutRoot(around), '');
  const rows = (list ?? [null]).map((item) => new Map([...outer, ...flatten(item, '')]));
  const named = rows.reduce<readonly string[]>(inOrder, []);
  const columns = named.filter((column) => !named.some((other) => other.startsWith(`${column}.`)));
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

/** An answer to a single root field is about that field: its name says nothing in a column. */
function withoutRoot(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const [only, ...others] = Object.values(answer);
  return others.length === 0 && isObject(only) ? only : answer;
}

/** Adds the columns of a row that are new, each behind the one that it follows in its row. */
function inOrder(columns: readonly string[], row: Fields): readonly string[] {
  let at = 0;
  return [...row.keys()].reduce<readonly string[]>((kept, column) => {
    const known = kept.indexOf(column);
    if (known >= 0) {
      at = known + 1;
      return kept;
    }
    at += 1;
    return [...kept.slice(0, at - 1), column, ...kept.slice(at - 1)];
  }, columns);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isObject);

interface FirstList {
  readonly list: readonly unknown[] | null;
  /** The answer without that list. */
  readonly around: unknown;
}

/** The first list of objects in the order of the answer, and what stands around it. */
function firstList(value: unknown): FirstList {
  if (isListOfObjects(value)) return { list: value, around: undefined };
  if (!isObject(value)) return { list: null, around: value };
  const kept: Record<string, unknown> = {};
  let list: readonly unknown[] | null = null;
  for (const [name, field] of Object.entries(value)) {
    const inside: FirstList = list === null ? firstList(field) : { list: null, around: field };
    list ??= inside.list;
    kept[name] = inside.around;
  }
  return { list, around: kept };
}

/** A value as columns by dotted name; the wrappers of lists and pages leave no trace in the name. */
function flatten(value: unknown, path: string): Fields {
  if (isListOfObjects(value)) return joined(value.map((item) => flatten(item, path)));
  if (isObject(value)) {
    const entries = Object.entries(value).flatMap(([name, field]) => [...flatten(field, under(path, name))]);
    return new Map(entries);
  }
  return path === '' || value === undefined ? new Map() : new Map([[path, textOf(value)]]);
}

const under = (path: string, name: string): string =>
  name === 'nodes' ? path : path === '' ? name : `${path}.${name}`;

function joined(all: readonly Fields[]): Fields {
  const names = [...new Set(all.flatMap((fields) => [...fields.keys()]))];
  return new Map(names.map((name) => [name, all.map((fields) => fields.get(name) ?? '').join('; ')]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
