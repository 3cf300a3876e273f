import { typeOfId } from '../../domain/id.js';
import type { Graph } from '../../graph/port.js';
import type { NameDirectory } from '../../queries/names.js';
import { failure } from '../../domain/errors.js';
import { nodeTypeNames, type NodeType, typesWith } from '../../domain/vocabulary.js';

/** What a choice reads: the graph, the names in it, and the moment that stands for now. */
export interface Choosing {
  readonly graph: Graph;
  readonly names: NameDirectory;
  readonly now: string;
  /** How many things and facts are taken at most; left out, as many as leave at once. */
  readonly most?: number;
}

/** What a selection takes: the ids of each type in order. */
export interface Chosen {
  /** In the order of the vocabulary: things before facts. */
  readonly idsOf: ReadonlyMap<NodeType, readonly string[]>;
  readonly size: number;
  readonly has: (id: string) => boolean;
  /** The version of the graph of which no thing is left out, so that nobody needs to ask for one; null where some may be. */
  readonly wholeAt: string | null;
  /** Whether a drawing of members shows a thing that is taken: what the selection reached, not what its facts bring along. */
  readonly draws: (id: string) => boolean;
}

/** How many things and facts leave at once. */
export const largestSelection = 1_000_000;

/** Whether a type of node is a fact. */
export const isFact = isOneWith('Fact');

/** Whether a type of node can act: a person, an organisation, a body. */
export const isAgent = isOneWith('Agent');

/** Whether facts are taken from a type of node. */
export const isSource = isOneWith('Source');

function isOneWith(label: string): (type: NodeType) => boolean {
  const types: ReadonlySet<NodeType> = new Set(typesWith(label));
  return (type) => types.has(type);
}

/** Collects ids and stops where they are too many. Throws INVALID_ARGUMENT. */
export function collectIds(most: number) {
  const ids = new Set<string>();
  const facts = new Map<NodeType, string[]>();
  const check = (): void => {
    if (ids.size + sum(facts.values()) <= most) return;
    throw failure('INVALID_ARGUMENT', {
      name: 'selection',
      expected: `at most ${String(most)} things and facts (narrow it with around and fewer steps, with a body, with types, modalities, from and to)`,
      got: 'more',
    });
  };
  const add = (more: Iterable<string>): readonly string[] => {
    const fresh: string[] = [];
    for (const id of more) {
      if (ids.has(id)) continue;
      ids.add(id);
      fresh.push(id);
    }
    check();
    return fresh;
  };
  /** Takes facts of a type that nobody asks for before all is collected: a set of so many would take more room than they do. */
  const addFacts = (type: NodeType, more: readonly string[]): void => {
    const own = facts.get(type) ?? [];
    for (const id of more) own.push(id);
    facts.set(type, own);
    check();
  };
  return { ids, facts, add, addFacts };
}

/** Sorts ids by type and id. */
export function chosenFrom(
  { ids, facts }: Pick<ReturnType<typeof collectIds>, 'ids' | 'facts'>,
  draws: (id: string) => boolean,
  wholeAt: string | null,
): Chosen {
  const byType = new Map<NodeType, string[]>(nodeTypeNames.map((type) => [type, [...(facts.get(type) ?? [])]]));
  for (const id of ids) {
    const type = typeOfId(id);
    if (type !== null) byType.get(type)?.push(id);
  }
  const idsOf = new Map<NodeType, readonly string[]>();
  for (const [type, own] of byType) if (own.length > 0) idsOf.set(type, eachOnce(own.sort()));
  const isAmong = (id: string): boolean => {
    const type = typeOfId(id);
    return type !== null && holds(idsOf.get(type) ?? [], id);
  };
  const has = facts.size === 0 ? (id: string) => ids.has(id) : (id: string) => ids.has(id) || isAmong(id);
  return { idsOf, size: sum(idsOf.values()), has, wholeAt, draws };
}

const sum = (lists: Iterable<readonly string[]>): number => [...lists].reduce((all, { length }) => all + length, 0);

const eachOnce = (sorted: readonly string[]): readonly string[] =>
  sorted.every((id, at) => id !== sorted[at - 1]) ? sorted : [...new Set(sorted)];

/** Whether sorted ids hold one: looked for by halves. */
function holds(sorted: readonly string[], id: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < id) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === id;
}
