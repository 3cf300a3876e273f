import { type Kind, type NodeType, propertiesOf } from '../../domain/vocabulary.js';
import type { NodeRecord, RecordValue } from '../../changes/record.js';

/** An attribute of the nodes or edges of a drawing. */
export interface Column {
  readonly name: string;
  readonly kind: Kind;
}

/** The attributes of a node or edge that are known: their names and, side by side with them, their values. */
export interface Values {
  readonly names: readonly string[];
  readonly known: readonly RecordValue[];
}

/** Attributes as they are collected; a list without entries is not known. */
export interface Collected {
  readonly names: string[];
  readonly known: RecordValue[];
}

/** Adds an attribute in place: it is done a dozen times for each of many edges. */
export function add({ names, known }: Collected, name: string, value: RecordValue | null | undefined): void {
  if (value === undefined || value === null || (typeof value === 'object' && value.length === 0)) return;
  names.push(name);
  known.push(value);
}

/** Attributes as an object, for formats that write one. */
export const asObject = ({ names, known }: Values): Readonly<Record<string, RecordValue>> =>
  Object.fromEntries(names.map((name, at) => [name, known[at] ?? '']));

/** The value of an attribute, or null where it is not known. */
export const valueOf = ({ names, known }: Values, name: string): RecordValue | null =>
  known[names.indexOf(name)] ?? null;

/** A node of a drawing; the days are full ones, null where a side is open. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly type: NodeType;
  readonly values: Values;
  readonly from: string | null;
  readonly to: string | null;
}

/** A directed edge of a drawing with an id of its own; two edges may lead from one node to the same other one. */
export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Reads as a sentence from source to target: `SITS_ON`, `PART_OF`, `EVIDENCED_BY`. */
  readonly relation: string;
  readonly label: string;
  readonly values: Values;
  readonly from: string | null;
  readonly to: string | null;
}

/** A selection as nodes and edges, in small batches and always in the same order. */
export interface Drawing {
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly nodes: () => AsyncGenerator<readonly DrawnNode[]>;
  readonly edges: () => AsyncGenerator<readonly DrawnEdge[]>;
}

/** Properties that only serve the graph itself, or that a node or edge says otherwise. */
const unseen: ReadonlySet<string> = new Set(['name', 'sortName', 'sortFamilyName', 'validFromMin', 'validToMax']);

/** The names that a drawing needs for itself, and what an attribute of that name is called instead. */
const renamed: Readonly<Record<string, string>> = { label: 'quotaLabel' };

/** What kind of value fits several properties of one name: text where they differ. */
const common = (a: Kind, b: Kind): Kind => (a === b ? a : 'text');

/** The attributes of some types of node together, in the order of the vocabulary. */
export function columnsOf(types: readonly NodeType[], extra: readonly Column[]): readonly Column[] {
  const kinds = new Map<string, Kind>();
  for (const type of types)
    for (const [property, { kind }] of Object.entries(propertiesOf(type))) {
      if (unseen.has(property)) continue;
      const name = renamed[property] ?? property;
      kinds.set(name, common(kinds.get(name) ?? kind, kind));
    }
  for (const { name, kind } of extra) kinds.set(name, kind);
  return [...kinds].map(([name, kind]) => ({ name, kind }));
}

/** Adds the properties of a node or fact under the names of the drawing. */
export function addProperties(values: Collected, { properties }: NodeRecord): void {
  for (const property in properties)
    if (!unseen.has(property)) add(values, renamed[property] ?? property, properties[property]);
}

/** The attributes of a node or fact under the names of the drawing. */
export function valuesOf(record: NodeRecord): Readonly<Record<string, RecordValue>> {
  const values: Collected = { names: [], known: [] };
  addProperties(values, record);
  return asObject(values);
}

/** A property that is a text, or null. */
export function textOf({ properties }: NodeRecord, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

/** The ids that links of a type lead to, each once. */
export function targetsOf({ links }: NodeRecord, type: string): readonly string[] {
  const targets: string[] = [];
  for (const link of links) if (link.type === type && !targets.includes(link.to)) targets.push(link.to);
  return targets;
}

/** The days from which to which something is there, as attributes for formats that know no time. */
export const dayValues = ({ from, to }: Pick<DrawnNode, 'from' | 'to'>): Readonly<Record<string, string>> => ({
  ...(from === null ? {} : { firstDay: from }),
  ...(to === null ? {} : { lastDay: to }),
});
