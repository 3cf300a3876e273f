import type { LinkName } from '../domain/link.js';
import type { Target } from '../domain/target.js';
import type { Condition } from './condition.js';

/** The two times of a question: the day that facts must hold on (null for all time), and the moment by which they were known (null for now). */
export interface Times {
  readonly validAt: string | null;
  readonly knownAt: string | null;
}

/** An order of targets by an expression that is never null. */
export interface Order {
  readonly by: string;
  /** What sorts alike and costs the engine less: it may be null, which comes last. */
  readonly sortsAs?: string;
  readonly desc?: boolean;
  /** True where the expression is a whole number and no text. */
  readonly number?: boolean;
}

/** Turns the arguments of a field and the two times into a condition, or into none. */
export type Filter<Args> = (args: Args, times: Times) => Condition | null;

/** How many targets a relation has. */
type Answer = 'one' | 'list' | 'connection';

/**
 * A relation, declared once and run in two ways. `name` is its GraphQL type and field (`Group.members`); `pattern` leads
 * from `source` to `target` and may name the relationship `edge`; `state` says that without a day it means today.
 */
export interface Traversal<T extends Target, E extends LinkName = never, Args = object> {
  readonly name: string;
  readonly to: T;
  /** The relationship type whose properties come along as `edge`. */
  readonly edge?: E;
  readonly pattern: string;
  readonly answer: Answer;
  readonly filters?: readonly Filter<Args>[];
  readonly order?: readonly Order[];
  /** The values of `orderBy` and the expression that each sorts by. */
  readonly orders?: Readonly<Record<string, Order>>;
  readonly state?: boolean;
  /** True where there is exactly one target, which the writer guarantees. */
  readonly always?: boolean;
  /** Variables of the pattern, besides target and edge, that the order names. */
  readonly keep?: readonly string[];
  /** True where the pattern can meet one target twice. */
  readonly distinct?: boolean;
}

/** Declares a relation; the types of its target, edge and arguments follow from the declaration. */
export const traversal = <T extends Target, Args = object>(
  declared: Traversal<T, never, Args>,
): Traversal<T, never, Args> => declared;

/** Declares a relation whose relationship carries properties. */
export const edgeTraversal = <T extends Target, E extends LinkName, Args = object>(
  declared: Traversal<T, E, Args> & { readonly edge: E },
): Traversal<T, E, Args> => declared;
