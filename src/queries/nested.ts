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
export type Branch = StepBranch | IdsBranch;

interface Leading {
  /** Which step it takes; its node is `n3`, its relationship `e3`. */
  readonly at: number;
  /** Labels of which the start must have one; none where any will do. */
  readonly guard: readonly string[];
  /** Relations that always lead to one node, matched on the same row. */
  readonly joins: readonly Join[];
  readonly cells: readonly Cell[];
}

interface StepBranch extends Leading {
  readonly gives: 'rows' | 'count';
  readonly traversal: AnyTraversal;
  /** The node that it starts at; null where it starts nowhere. */
  readonly from: string | null;
}

/** Starts at nodes of known ids. */
interface IdsBranch extends Leading {
  readonly gives: 'ids';
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

/** Makes a statement for the steps of a request, and the ids at which its branches start. */
export type Nested = (
  steps: readonly AnyStep[],
  idsOf: (at: number) => readonly string[],
) => Prepared<readonly Value[]>;

/**
 * One statement that answers with a list for each branch; each row is a list of its cells. What is the same in every request is
 * written once.
 */
export function nestedStatement(branches: readonly Branch[]): Nested {
  const columns = branches.map(({ at }) => `c${String(at)}`).join(', ');
  const lines = withFixedJoined([...branches.flatMap(branchLines), `RETURN ${columns}`]);
  return (steps, idsOf) => {
    const bound = binding();
    const written = lines.map((line) => (typeof line === 'string' ? line : line({ steps, bound, idsOf })));
    const text = written.filter((line) => line !== null).join('\n');
    return { query: { name: 'nested', text, decode: (row) => row }, parameters: bound.parameters() };
  };
}

/** A line that is always the same, or one that each request writes for itself, or leaves out. */
type Line = string | ((writing: Writing) => string | null);

interface Writing {
  readonly steps: readonly AnyStep[];
  readonly bound: Binding;
  readonly idsOf: (at: number) => readonly string[];
}

function withFixedJoined(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (typeof line === 'string' && typeof last === 'string') joined.splice(-1, 1, `${last}\n${line}`);
    else joined.push(line);
  }
  return joined;
}

function branchLines(branch: Branch): readonly Line[] {
  if (branch.gives === 'ids') return idsLines(branch);
  const { at, from, joins, traversal } = branch;
  const name = (text: string): string => named(text, at, from);
  const head = [`CALL (${from ?? ''}) {`, `MATCH ${name(withoutImpliedLabels(traversal.pattern))}`];
  if (branch.gives === 'count')
    return [
      ...head,
      whereLine(branch, conditionsOf),
      `RETURN count(${name(counted({ traversal }))}) AS c${String(at)}`,
      '}',
    ];
  const rows = [...joins.map(joinLine), ...rowLines(branch), '}'];
  if (isSingle(traversal)) return [...head, whereLine(branch, conditionsOf), ...rows];
  const kept = [nodeAt(at), ...(traversal.edge === undefined ? [] : [edgeAt(at)]), ...(traversal.keep ?? [])];
  return [
    ...head,
    whereLine(branch, pagedConditionsOf),
    `WITH ${traversal.distinct === true ? 'DISTINCT ' : ''}${kept.join(', ')}`,
    orderLine(branch),
    ({ steps, bound }) => `LIMIT ${bound.bind(stepAt(steps, at).page.first ?? longestList)}`,
    ...rows,
  ];
}

const whereLine =
  ({ at, from, guard }: StepBranch, conditions: (step: AnyStep) => readonly Condition[]): Line =>
  ({ steps, bound }) => {
    const own = [...guardOf(guard), ...conditions(stepAt(steps, at))];
    return own.length === 0 ? null : `WHERE ${named(all(own)(bound.bind), at, from)}`;
  };

function orderLine({ at, from }: StepBranch): Line {
  const usual = new Map<boolean, string>();
  const write = (step: AnyStep): string => {
    const order = orderOf(step).map(
      ({ by, sortsAs = by, desc }) =>
        `${named(sortsAs, at, from)}${(desc === true) !== step.page.fromEnd ? ' DESC' : ''}`,
    );
    return `ORDER BY ${order.join(', ')}`;
  };
  return ({ steps }) => {
    const step = stepAt(steps, at);
    if (step.orderBy.length > 0) return write(step);
    const { fromEnd } = step.page;
    const line = usual.get(fromEnd) ?? write(step);
    usual.set(fromEnd, line);
    return line;
  };
}

const idsLines = (branch: IdsBranch): readonly Line[] => [
  'CALL () {',
  ({ bound, idsOf }) => `UNWIND ${bound.bind(idsOf(branch.at))} AS id`,
  `MATCH (${nodeAt(branch.at)}:Node {id: id})`,
  ...branch.guard.map((label) => `WHERE ${nodeAt(branch.at)}:${label}`),
  ...branch.joins.map(joinLine),
  ...rowLines(branch),
  '}',
];

function rowLines({ at, cells }: Branch): readonly Line[] {
  const line = (steps: readonly AnyStep[]): string =>
    `RETURN collect([${cells.map((cell) => cellText(cell, steps)).join(', ')}]) AS c${String(at)}`;
  const isFixed = cells.every((cell) => typeof cell === 'string' || cell.gives !== 'keys');
  return [
    ...cells.flatMap((cell) => (typeof cell === 'string' || cell.gives === 'keys' ? [] : branchLines(cell))),
    isFixed ? line([]) : ({ steps }) => line(steps),
  ];
}

function cellText(cell: Cell, steps: readonly AnyStep[]): string {
  if (typeof cell === 'string') return cell;
  if (cell.gives !== 'keys') return `c${String(cell.at)}`;
  const order = orderOf(stepAt(steps, cell.at));
  return `[${order.map(({ by }) => named(by, cell.at, null)).join(', ')}]`;
}

const joinLine = ({ at, from, traversal }: Join): string =>
  `MATCH ${named(withoutImpliedLabels(traversal.pattern), at, from)}`;

/** What leads to one node at most needs no order and no limit. */
const isSingle = ({ answer, pattern }: AnyTraversal): boolean => answer === 'one' && leadsToOne(pattern);

const guardOf = (guard: readonly string[]): readonly Condition[] =>
  guard.length === 0 ? [] : [() => guard.map((label) => `source:${label}`).join(' OR ')];

function stepAt(steps: readonly AnyStep[], at: number): AnyStep {
  const step = steps[at];
  if (step === undefined) throw new TypeError(`A statement has no step ${String(at)}`);
  return step;
}
