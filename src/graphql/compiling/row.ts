import type { LinkName } from '../../domain/link.js';
import { type Target, typesOf } from '../../domain/target.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { asList, type Value } from '../../graph/query.js';
import { type Branch, type Cell, edgeAt, type Join, named, nodeAt } from '../../queries/nested.js';
import { projectEdge, projectNode } from '../../queries/projection.js';
import type { Got } from './meaning.js';

/** A row as the engine gives it. */
export type Values = readonly Value[];

/** Reads something of a row. */
export type Reading<Answer> = (row: Values) => Answer;

/** A row that is being planned: columns are added as fields ask for them, each once. */
export interface Row {
  /** The step that leads to its node. */
  readonly at: number;
  readonly node: string;
  readonly edge: LinkName | null;
  /** The types of node that it can be, in the order of the vocabulary. */
  readonly types: readonly NodeType[];
  readonly cells: Cell[];
  readonly joins: Join[];
}

/** A row of the node that a step leads to; one that is joined shares the columns of the row that it is joined to. */
export const rowOf = (at: number, to: Target, edge: LinkName | null, shared?: Row): Row => ({
  at,
  node: nodeAt(at),
  edge,
  types: typesOf(to),
  cells: shared?.cells ?? [],
  joins: shared?.joins ?? [],
});

/** The column of an expression or a branch; the same expression has one column. */
export function columnOf({ cells }: Row, cell: Cell): number {
  const known = cells.indexOf(cell);
  return known >= 0 ? known : cells.push(cell) - 1;
}

/** Reads the list that a branch gives. */
export function listOf(row: Row, branch: Branch): Reading<readonly Values[]> {
  const column = columnOf(row, branch);
  return (values) => asList(values[column]).map(asList);
}

/** Reads the whole node of a row, of a type or of any that the target can be. */
export function gotOf(row: Row, to: Target, needs: readonly Reading<readonly Got[]>[]): Reading<Got> {
  const node = projectNode(to, row.node);
  const columns = node.columns.map((expression) => columnOf(row, expression));
  const link = row.edge === null ? null : projectEdge(row.edge);
  const ofEdge = (link?.columns ?? []).map((expression) => columnOf(row, named(expression, row.at, null)));
  const pick = (values: Values, from: readonly number[]): Values => from.map((column) => values[column] ?? null);
  return (values) => ({
    node: node.decode(pick(values, columns)),
    edge: link === null ? null : { ...link.decode(pick(values, ofEdge)) },
    needs: needs.map((read) => read(values)),
  });
}

/** The expression of a property of the node, or of the relationship of a row. */
export const ofNode = ({ node }: Row, property: string): string => `${node}.${property}`;
export const ofEdge = ({ at }: Row, property: string): string => `${edgeAt(at)}.${property}`;

/** Whether a row can be one type of node only. */
export const isOfOneType = ({ types }: Row): boolean => types.length === 1;
