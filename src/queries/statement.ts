import type { LinkName } from '../domain/link.js';
import type { EdgeOf } from '../domain/node.js';
import type { Found, Target } from '../domain/target.js';
import { asList, asNumber, asText, type ParameterMap, type Query, type Value } from '../graph/query.js';
import { all, binding, type Binding, type Condition } from './condition.js';
import { decodeCursor, type Keys } from './cursor.js';
import { projectEdge, projectNode } from './projection.js';
import type { Order, Times, Traversal } from './traversal.js';

/** A target of a relation, the properties of the relationship that leads there, and its place in the order. */
export interface Row<T extends Target, E extends LinkName> {
  readonly node: Found<T>;
  readonly edge: EdgeOf<E> | null;
  readonly keys: Keys;
}

/** Which part of a list: how many rows (null for a whole list), after which cursor, counted from which end. */
export interface Page {
  readonly first: number | null;
  readonly after: string | null;
  readonly fromEnd: boolean;
}

/** One step of a question: a relation with its arguments, times, order and page. */
export interface Step<T extends Target, E extends LinkName, Args> {
  readonly traversal: Traversal<T, E, Args>;
  readonly args: Args;
  readonly times: Times;
  readonly orderBy: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  readonly page: Page;
}

/** A statement with what it takes and how its rows read. */
export interface Prepared<Answer> {
  readonly query: Query<Answer>;
  readonly parameters: ParameterMap;
}

/** No list that a single statement reads is longer than this. */
export const longestList = 10_000;

/** Reads a relation from a batch of sources: one row a source, with its id and its targets. */
export function batchStatement<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
  ids: readonly string[],
): Prepared<{ readonly id: string; readonly rows: readonly Row<T, E>[] }> {
  const { text, decode, parameters } = targets(step);
  const { name, pattern } = step.traversal;
  return {
    query: {
      name,
      text: [
        'UNWIND $ids AS id',
        'CALL (id) {',
        `MATCH ${pattern.replace('(source)', '(source:Node {id: id})')}`,
        ...text,
        '}',
        'RETURN id AS id, found AS found',
      ].join('\n'),
      decode: ([id, found]) => ({ id: asText(id), rows: asList(found).map((row) => decode(asList(row))) }),
    },
    parameters: { ids, ...parameters },
  };
}

/** Reads a list that starts nowhere, such as all bodies. */
export function rootStatement<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
): Prepared<readonly Row<T, E>[]> {
  const { text, decode, parameters } = targets(step);
  return {
    query: {
      name: step.traversal.name,
      text: ['CALL () {', `MATCH ${step.traversal.pattern}`, ...text, '}', 'RETURN found AS found'].join('\n'),
      decode: ([found]) => asList(found).map((row) => decode(asList(row))),
    },
    parameters,
  };
}

/** Counts the targets of a relation for a batch of sources. */
export function countStatement<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
  ids: readonly string[],
): Prepared<{ readonly id: string; readonly count: number }> {
  const bound = binding();
  const { name, pattern } = step.traversal;
  return {
    query: {
      name: `${name}.totalCount`,
      text: [
        'UNWIND $ids AS id',
        'CALL (id) {',
        `MATCH ${pattern.replace('(source)', '(source:Node {id: id})')}`,
        ...whereLines(conditionsOf(step), bound),
        `RETURN count(${counted(step)}) AS counted`,
        '}',
        'RETURN id AS id, counted AS counted',
      ].join('\n'),
      decode: ([id, count]) => ({ id: asText(id), count: asNumber(count) }),
    },
    parameters: { ids, ...bound.parameters() },
  };
}

/** Counts a list that starts nowhere. */
export function rootCountStatement<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
): Prepared<number> {
  const bound = binding();
  return {
    query: {
      name: `${step.traversal.name}.totalCount`,
      text: [
        `MATCH ${step.traversal.pattern}`,
        ...whereLines(conditionsOf(step), bound),
        `RETURN count(${counted(step)}) AS counted`,
      ].join('\n'),
      decode: ([count]) => asNumber(count),
    },
    parameters: bound.parameters(),
  };
}

