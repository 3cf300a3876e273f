import type { LinkName } from '../../domain/link.js';
import type { Found, Target } from '../../domain/target.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Value } from '../../graph/query.js';
import type { AnyTraversal } from '../../queries/nested.js';
import type { Filter, Traversal } from '../../queries/traversal.js';
import { limits } from '../limits.js';
import type { Asked } from '../reading/asked.js';

/** The arguments of a field as the schema has read them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A relation whose targets an answer is worked out from; its arguments follow from what is asked of the field. */
export interface Need {
  readonly traversal: AnyTraversal;
  readonly args: (asking: Asking) => Arguments;
  readonly needs: readonly Need[];
}

/** A row that was read, with the rows of each of its needs. */
export interface Got {
  readonly node: Found<Target>;
  readonly edge: Readonly<Record<string, unknown>> | null;
  readonly needs: readonly (readonly Got[])[];
}

/** What an answer that is worked out may look at, beside the rows. */
export interface Asking {
  readonly args: Arguments;
  readonly asked: Asked;
  readonly now: Date;
}

/** Leads to other nodes; of an edge with properties, `embeds` is the field that gives the node. */
interface Relation {
  readonly kind: 'relation';
  readonly traversal: AnyTraversal;
  readonly embeds: string | null;
  readonly needs: readonly Need[];
  /** Which of the rows are the answer; null for all. */
  readonly select: ((rows: readonly Got[]) => readonly Got[]) | null;
  /** The longest page. */
  readonly most: number;
}

/** Told by some properties of the targets of a relation, which are read alone: flat rows are many. */
export interface Told {
  readonly kind: 'told';
  readonly need: Need;
  readonly properties: readonly string[];
  /** The value, by the targets in order, each with its type and these properties. */
  readonly value: (targets: readonly ToldTarget[]) => unknown;
}

/** What is read of a target. */
interface ToldTarget {
  readonly type: NodeType;
  readonly properties: readonly Value[];
}

/** What a field means: where it leads, or how its value is worked out from the rows of its needs. */
export type Meaning =
  | Relation
  | { readonly kind: 'byId' }
  | { readonly kind: 'firstOf'; readonly of: readonly AnyTraversal[] }
  | { readonly kind: 'part' }
  | { readonly kind: 'embedded' }
  | Told
  | {
      readonly kind: 'computed';
      readonly needs: readonly Need[];
      readonly value: (source: Got, asking: Asking) => unknown;
    };

/** The schema has read the arguments by the type that the traversal declares. */
const areArgumentsOf = <Args>(filter: Filter<Args>, args: object): args is Args & object =>
  typeof filter === 'function' && typeof args === 'object';

const anyArguments = <T extends Target, E extends LinkName, Args>(traversal: Traversal<T, E, Args>): AnyTraversal => {
  const { filters = [], ...rest } = traversal;
  return {
    ...rest,
    filters: filters.map((filter) => (args, times) => (areArgumentsOf(filter, args) ? filter(args, times) : null)),
  };
};

/** A field that leads to other nodes. */
export const relation = <T extends Target, E extends LinkName, Args>(
  traversal: Traversal<T, E, Args>,
  { embeds = null, needs = [], select = null, most = limits.page }: Partial<Omit<Relation, 'kind' | 'traversal'>> = {},
): Relation => ({ kind: 'relation', traversal: anyArguments(traversal), embeds, needs, select, most });

/** A relation that an answer is worked out from. */
export const need = <T extends Target, E extends LinkName, Args>(
  traversal: Traversal<T, E, Args>,
  needs: readonly Need[] = [],
  args: Need['args'] = () => ({}),
): Need => ({ traversal: anyArguments(traversal), args, needs });

/** A field whose one target is that of the first relation which has one. */
export const firstOf = (...of: readonly Need[]): Meaning => ({
  kind: 'firstOf',
  of: of.map(({ traversal }) => traversal),
});

/** A field that some properties of the targets of a relation tell. */
export const told = (need: Need, properties: readonly string[], value: Told['value']): Told => ({
  kind: 'told',
  need,
  properties,
  value,
});

/** A field that is worked out from the rows of its needs. */
export const computed = (needs: readonly Need[], value: (source: Got, asking: Asking) => unknown): Meaning => ({
  kind: 'computed',
  needs,
  value,
});
