import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type DocumentNode,
} from 'graphql';
import type { ColumnType } from '../export/tables/table.js';

/** What an answer will look like, known from the question before it is answered. */
export type Shape = LeafShape | ObjectShape;

/** A value, or a list of values. */
interface LeafShape {
  readonly kind: 'leaf';
  readonly type: ColumnType;
  readonly many: boolean;
}

/** An object, or a list of objects, with its fields in the order of the answer. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly many: boolean;
  readonly fields: Map<string, Shape>;
  /** The type of the object, and a field of the question that asks for it; null for the answer as a whole. */
  readonly type: string;
  readonly field: FieldNode | null;
}

/** A question with what shapes its answer. */
export interface Asking {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
}

const columnTypes: Readonly<Record<string, ColumnType>> = {
  Int: 'INTEGER',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'MOMENT',
};

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The fragments that are being walked through. */
  readonly within: readonly string[];
}

/** The shape of the answer to a valid question. */
export function shapeOf(schema: GraphQLSchema, { document, variables = {}, operationName }: Asking): ObjectShape {
  const shape: ObjectShape = { kind: 'object', many: false, fields: new Map(), type: '', field: null };
  const operation = getOperationAST(document, operationName);
  if (!operation) return shape;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const walk = { schema, fragments, variables: coerced ?? {}, within: [] };
  collect(walk, operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, shape.fields);
  return shape;
}

function collect(
  walk: Walk,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  into: Map<string, Shape>,
): void {
  for (const node of selections) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, walk.variables)?.['if'] === true;
    const include = getDirectiveValues(GraphQLIncludeDirective, node, walk.variables)?.['if'] !== false;
    if (skip || !include) continue;
    if (node.kind === Kind.FIELD) {
      addField(walk, node, parent, into);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(walk, node.selectionSet, named(walk, node.typeCondition?.name.value) ?? parent, into);
    } else {
      const fragment = walk.fragments.get(node.name.value);
      if (fragment === undefined || walk.within.includes(node.name.value)) continue;
      const inside = { ...walk, within: [...walk.within, node.name.value] };
      collect(inside, fragment.selectionSet, named(walk, fragment.typeCondition.name.value), into);
    }
  }
}

const named = ({ schema }: Walk, name: string | undefined) => (name === undefined ? undefined : schema.getType(name));

function addField(walk: Walk, field: FieldNode, parent: GraphQLNamedType | undefined, into: Map<string, Shape>): void {
  const key = field.alias?.value ?? field.name.value;
  const type = typeOf(field.name.value, parent);
  const many = type !== undefined && isListType(getNullableType(type));
  const inner = type === undefined ? undefined : getNamedType(type);
  if (field.selectionSet === undefined) {
    into.set(key, { kind: 'leaf', type: columnTypes[inner?.name ?? ''] ?? 'TEXT', many });
    return;
  }
  const known = into.get(key);
  const shape: ObjectShape =
    known?.kind === 'object' ? known : { kind: 'object', many, fields: new Map(), type: inner?.name ?? '', field };
  into.set(key, shape);
  collect(walk, field.selectionSet, inner, shape.fields);
}

function typeOf(name: string, parent: GraphQLNamedType | undefined): GraphQLOutputType | undefined {
  if (name === '__schema') return SchemaMetaFieldDef.type;
  if (name === '__type') return TypeMetaFieldDef.type;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}
