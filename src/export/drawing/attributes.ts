import { type Kind, type NodeType, propertiesOf } from '../../domain/vocabulary.js';
import type { Cells } from '../reading/columns.js';
import type { Nodes } from '../reading/nodes.js';

/** An attribute of the nodes or edges of a drawing. */
export interface Column {
  readonly name: string;
  readonly kind: Kind;
}

/** The attributes of some nodes or edges, one list for each column of the drawing; null where none of them has it. */
export type Values = readonly (Cells | null)[];

/** The columns of the nodes or edges of a drawing, and how they are filled. */
export interface Attributes {
  readonly columns: readonly Column[];
  /** The properties of nodes in their columns, and what else is said of them by the names of its columns. */
  readonly valuesOf: (nodes: Pick<Nodes, 'type' | 'of'>, more: Readonly<Record<string, Cells | null>>) => Values;
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
  for (const { name, kind } of types.flatMap(seenOf)) kinds.set(name, common(kinds.get(name) ?? kind, kind));
  for (const { name, kind } of extra) kinds.set(name, kind);
  const seen = new Map(types.map((type) => [type, new Map(seenOf(type).map((one) => [one.name, one]))]));
  return {
    columns: [...kinds].map(([name, kind]) => ({ name, kind })),
    valuesOf: ({ type, of }, more) =>
      [...kinds.keys()].map((name) => {
        const own = seen.get(type)?.get(name);
        return more[name] ?? (own === undefined ? null : knownOf(own.kind, of(own.property)));
      }),
  };
}

/** A list without entries is not known. */
const knownOf = (kind: Kind, cells: Cells | null): Cells | null =>
  kind !== 'texts' || cells === null
    ? cells
    : cells.map((value) => (typeof value === 'object' && value?.length === 0 ? null : value));

const seenOf = (type: NodeType) =>
  Object.entries(propertiesOf(type)).flatMap(([property, { kind }]) =>
    unseen.has(property) ? [] : [{ property, name: renamed[property] ?? property, kind }],
  );
