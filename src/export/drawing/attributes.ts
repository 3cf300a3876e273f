import type { NodeRecord, RecordProperties, RecordValue } from '../../changes/record.js';
import { type Kind, type NodeType, propertiesOf } from '../../domain/vocabulary.js';

/** An attribute of the nodes or edges of a drawing. */
export interface Column {
  readonly name: string;
  readonly kind: Kind;
}

/** The attributes of a node or edge, side by side with the columns of its drawing; null where one is not known. */
export type Values = readonly (RecordValue | null)[];

/** The columns of the nodes or edges of a drawing, and how they are filled. */
export interface Attributes {
  readonly columns: readonly Column[];
  /** Where a column stands in each row. */
  readonly placeOf: (name: string) => number;
  /** A new row with the properties of a node or fact; the other columns are still to be filled. */
  readonly rowOf: (record: NodeRecord) => (RecordValue | null)[];
}

/** Properties that only serve the graph itself, or that a node or edge says otherwise. */
const unseen: ReadonlySet<string> = new Set(['name', 'sortName', 'sortFamilyName', 'validFromMin', 'validToMax']);

/** The names that a drawing needs for itself, and what an attribute of that name is called instead. */
const renamed: Readonly<Record<string, string>> = { label: 'quotaLabel' };

/** What kind of value fits several properties of one name: text where they differ. */
const common = (a: Kind, b: Kind): Kind => (a === b ? a : 'text');

/** The attributes of some types of node together, in the order of the vocabulary, and those that the drawing adds. */
export function attributesOf(types: readonly NodeType[], extra: readonly Column[]): Attributes {
  const kinds = new Map<string, Kind>();
  for (const type of types)
    for (const [name, kind] of seenOf(type).map(({ column, kind: own }) => [column, own] as const))
      kinds.set(name, common(kinds.get(name) ?? kind, kind));
  for (const { name, kind } of extra) kinds.set(name, kind);
  const columns = [...kinds].map(([name, kind]) => ({ name, kind }));
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const placeOf = (name: string): number => {
    const place = places.get(name);
    if (place === undefined) throw new TypeError(`The drawing has no attribute ${name}`);
    return place;
  };
  const seen = new Map(
    types.map((type) => [type, seenOf(type).map(({ property, column }) => [property, placeOf(column)] as const)]),
  );
  const blank: (RecordValue | null)[] = columns.map(() => null);
  const rowOf = ({ type, properties }: NodeRecord) => {
    const row = blank.slice();
    for (const [property, place] of seen.get(type) ?? []) row[place] = knownOf(properties, property);
    return row;
  };
  return { columns, placeOf, rowOf };
}

/** A list without entries is not known. */
function knownOf(properties: RecordProperties, name: string): RecordValue | null {
  const value = properties[name] ?? null;
  return value !== null && typeof value === 'object' && value.length === 0 ? null : value;
}

const seenOf = (type: NodeType) =>
  Object.entries(propertiesOf(type)).flatMap(([property, { kind }]) =>
    unseen.has(property) ? [] : [{ property, column: renamed[property] ?? property, kind }],
  );

/** Attributes that are known as an object, for formats that write one. */
export const asObject = (columns: readonly Column[], values: Values): RecordProperties =>
  Object.fromEntries(
    columns.flatMap(({ name }, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [[name, value] as const];
    }),
  );
