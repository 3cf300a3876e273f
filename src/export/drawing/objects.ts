import type { RecordProperties } from '../../changes/record.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Column, Values } from './attributes.js';
import type { Days, Drawing, DrawnEdges, DrawnNodes } from './drawing.js';

/** A node of a drawing by itself, with the attributes that it has by their names. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly type: NodeType;
  readonly values: RecordProperties;
  readonly from: string | null;
  readonly to: string | null;
}

/** An edge of a drawing by itself, with the attributes that it has by their names. */
export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly label: string;
  readonly values: RecordProperties;
  readonly from: string | null;
  readonly to: string | null;
}

/** The nodes of a drawing one by one, in batches, for formats that write objects. */
export async function* nodeObjects({ nodeColumns, nodes }: Drawing): AsyncGenerator<readonly DrawnNode[]> {
  for await (const batch of nodes()) yield nodesAsObjects(batch, nodeColumns);
}

/** The edges of a drawing one by one, in batches. */
export async function* edgeObjects({ edgeColumns, edges }: Drawing): AsyncGenerator<readonly DrawnEdge[]> {
  for await (const batch of edges()) yield edgesAsObjects(batch, edgeColumns);
}

const nodesAsObjects = ({ type, ids, labels, values, from, to }: DrawnNodes, columns: readonly Column[]) =>
  ids.map((id, at) => ({ id, label: labels[at] ?? '', type, ...saidAt(columns, values, from, to, at) }));

const edgesAsObjects = (
  { ids, sources, targets, relations, labels, values, from, to }: DrawnEdges,
  columns: readonly Column[],
) =>
  ids.map((id, at) => ({
    id,
    source: sources[at] ?? '',
    target: targets[at] ?? '',
    relation: relations[at] ?? '',
    label: labels[at] ?? '',
    ...saidAt(columns, values, from, to, at),
  }));

const saidAt = (columns: readonly Column[], values: Values, from: Days, to: Days, at: number) => ({
  values: Object.fromEntries(
    columns.flatMap(({ name }, column) => {
      const value = values[column]?.[at] ?? null;
      return value === null ? [] : [[name, value] as const];
    }),
  ),
  from: from[at] ?? null,
  to: to[at] ?? null,
});

/** The days from which to which something is there, as attributes for formats that know no time. */
export const dayValues = ({ from, to }: Pick<DrawnNode, 'from' | 'to'>): Readonly<Record<string, string>> => ({
  ...(from === null ? {} : { firstDay: from }),
  ...(to === null ? {} : { lastDay: to }),
});
