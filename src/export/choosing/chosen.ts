import { typeOfId } from '../../domain/id.js';
import type { Graph } from '../../graph/port.js';
import type { NameDirectory } from '../../queries/names.js';
import { failure } from '../../domain/errors.js';
import { nodeTypeNames, nodeTypes, type NodeType } from '../../domain/vocabulary.js';

/** What a choice reads: the graph, the names in it, and the moment that stands for now. */
export interface Choosing {
  readonly graph: Graph;
  readonly names: NameDirectory;
  readonly now: string;
}

/** What a selection takes: the ids of each type in order. */
export interface Chosen {
  /** In the order of the vocabulary: things before facts. */
  readonly idsOf: ReadonlyMap<NodeType, readonly string[]>;
  readonly size: number;
  readonly has: (id: string) => boolean;
  /** Whether a drawing of members shows the thing: what the selection reached, not what its facts bring along. */
  readonly draws: (id: string) => boolean;
}

/** How many things and facts leave at once. */
export const largestSelection = 1_000_000;

/** Whether a type of node is a fact. */
export const isFact = (type: NodeType): boolean => nodeTypes[type].labels.some((label) => label === 'Fact');

/** Whether a type of node can act: a person, an organisation, a body. */
export const isAgent = (type: NodeType): boolean => nodeTypes[type].labels.some((label) => label === 'Agent');

/** Whether facts are taken from a type of node. */
export const isSource = (type: NodeType): boolean => nodeTypes[type].labels.some((label) => label === 'Source');

/** Collects ids and stops where they are too many. Throws INVALID_ARGUMENT. */
export function collectIds(most: number) {
  const ids = new Set<string>();
  const add = (more: Iterable<string>): readonly string[] => {
    const fresh: string[] = [];
    for (const id of more) {
      if (ids.has(id)) continue;
      ids.add(id);
      fresh.push(id);
    }
    if (ids.size <= most) return fresh;
    throw failure('INVALID_ARGUMENT', {
      name: 'selection',
      expected: `at most ${String(most)} things and facts (narrow it with around and fewer steps, with a body, with types, modalities, from and to)`,
      got: 'more',
    });
  };
  return { ids, add };
}

/** Sorts ids by type and id. */
export function chosenFrom(ids: ReadonlySet<string>, draws: (id: string) => boolean): Chosen {
  const byType = new Map<NodeType, string[]>(nodeTypeNames.map((type) => [type, []]));
  for (const id of ids) {
    const type = typeOfId(id);
    if (type !== null) byType.get(type)?.push(id);
  }
  const idsOf = new Map<NodeType, readonly string[]>();
  for (const [type, own] of byType) if (own.length > 0) idsOf.set(type, own.sort());
  return { idsOf, size: ids.size, has: (id) => ids.has(id), draws };
}
