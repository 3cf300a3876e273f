import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { failure } from '../domain/errors.js';

/** What a query may cost at most. */
export const limits = {
  bytes: 100 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  directives: 20,
  directivesOfField: 5,
  rootFields: 20,
  selections: 10_000,
  nodes: 50_000,
  inputDepth: 10,
  page: 100,
  pageOfRows: 1_000,
} as const;

const standardPage = 25;
const plainList = 10;
const plainListOfTypes = 100;
const introspection = [SchemaMetaFieldDef, TypeMetaFieldDef];

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  selections: number;
  depth: number;
  nodes: number;
}

/**
 * Refuses a query that could block the server, before it is validated, and gives the number of nodes that its dearest
 * operation can answer with. Throws the error of the limit that it exceeds.
 */
export function refuseExcess(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  countTexts(document);
  refuseDeepInput(document, variables);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  let cost = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { walk, rootFields } = walked(schema, definition, fragments, variables);
    atMost('TOO_MANY_ROOT_FIELDS', limits.rootFields, rootFields);
    atMost('QUERY_TOO_DEEP', limits.depth, walk.depth);
    atMost('QUERY_TOO_EXPENSIVE', limits.nodes, walk.nodes);
    cost = Math.max(cost, walk.nodes);
  }
  return cost;
}

/** The cost of a query as responses show it. */
export const costOf = (requested: number) => ({ requested, maximum: limits.nodes });

type LimitCode =
  | 'INPUT_TOO_DEEP'
  | 'PAGE_SIZE_TOO_LARGE'
  | 'QUERY_TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_ROOT_FIELDS'
  | 'TOO_MANY_SELECTIONS'
  | 'QUERY_TOO_EXPENSIVE';

function atMost(code: LimitCode, limit: number, asked: number): void {
  if (asked > limit) throw failure(code, { limit, asked });
}

/** Counts what stands in the text, each fragment once. */
function countTexts(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias !== undefined) aliases += 1;
      atMost('TOO_MANY_DIRECTIVES', limits.directivesOfField, field.directives?.length ?? 0);
    },
    Directive: () => {
      directives += 1;
    },
  });
  atMost('TOO_MANY_ALIASES', limits.aliases, aliases);
  atMost('TOO_MANY_DIRECTIVES', limits.directives, directives);
}

function walked(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Walk['fragments'],
  variables: Walk['variables'],
) {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  const walk: Walk = {
    schema,
    fragments,
    variables: { ...Object.fromEntries(defaults), ...variables },
    selections: 0,
    depth: 0,
    nodes: 0,
  };
  const root = schema.getRootType(operation.operation) ?? undefined;
  const rootFields = walkSelections(walk, operation.selectionSet, root, { depth: 1, times: 1, within: [] });
  return { walk, rootFields };
}

/** A filter in a filter in a filter … costs the parser of the engine more than it tells. */
function refuseDeepInput(document: DocumentNode, variables: Walk['variables']): void {
  let depth = 0;
  visit(document, {
    ObjectValue: {
      enter: () => atMost('INPUT_TOO_DEEP', limits.inputDepth, (depth += 1)),
      leave: () => void (depth -= 1),
    },
  });
  let level = Object.values(variables);
  for (let reached = 0; level.length > 0; reached += 1) {
    atMost('INPUT_TOO_DEEP', limits.inputDepth, reached);
    level = level.flatMap(partsOf);
  }
}

/** The fields of an object, or of the objects of a list. */
function partsOf(value: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null ? Object.values<unknown>({ ...item }) : [],
  );
}

interface Place {
  readonly depth: number;
  /** How often the selection is answered at most. */
  readonly times: number;
  readonly within: readonly string[];
}

/** Walks through fragments as if they stood in place; gives the number of fields of the selection. */
function walkSelections(
  walk: Walk,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  place: Place,
): number {
  let fields = 0;
  for (const selection of selections) {
    walk.selections += 1;
    atMost('TOO_MANY_SELECTIONS', limits.selections, walk.selections);
    if (selection.kind === Kind.FIELD) {
      fields += 1;
      walkField(walk, selection, type, place);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      fields += walkSelections(
        walk,
        selection.selectionSet,
        typeNamed(walk, selection.typeCondition?.name.value) ?? type,
        place,
      );
    } else {
      fields += walkSpread(walk, selection.name.value, place);
    }
  }
  return fields;
}

function walkSpread(walk: Walk, name: string, place: Place): number {
  const fragment = walk.fragments.get(name);
  if (fragment === undefined || place.within.includes(name)) return 0;
  const inside = { ...place, within: [...place.within, name] };
  return walkSelections(walk, fragment.selectionSet, typeNamed(walk, fragment.typeCondition.name.value), inside);
}

const typeNamed = ({ schema }: Walk, name: string | undefined) =>
  name === undefined ? undefined : schema.getType(name);

function walkField(walk: Walk, field: FieldNode, parent: GraphQLNamedType | undefined, place: Place): void {
  walk.depth = Math.max(walk.depth, place.depth);
  if (field.selectionSet === undefined) return;
  const size = sizeOf(walk, field, parent);
  const times = place.times * (size ?? 1);
  if (size !== null) walk.nodes += times;
  walkSelections(walk, field.selectionSet, typeOf(field, parent), {
    ...place,
    depth: isIntrospection(field) ? -Infinity : place.depth + 1,
    times,
  });
}

/** What a schema tells of itself lies as deep as it does. */
const isIntrospection = ({ name }: FieldNode): boolean => introspection.some((field) => field.name === name.value);

const definitionOf = (field: FieldNode, parent: GraphQLNamedType | undefined) =>
  introspection.find(({ name }) => name === field.name.value) ??
  (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined);

function typeOf(field: FieldNode, parent: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
  const definition = definitionOf(field, parent);
  return definition === undefined ? undefined : getNamedType(definition.type);
}

/** How many nodes a field lists at most; null where it lists none of its own. */
function sizeOf(walk: Walk, field: FieldNode, parent: GraphQLNamedType | undefined): number | null {
  const definition = definitionOf(field, parent);
  if (definition === undefined || parent?.name.endsWith('Connection') === true) return null;
  const { name } = getNamedType(definition.type);
  if (name.endsWith('Connection')) {
    const size = Math.max(0, argument(walk, field, 'first') ?? argument(walk, field, 'last') ?? standardPage);
    atMost('PAGE_SIZE_TOO_LARGE', name.endsWith('RowConnection') ? limits.pageOfRows : limits.page, size);
    return size;
  }
  if (!String(definition.type).includes('[')) return null;
  const ids = lengthOf(walk, field, 'ids');
  if (ids !== null) atMost('PAGE_SIZE_TOO_LARGE', limits.page, ids);
  return ids ?? (field.name.value === 'types' && parent?.name === '__Schema' ? plainListOfTypes : plainList);
}

/** The length of a list that a client gives, in the text or as a variable; null where it gives none. */
function lengthOf({ variables }: Walk, field: FieldNode, name: string): number | null {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value === undefined) return null;
  if (value.kind === Kind.LIST) return value.values.length;
  const variable = value.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return Array.isArray(variable) ? variable.length : 1;
}

function argument({ variables }: Walk, field: FieldNode, name: string): number | null {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const variable = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof variable === 'number' ? variable : null;
}
