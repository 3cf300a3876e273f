import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { factsForEachThing } from '../analysis/subgraph.js';
import { atMost, limits } from './limits.js';

const standardPage = 25;
const plainList = 10;
/** Types whose lists are as long as the network makes them. */
const wholeLists = ['Community', 'ArticulationPoint'];
/** What a question counts for that looks through the whole graph, besides what it lists: as its work was measured. */
const nodesForDay = 1_600;
const nodesForWork: ReadonlyMap<string, number> = new Map([
  ...['centrality', 'articulationPoints', 'communities', 'interlocks', 'overlaps'].map(
    (name) => [name, nodesForDay] as const,
  ),
  ...['paths', 'changes', 'violations'].map((name) => [name, 1_000] as const),
]);
/** What a path counts for besides: its steps are read whole, each with two things and a fact. */
const nodesForPath = 30;
const pathsWithoutFirst = 5;
/** What choosing a part of the graph and counting through all of it counts for. */
const nodesForLosses = 10_000;
/** What a flat row counts for: itself, and what its columns are read from. */
const nodesForRow = 10;
const plainListOfTypes = 100;
const introspection = [SchemaMetaFieldDef, TypeMetaFieldDef];

/** What the sizes of a question are read from: the schema, and the values of its variables. */
export interface Sizing {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many nodes it counts for that a field looks through the whole graph, for a day or for more, or through a part of it. */
export function worked(walk: Sizing, field: FieldNode, parent: GraphQLNamedType | undefined): number {
  if (parent?.name === 'Subgraph' && field.name.value === 'exportLosses') return nodesForLosses;
  if (parent !== walk.schema.getQueryType()) return 0;
  if (field.name.value === 'centralityByYear') return nodesForDay * yearsOf(walk, field);
  const paths = field.name.value === 'paths' ? (argument(walk, field, 'first') ?? pathsWithoutFirst) : 0;
  return (nodesForWork.get(field.name.value) ?? 0) + nodesForPath * Math.max(0, paths);
}

function yearsOf(walk: Sizing, field: FieldNode): number {
  const [from, to] = ['from', 'to'].map((end) => argument(walk, field, end) ?? 0);
  return Math.min(limits.years, Math.max(0, (to ?? 0) - (from ?? 0) + 1));
}

/** What a schema tells of itself lies as deep as it does. */
export const isIntrospection = ({ name }: FieldNode): boolean =>
  introspection.some((field) => field.name === name.value);

const definitionOf = (field: FieldNode, parent: GraphQLNamedType | undefined) =>
  introspection.find(({ name }) => name === field.name.value) ??
  (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined);

/** The type that a field answers with. */
export function typeOf(field: FieldNode, parent: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
  const definition = definitionOf(field, parent);
  return definition === undefined ? undefined : getNamedType(definition.type);
}

/** How many things the fields below list at most, where an argument of this one says so; else null. */
export function listedBy(walk: Sizing, field: FieldNode, parent: GraphQLNamedType | undefined): number | null {
  const definition = definitionOf(field, parent);
  const listed = definition === undefined ? null : bound(walk, field, definition, 'limit');
  if (listed !== null) atMost('PAGE_SIZE_TOO_LARGE', limits.subgraph, listed);
  return listed;
}

/** How many nodes a field lists at most; null where it lists none of its own. */
export function sizeOf(
  walk: Sizing,
  field: FieldNode,
  parent: GraphQLNamedType | undefined,
  listed: number | null,
): number | null {
  const definition = definitionOf(field, parent);
  if (definition === undefined || parent?.name.endsWith('Connection') === true) return null;
  const { name } = getNamedType(definition.type);
  if (name.endsWith('Connection')) return sizeOfPage(walk, field, name);
  if (!String(definition.type).includes('[')) return null;
  const asked = bound(walk, field, definition, 'first') ?? lengthOf(walk, field, 'ids');
  if (asked !== null) atMost('PAGE_SIZE_TOO_LARGE', limits.page, asked);
  return asked ?? sizeOfWhole(name, parent, listed);
}

/** How long a list is that no argument bounds. */
function sizeOfWhole(type: string, parent: GraphQLNamedType | undefined, listed: number | null): number {
  if (parent !== undefined && wholeLists.includes(parent.name)) return limits.page;
  if (type === '__Type' && parent?.name === '__Schema') return plainListOfTypes;
  return listed === null ? plainList : listed * (type === 'Fact' ? factsForEachThing : 1);
}

function sizeOfPage(walk: Sizing, field: FieldNode, type: string): number {
  const size = Math.max(0, argument(walk, field, 'first') ?? argument(walk, field, 'last') ?? standardPage);
  const ofRows = type.endsWith('RowConnection');
  atMost('PAGE_SIZE_TOO_LARGE', ofRows ? limits.pageOfRows : limits.page, size);
  return ofRows ? size * nodesForRow : size;
}

/** The number that bounds a list: as given, or by default; null where the field takes no such argument. */
function bound(walk: Sizing, field: FieldNode, { args }: GraphQLField<unknown, unknown>, name: string): number | null {
  const standard: unknown = args.find((arg) => arg.name === name)?.defaultValue;
  return typeof standard === 'number' ? Math.max(0, argument(walk, field, name) ?? standard) : null;
}

/** The length of a list that a client gives, in the text or as a variable; null where it gives none. */
function lengthOf({ variables }: Sizing, field: FieldNode, name: string): number | null {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value === undefined) return null;
  if (value.kind === Kind.LIST) return value.values.length;
  const variable = value.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return Array.isArray(variable) ? variable.length : 1;
}

function argument({ variables }: Sizing, field: FieldNode, name: string): number | null {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const variable = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof variable === 'number' ? variable : null;
}
