import { getArgumentValues, type FieldNode, type GraphQLField, Kind } from 'graphql';
import type { Page } from '../../queries/statement.js';
import type { AnyStep, AnyTraversal } from '../../queries/nested.js';
import { type Asked, inherit, nothingAsked, timesOf } from '../reading/asked.js';
import { eachNode } from '../nodes.js';
import { pageOf } from '../reading/connection.js';
import type { Arguments, Asking } from './meaning.js';

/** Which rows a step reads: all, one, or a page with one row more where somebody asks whether there are more. */
export type Portion =
  { readonly of: 'all' } | { readonly of: 'one' } | { readonly of: 'page'; readonly most: number; surplus: boolean };

/** A field of a plan, or a relation that one needs: whose times it inherits, its arguments, and the step it takes. */
export interface Frame {
  readonly parent: number | null;
  readonly args: (bound: Binding) => Arguments;
  readonly step: { readonly traversal: AnyTraversal; readonly portion: Portion } | null;
}

/** The variables of a request, and what they make of each frame so far. */
export interface Binding {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly asking: Asking[];
  readonly steps: AnyStep[];
  /** The ids that fields start at, by their frame. */
  readonly ids: Map<number, readonly string[]>;
}

/** The arguments of a field in the text of an operation; what no variable changes is read once. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Frame['args'] {
  let fixed: Arguments | null = null;
  let varies = false;
  for (const argument of node.arguments ?? []) eachNode(argument, ({ kind }) => (varies ||= kind === Kind.VARIABLE));
  return ({ variables }) => {
    if (varies) return getArgumentValues(field, node, variables);
    return (fixed ??= getArgumentValues(field, node));
  };
}

/** Binds the frames of a plan, each after its parent. Throws what the arguments of a field make its resolver throw. */
export function bind(frames: readonly Frame[], variables: Binding['variables'], now: Date): Binding {
  const bound: Binding = { variables, now, asking: [], steps: [], ids: new Map() };
  for (const [at, { parent, args: read, step }] of frames.entries()) {
    const args = read(bound);
    const inherited = parent === null ? nothingAsked : askingAt(bound, parent).asked;
    const asked = inherit(inherited, timesIn(args));
    bound.asking.push({ args, asked, now });
    if (step !== null) bound.steps[at] = stepOf(step, args, asked, now);
  }
  return bound;
}

/** What is asked at a frame. */
export function askingAt({ asking }: Pick<Binding, 'asking'>, at: number): Asking {
  const found = asking[at];
  if (found === undefined) throw new TypeError(`A plan has no frame ${String(at)}`);
  return found;
}

const timeOf = (value: unknown): string | null | undefined =>
  value === null || typeof value === 'string' ? value : undefined;

const timesIn = ({ validAt, knownAt }: Arguments): Partial<Asked> => {
  const [day, moment] = [timeOf(validAt), timeOf(knownAt)];
  return { ...(day === undefined ? {} : { validAt: day }), ...(moment === undefined ? {} : { knownAt: moment }) };
};

const stepOf = (
  { traversal, portion }: NonNullable<Frame['step']>,
  args: Arguments,
  asked: Asked,
  now: Date,
): AnyStep => ({
  traversal,
  args,
  times: timesOf(asked, traversal.state === true, now),
  orderBy: ordersIn(args),
  page: pageFor(portion, args),
});

function pageFor(portion: Portion, args: Arguments): Page {
  if (portion.of !== 'page') return { first: portion.of === 'all' ? null : 1, after: null, fromEnd: false };
  const page = pageOf(args, portion.most);
  return portion.surplus || page.first === null ? page : { ...page, first: page.first - 1 };
}

interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const isOrder = (value: unknown): value is OrderBy =>
  typeof value === 'object' && value !== null && 'field' in value && 'direction' in value;

/** A field that was sorted by already changes nothing. */
function ordersIn({ orderBy }: Arguments): readonly OrderBy[] {
  const orders: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [];
  const asked = orders.filter(isOrder);
  return asked.filter(({ field }, at) => asked.findIndex((other) => other.field === field) === at);
}
