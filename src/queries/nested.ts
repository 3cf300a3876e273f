import type { LinkName } from '../domain/link.js';
import type { Target } from '../domain/target.js';
import type { Value } from '../graph/query.js';
import { all, type Binding, binding, type Condition } from './condition.js';
import { leadsToOne, withoutImpliedLabels } from './pattern.js';
import {
  conditionsOf,
  counted,
  longestList,
  orderOf,
  pagedConditionsOf,
  type Prepared,
  type Step,
} from './statement.js';
import type { Traversal } from './traversal.js';

/** A relation of any kind; what its filters take has been checked by the schema. */
export type AnyTraversal = Traversal<Target, LinkName>;

/** A step of any relation. */
export type AnyStep = Step<Target, LinkName, object>;

/** A column of a row: an expression, what a branch gives, or the place of the row in the order of its step. */
export type Cell = string | Branch | Keys;

/** The place of a row in the order of a step. */
interface Keys {
  readonly gives: 'keys';
  readonly at: number;
}

/** A part of a nested statement that leads from one row to rows of its own, or counts them. */
export interface Branch {
  /** Which step it takes; its node is `n3`, its relationship `e3`. */
  readonly at: number;
  /** The node that it starts at; null where it starts nowhere. */
  readonly from: string | null;
  /** `ids` starts at nodes of known ids. */
  readonly gives: 'rows' | 'count' | 'ids';
  /** Labels of which the start must have one; none where any will do. */
  readonly guard: readonly string[];
  /** Relations that always lead to one node, matched on the same row. */
  readonly joins: readonly Join[];
  readonly cells: readonly Cell[];
}

/** A relation that leads from every row to exactly one node. */
export interface Join {
  readonly at: number;
  readonly from: string;
  readonly traversal: AnyTraversal;
}

/** The variable of the node that a step leads to. */
export const nodeAt = (at: number): string => `n${String(at)}`;

/** The variable of the relationship that a step leads over. */
export const edgeAt = (at: number): string => `e${String(at)}`;

/** Puts the variables of a step into an expression about `source`, `target` and `edge`. */
export const named = (expression: string, at: number, from: string | null): string =>
  expression.replaceAll(/(?<![.\w])(source|target|edge)\b/g, (_, name: string) =>
    name === 'source' ? (from ?? '') : name === 'target' ? nodeAt(at) : edgeAt(at),
  );

/** One statement that answers with a list for each branch; each row is a list of its cells. */
export function nestedStatement(
  branches: readonly Branch[],
  steps: readonly AnyStep[],
  idsOf: (at: number) => readonly string[],
): Prepared<readonly Value[]> {
  const bound = binding();
  const lines = branches.flatMap((branch) => branchLines(branch, { steps, bound, idsOf }));
  const columns = branches.map(({ at }) => `c${String(at)}`).join(', ');
  return {
    query: { name: 'nested', text: [...lines, `RETURN ${columns}`].join('\n'), decode: (row) => row },
    parameters: bound.parameters(),
  };
}

interface Writing {
  readonly steps: readonly AnyStep[];
  readonly bound: Binding;
  readonly idsOf: (at: number) => readonly string[];
}

function branchLines(branch: Branch, writing: Writing): readonly string[] {
  const { at, from, gives, joins } = branch;
  const column = `c${String(at)}`;
  if (gives === 'ids') return idsLines(branch, writing);
  const step = stepAt(writing, at);
  const name = (text: string): string => named(text, at, from);
  const { traversal, page } = step;
  const head = [`CALL (${from ?? ''}) {`, `MATCH ${name(withoutImpliedLabels(traversal.pattern))}`];
  const where = (conditions: readonly Condition[]): readonly string[] => {
    const own = [...guardOf(branch), ...conditions];
    return own.length === 0 ? [] : [`WHERE ${name(all(own)(writing.bound.bind))}`];
  };
  if (gives === 'count')
    return [...head, ...where(conditionsOf(step)), `RETURN count(${name(counted(step))}) AS ${column}`, '}'];
  if (isSingle(step))
    return [...head, ...where(conditionsOf(step)), ...joins.map(joinLine), ...rowLines(branch, writing), '}'];
  const kept = [nodeAt(at), ...(traversal.edge === undefined ? [] : [edgeAt(at)]), ...(traversal.keep ?? [])];
  const order = orderOf(step).map(
    ({ by, sortsAs = by, desc }) => `${name(sortsAs)}${(desc === true) !== page.fromEnd ? ' DESC' : ''}`,
  );
  return [
    ...head,
    ...where(pagedConditionsOf(step)),
    `WITH ${traversal.distinct === true ? 'DISTINCT ' : ''}${kept.join(', ')}`,
    `ORDER BY ${order.join(', ')}`,
    `LIMIT ${writing.bound.bind(page.first ?? longestList)}`,
    ...joins.map(joinLine),
    ...rowLines(branch, writing),
    '}',
  ];
}

const idsLines = (branch: Branch, writing: Writing): readonly string[] => [
  'CALL () {',
  `UNWIND ${writing.bound.bind(writing.idsOf(branch.at))} AS id`,
  `MATCH (${nodeAt(branch.at)}:Node {id: id})`,
  ...branch.guard.map((label) => `WHERE ${nodeAt(branch.at)}:${label}`),
  ...branch.joins.map(joinLine),
  ...rowLines(branch, writing),
  '}',
];

const rowLines = ({ at, cells }: Branch, writing: Writing): readonly string[] => [
  ...cells.flatMap((cell) => (typeof cell === 'string' || cell.gives === 'keys' ? [] : branchLines(cell, writing))),
  `RETURN collect([${cells.map((cell) => cellText(cell, writing)).join(', ')}]) AS c${String(at)}`,
];

function cellText(cell: Cell, writing: Writing): string {
  if (typeof cell === 'string') return cell;
  if (cell.gives !== 'keys') return `c${String(cell.at)}`;
  const order = orderOf(stepAt(writing, cell.at));
  return `[${order.map(({ by }) => named(by, cell.at, null)).join(', ')}]`;
}

const joinLine = ({ at, from, traversal }: Join): string =>
  `MATCH ${named(withoutImpliedLabels(traversal.pattern), at, from)}`;

/** What leads to one node at most needs no order and no limit. */
const isSingle = ({ traversal: { answer, pattern } }: AnyStep): boolean => answer === 'one' && leadsToOne(pattern);

const guardOf = ({ guard }: Branch): readonly Condition[] =>
  guard.length === 0 ? [] : [() => guard.map((label) => `source:${label}`).join(' OR ')];

function stepAt({ steps }: Writing, at: number): AnyStep {
  const step = steps[at];
  if (step === undefined) throw new TypeError(`A statement has no step ${String(at)}`);
  return step;
}
