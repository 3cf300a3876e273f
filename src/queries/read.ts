import type { LinkName } from '../domain/link.js';
import type { Target } from '../domain/target.js';
import type { Graph } from '../graph/port.js';
import { batchStatement, countStatement, rootCountStatement, rootStatement, type Row, type Step } from './statement.js';

/** The targets of a relation for each of a batch of sources, in one statement. */
export async function readBatch<T extends Target, E extends LinkName, Args>(
  graph: Graph,
  step: Step<T, E, Args>,
  ids: readonly string[],
): Promise<readonly (readonly Row<T, E>[])[]> {
  const { query, parameters } = batchStatement(step, [...new Set(ids)]);
  const answers = await graph.read(query, parameters);
  const byId = new Map(answers.map(({ id, rows }) => [id, inOrder(step, rows)]));
  return ids.map((id) => byId.get(id) ?? []);
}

/** The rows of a list that starts nowhere. */
export async function readRoot<T extends Target, E extends LinkName, Args>(
  graph: Graph,
  step: Step<T, E, Args>,
): Promise<readonly Row<T, E>[]> {
  const { query, parameters } = rootStatement(step);
  const [rows = []] = await graph.read(query, parameters);
  return inOrder(step, rows);
}

/** How many targets each of a batch of sources has, in one statement. */
export async function countBatch<T extends Target, E extends LinkName, Args>(
  graph: Graph,
  step: Step<T, E, Args>,
  ids: readonly string[],
): Promise<readonly number[]> {
  const { query, parameters } = countStatement(step, [...new Set(ids)]);
  const answers = await graph.read(query, parameters);
  const byId = new Map(answers.map(({ id, count }) => [id, count]));
  return ids.map((id) => byId.get(id) ?? 0);
}

/** How long a list is that starts nowhere. */
export async function countRoot<T extends Target, E extends LinkName, Args>(
  graph: Graph,
  step: Step<T, E, Args>,
): Promise<number> {
  const { query, parameters } = rootCountStatement(step);
  const [count = 0] = await graph.read(query, parameters);
  return count;
}

const inOrder = <T extends Target, E extends LinkName, Args>(
  { page }: Step<T, E, Args>,
  rows: readonly Row<T, E>[],
): readonly Row<T, E>[] => (page.fromEnd ? rows.toReversed() : rows);
