import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { AnyTraversal, Branch } from '../../queries/nested.js';
import { argumentsOf, askingAt, type Frame } from './frame.js';
import type { Got, Meaning } from './meaning.js';
import { type Reading, type Row, rowOf, type Values } from './row.js';
import { LeftToResolvers, type Writer } from './writing.js';

/** A field that starts at nodes of known ids, which are found out before the statement runs. */
export interface ById {
  readonly at: number;
  readonly field: string;
}

export interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly frames: Frame[];
  readonly byId: ById[];
  /** How many more fields may be planned. */
  fieldsLeft: number;
  /** What a relation reads and writes, where fields of several types ask for the same. */
  readonly known: Map<string, { readonly guard: string[]; readonly write: Writer }>;
  readonly needed: Map<string, Targets>;
  readonly numbers: Map<unknown, number>;
  /** Who writes a column, by its expression. */
  readonly leaves: Map<string, Writer>;
}

/** The targets of a need: their row, where they are read, and how they are read as whole nodes once somebody needs that. */
export interface Targets {
  readonly row: Row;
  readonly read: Reading<readonly Values[]>;
  got: Reading<Got> | null;
}

/** Where a selection stands: on which row, with whose times, and as what the row is looked at. */
export interface Site {
  readonly row: Row;
  readonly frame: number | null;
  /** The frame of the field whose part it is; its arguments are those of the part. */
  readonly part: number | null;
  readonly type: NodeType | null;
  readonly face: 'node' | 'edge';
}

export interface Asked {
  readonly planning: Planning;
  readonly site: Site;
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

export type RelationMeaning = Meaning & { readonly kind: 'relation' };

export function numberOf({ numbers }: Planning, what: unknown): number {
  const known = numbers.get(what) ?? numbers.size;
  numbers.set(what, known);
  return known;
}

export const addFrame = ({ frames }: Planning, frame: Frame): number => frames.push(frame) - 1;

const argsOf = ({ site, field, nodes: [node] }: Asked): Frame['args'] => {
  const { part } = site;
  if (part !== null) return (bound) => askingAt(bound, part).args;
  if (node === undefined) throw new LeftToResolvers(field.name);
  return argumentsOf(field, node);
};

export const frameOf = (asked: Asked, step: Frame['step'] = null): number =>
  addFrame(asked.planning, { parent: asked.site.frame, args: argsOf(asked), step });

export const objectOf = (type: GraphQLOutputType): GraphQLObjectType => {
  const named = getNamedType(type);
  if (isObjectType(named)) return named;
  throw new LeftToResolvers(named.name);
};

export const compositeOf = (type: GraphQLOutputType): GraphQLCompositeType => {
  const named = getNamedType(type);
  if (isCompositeType(named)) return named;
  throw new LeftToResolvers(named.name);
};
/** A row of what a relation leads to, read by a branch of its own. */
export function branchTo(
  row: Row,
  traversal: AnyTraversal,
  at: number,
  guard: readonly string[],
): { row: Row; branch: Branch } {
  const target = rowOf(at, traversal.to, traversal.edge ?? null);
  const from = row.at < 0 ? null : row.node;
  return {
    row: target,
    branch: { at, traversal, from, gives: 'rows', guard, joins: target.joins, cells: target.cells },
  };
}

/** A field as a selection asks for it: its key in the answer, its name, and what of it is asked. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  /** Undefined for `__typename`. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
}

/** The fields that are asked of an object of a type. */
export function selectedOf(
  { schema, fragments, variables }: Planning,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly Selected[] {
  return [...collectSubfields(schema, fragments, variables, type, nodes)].map(([key, own]) => {
    const name = own[0]?.name.value ?? '';
    return { key, name, nodes: own, field: type.getFields()[name] };
  });
}