/** The order of a step as a text: two cursors fit together where it is the same. */
export const orderSignature = <T extends Target, E extends LinkName, Args>({
  traversal,
  orderBy,
}: Step<T, E, Args>): string =>
  [traversal.name, ...orderBy.map(({ field, direction }) => `${field} ${direction}`)].join(',');

/** What a count of a step counts. */
export const counted = <T extends Target, E extends LinkName, Args>({
  traversal,
}: Pick<Step<T, E, Args>, 'traversal'>): string => (traversal.distinct === true ? 'DISTINCT target' : '*');

function targets<T extends Target, E extends LinkName, Args>(step: Step<T, E, Args>) {
  const { to, edge, distinct, keep = [] } = step.traversal;
  const node = projectNode(to, 'target');
  const link = edge === undefined ? null : projectEdge(edge);
  const bound = binding();
  const order = orderOf(step);
  const kept = ['target', ...(link === null ? [] : ['edge']), ...keep].join(', ');
  const columns = [...node.columns, ...(link?.columns ?? []), ...order.map(({ by }) => by)];
  const text = [
    ...whereLines(pagedConditionsOf(step), bound),
    `WITH ${distinct === true ? 'DISTINCT ' : ''}${kept}`,
    `ORDER BY ${order.map(({ by, sortsAs = by, desc }) => `${sortsAs}${(desc === true) !== step.page.fromEnd ? ' DESC' : ''}`).join(', ')}`,
    `LIMIT ${bound.bind(step.page.first ?? longestList)}`,
    `RETURN collect([${columns.join(', ')}]) AS found`,
  ];
  const edgeStart = node.columns.length;
  const keyStart = columns.length - order.length;
  const decode = (row: readonly Value[]): Row<T, E> => ({
    node: node.decode(row.slice(0, edgeStart)),
    edge: link?.decode(row.slice(edgeStart, keyStart)) ?? null,
    keys: row.slice(keyStart).map((key) => (typeof key === 'number' ? key : asText(key))),
  });
  return { text, decode, parameters: bound.parameters() };
}

/** What holds for the targets of a step. */
export const conditionsOf = <T extends Target, E extends LinkName, Args>({
  traversal,
  args,
  times,
}: Step<T, E, Args>) =>
  (traversal.filters ?? []).map((filter) => filter(args, times)).filter((condition) => condition !== null);

/** What holds for the targets of a step that stand behind its cursor. */
export function pagedConditionsOf<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
): readonly Condition[] {
  const after = keyset(step, orderOf(step));
  return [...conditionsOf(step), ...(after === null ? [] : [after])];
}

const whereLines = (conditions: readonly Condition[], { bind }: Binding): readonly string[] =>
  conditions.length === 0 ? [] : [`WHERE ${all(conditions)(bind)}`];

/** The order of a step, its id last. */
export function orderOf<T extends Target, E extends LinkName, Args>({
  traversal,
  orderBy,
}: Step<T, E, Args>): readonly Order[] {
  const asked = orderBy.flatMap(({ field, direction }) => {
    const by = traversal.orders?.[field];
    return by === undefined ? [] : [{ ...by, desc: direction === 'DESC' }];
  });
  const order = asked.length > 0 ? asked : (traversal.order ?? []);
  return [...order, { by: 'target.id' }];
}

/** Holds for what stands behind the cursor: equal in the first keys and greater (or less) in the next. */
function keyset<T extends Target, E extends LinkName, Args>(
  step: Step<T, E, Args>,
  order: readonly Order[],
): Condition | null {
  const { after, fromEnd } = step.page;
  if (after === null) return null;
  const keys = decodeCursor(orderSignature(step), order, after);
  return (bind) => {
    const values = keys.map((key) => bind(key));
    const behind = order.map(({ by, desc }, at) => {
      const equal = order.slice(0, at).map((earlier, index) => `${earlier.by} = ${values[index] ?? 'null'}`);
      return [...equal, `${by} ${(desc === true) !== fromEnd ? '<' : '>'} ${values[at] ?? 'null'}`].join(' AND ');
    });
    return behind.map((alternative) => `(${alternative})`).join(' OR ');
  };
}
