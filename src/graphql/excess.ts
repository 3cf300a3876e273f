import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { atMost, limits } from './limits.js';
import { eachNode } from './nodes.js';
import { isIntrospection, listedBy, worked, type Sizing, sizeOf, typeOf } from './sizes.js';

interface Walk extends Sizing {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
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
  refuseDeepVariables(variables);
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

/** Counts what stands in the text, each fragment once. A filter in a filter in a filter … costs the engine's parser more than it tells. */
function countTexts(document: DocumentNode): void {
  let [aliases, directives, level, depth] = [0, 0, 0, 0];
  eachNode(
    document,
    (node) => {
      if (node.kind === Kind.FIELD) {
        if (node.alias !== undefined) aliases += 1;
        atMost('TOO_MANY_DIRECTIVES', limits.directivesOfField, node.directives?.length ?? 0);
      } else if (node.kind === Kind.DIRECTIVE) directives += 1;
      else if (node.kind === Kind.OBJECT) depth = Math.max(depth, (level += 1));
    },
    ({ kind }) => {
      if (kind === Kind.OBJECT) level -= 1;
    },
  );
  atMost('TOO_MANY_ALIASES', limits.aliases, aliases);
  atMost('TOO_MANY_DIRECTIVES', limits.directives, directives);
  atMost('INPUT_TOO_DEEP', limits.inputDepth, Math.min(depth, limits.inputDepth + 1));
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
  const rootFields = walkSelections(walk, operation.selectionSet, root, {
    depth: 1,
    times: 1,
    within: [],
    listed: null,
  });
  return { walk, rootFields };
}

/** Refuses variables that are nested deeper than a filter may be. Throws INPUT_TOO_DEEP. */
export function refuseDeepVariables(variables: Walk['variables']): void {
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
  /** How many things the field around it lists at most, where an argument of that one says so. */
  readonly listed: number | null;
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
  const size = sizeOf(walk, field, parent, place.listed);
  const times = place.times * (size ?? 1);
  if (size !== null) walk.nodes += times;
  walk.nodes += place.times * worked(walk, field, parent);
  walkSelections(walk, field.selectionSet, typeOf(field, parent), {
    ...place,
    depth: isIntrospection(field) ? -Infinity : place.depth + 1,
    times,
    listed: listedBy(walk, field, parent),
  });
}
