import { failure } from '../domain/errors.js';
import type { Moment } from './moment.js';
import { nodeOf, type Snapshot } from './snapshot.js';
import { type Level, levelOf, nextLevel, TooManySteps, type Walker, walker } from './walks.js';

/** What a path is asked for: two things, how many steps at most, how many paths at most, and the times. */
export interface PathQuestion extends Moment {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
}

/** A step of a path over an edge of the snapshot. */
interface FoundStep {
  readonly from: number;
  readonly edge: number;
  readonly to: number;
}

/** A path that passes no thing twice. */
export type FoundPath = readonly FoundStep[];

/** How many steps one search may take: some tens of milliseconds. */
const stepsOfSearch = 5_000_000;

/** How long a path may be. */
export const longestPath = 10;

/**
 * The first paths between two things: shortest first, then by the ranks of their steps, then by the ids of the things,
 * then by the ids of the facts. Edges are walked in both directions. Throws INVALID_ARGUMENT where the search would take
 * too long.
 */
export function findPaths(snapshot: Snapshot, question: PathQuestion): readonly FoundPath[] {
  const { first, maxLength } = question;
  const [from, to] = [nodeOf(snapshot, question.from), nodeOf(snapshot, question.to)];
  if (from === undefined || to === undefined || from === to || first < 1) return [];
  const walk = walker(snapshot, question, stepsOfSearch);
  const found: FoundPath[] = [];
  const take = (path: FoundPath): boolean => found.push(path) < first;
  try {
    for (const levels of layersByLength(walk, from, to, maxLength)) {
      if (!takePaths(walk, levels, take)) break;
    }
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    const expected = `fewer than ${String(maxLength)} steps: more ways lead between these two than one search follows`;
    throw failure('INVALID_ARGUMENT', { name: 'maxLength', expected, got: String(maxLength) });
  }
  return found;
}

/** For each length at which walks lead from one node to the other: the nodes that they pass after each step. */
function* layersByLength(walk: Walker, from: number, to: number, maxLength: number): Generator<readonly Level[]> {
  const between = (node: number): boolean => node !== from && node !== to;
  const [start, end] = [levelOf(walk.nodeCount, [from]), levelOf(walk.nodeCount, [to])];
  const direct = nextLevel(walk, start, (node) => node === to);
  if (direct.nodes.length > 0) yield [start, end];
  const ahead = [start, nextLevel(walk, start, between)];
  const behind = [end, nextLevel(walk, end, between)];
  for (let length = 2; length <= maxLength; length += 1) {
    const [one, other] = [ahead.at(-1) ?? start, behind.at(-1) ?? end];
    if (one.nodes.length === 0 || other.nodes.length === 0) return;
    const meeting = common(one, other, walk.nodeCount);
    if (meeting.nodes.length > 0) yield layers(walk, ahead, behind, meeting);
    const [cheaper, level] = walk.stepsFrom(one.nodes) <= walk.stepsFrom(other.nodes) ? [ahead, one] : [behind, other];
    if (length < maxLength) cheaper.push(nextLevel(walk, level, between));
  }
}

function common(one: Level, other: Level, nodeCount: number): Level {
  const [few, many] = one.nodes.length <= other.nodes.length ? [one, other] : [other, one];
  return levelOf(
    nodeCount,
    few.nodes.filter((node) => many.marks[node] === 1),
  );
}

/** Of all nodes seen from both ends, those from which a walk of the whole length comes and goes on. */
function layers(walk: Walker, ahead: readonly Level[], behind: readonly Level[], meeting: Level): readonly Level[] {
  const towards = (seen: readonly Level[]): readonly Level[] => {
    const kept = [meeting];
    for (const level of seen.slice(0, -1).toReversed())
      kept.push(nextLevel(walk, kept.at(-1) ?? meeting, (node) => level.marks[node] === 1));
    return kept;
  };
  return [...towards(ahead).toReversed(), ...towards(behind).slice(1)];
}

type Take = (path: FoundPath) => boolean;

/** Gives the paths through the layers in order until `take` has enough; whether it wants more. */
const takePaths = (walk: Walker, levels: readonly Level[], take: Take): boolean =>
  takeByRanks(walk, levels, levels.slice(0, 1), [], take);

const ranks = [0, 1, 2, 3] as const;

/** Follows the ranks of the steps in order, so that paths of lower ranks come first whatever things they pass. */
function takeByRanks(
  walk: Walker,
  levels: readonly Level[],
  reached: readonly Level[],
  chosen: readonly number[],
  take: Take,
): boolean {
  const last = reached.at(-1);
  const allowed = levels[reached.length];
  if (last === undefined) return true;
  if (allowed === undefined) return takeWithRanks(walk, reached, chosen, take);
  return ranks.every((rank) => {
    const next = nextLevel(walk, last, (node, of) => of === rank && allowed.marks[node] === 1);
    return next.nodes.length === 0 || takeByRanks(walk, levels, [...reached, next], [...chosen, rank], take);
  });
}

/** Gives the paths whose steps have the ranks, by the things that they pass. */
function takeWithRanks(walk: Walker, reached: readonly Level[], chosen: readonly number[], take: Take): boolean {
  const useful = reached.slice(-1);
  for (let at = chosen.length - 1; at >= 0; at -= 1) {
    const [level, after] = [reached[at], useful[0]];
    if (level === undefined || after === undefined) return true;
    useful.unshift(nextLevel(walk, after, (node, of) => of === chosen[at] && level.marks[node] === 1));
  }
  return takeByThings(walk, useful, chosen, useful[0]?.nodes ?? [], take);
}

/** Follows the things in order of their ids and passes none twice. */
function takeByThings(
  walk: Walker,
  levels: readonly Level[],
  chosen: readonly number[],
  passed: readonly number[],
  take: Take,
): boolean {
  const level = levels[passed.length];
  const from = passed.at(-1);
  if (level === undefined) return takeByFacts(walk, chosen, passed, [], take);
  if (from === undefined) return true;
  const next: number[] = [];
  walk.steps(from, (_, node, rank) => {
    if (rank === chosen[passed.length - 1] && level.marks[node] === 1 && next.at(-1) !== node && !passed.includes(node))
      next.push(node);
  });
  return next.every((node) => takeByThings(walk, levels, chosen, [...passed, node], take));
}

/** Gives a path for each choice among the facts that tie the same things together. */
function takeByFacts(
  walk: Walker,
  chosen: readonly number[],
  passed: readonly number[],
  path: FoundPath,
  take: Take,
): boolean {
  const [from, to] = [passed[path.length], passed[path.length + 1]];
  if (from === undefined) return true;
  if (to === undefined) return take(path);
  const edges: number[] = [];
  walk.steps(from, (edge, node, rank) => {
    if (node === to && rank === chosen[path.length]) edges.push(edge);
  });
  return edges.every((edge) => takeByFacts(walk, chosen, passed, [...path, { from, edge, to }], take));
}
