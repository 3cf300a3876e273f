import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { type AnyTraversal, type Branch, type Nested, nestedStatement } from '../../queries/nested.js';
import { typeIndex } from '../../queries/projection.js';
import { computedWriter, selected, toldWriter } from './computing.js';
import { connectionWriter } from './connection.js';
import type { Frame } from './frame.js';
import { meaningOf, nodeTypeOf } from './meanings.js';
import { propertyWriter } from './property.js';
import { columnOf, isOfOneType, listOf, ofNode, type Row, rowOf } from './row.js';
import {
  type Asked,
  branchTo,
  type ById,
  compositeOf,
  frameOf,
  numberOf,
  objectOf,
  type Planning,
  type RelationMeaning,
  type Selected,
  type Site,
} from './site.js';
import {
  byType,
  constant,
  LargeOperation,
  LeftToResolvers,
  listWriter,
  objectWriter,
  oneWriter,
  type Writer,
  type Written,
} from './writing.js';

/** What an operation becomes: frames to bind, one statement, and who writes its answer. */
export interface Plan {
  readonly frames: readonly Frame[];
  /** Null where nothing of the graph is asked. */
  readonly statement: Nested | null;
  readonly byId: readonly ById[];
  readonly write: Writer;
}

/**
 * Plans an operation. Throws LeftToResolvers where a field has no meaning but that of its resolver, and LargeOperation where
 * fragments and interfaces make more fields of it than may be planned.
 */
export function planOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Planning['fragments'],
  variables: Planning['variables'],
  mostFields: number = Infinity,
): Plan {
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) throw new LeftToResolvers('it is no query');
  const planning: Planning = {
    schema,
    fragments,
    variables,
    frames: [],
    byId: [],
    fieldsLeft: mostFields,
    known: new Map(),
    needed: new Map(),
    numbers: new Map(),
    leaves: new Map(),
  };
  const row: Row = { at: -1, node: '', edge: null, types: [], cells: [], joins: [] };
  const site: Site = { row, frame: null, part: null, type: null, face: 'node' };
  const fields = collectFields(schema, fragments, variables, query, operation.selectionSet);
  const write = objectWriter(writtenFields(planning, site, query, fields));
  const branches = row.cells.filter((cell): cell is Branch => typeof cell !== 'string' && cell.gives !== 'keys');
  const statement = branches.length === 0 ? null : nestedStatement(branches);
  return { frames: planning.frames, statement, byId: planning.byId, write };
}

function fieldsOf(
  planning: Planning,
  site: Site,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly Written[] {
  const { schema, fragments, variables } = planning;
  return writtenFields(planning, site, type, collectSubfields(schema, fragments, variables, type, nodes));
}

const selection = (...asked: Parameters<typeof fieldsOf>): Writer => objectWriter(fieldsOf(...asked));

const writtenFields = (
  planning: Planning,
  site: Site,
  owner: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): readonly Written[] => [...fields].map(([key, nodes]) => ({ key, write: fieldWriter(planning, site, owner, nodes) }));

function fieldWriter(planning: Planning, site: Site, owner: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
  planning.fieldsLeft -= 1;
  if (planning.fieldsLeft < 0) throw new LargeOperation();
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return constant(owner.name);
  const field = owner.getFields()[name];
  if (field === undefined) throw new LeftToResolvers(name);
  const meaning = meaningOf(
    owner.name,
    owner.getInterfaces().map((each) => each.name),
    name,
  );
  const asked: Asked = { planning, site, owner, field, nodes };
  switch (meaning?.kind) {
    case undefined:
      return propertyWriter(asked);
    case 'relation':
      return sharedByTypes(asked, meaning.traversal, (guard) => relationWriter(asked, meaning, guard));
    case 'firstOf':
      return firstWriter(asked, meaning.of);
    case 'part':
      return selection(planning, { ...site, part: frameOf(asked) }, objectOf(field.type), nodes);
    case 'embedded':
      return nodeWriter(asked, { ...site, face: 'node' }, field.type);
    case 'told':
      return toldWriter(asked, meaning);
    case 'computed':
      return computedWriter(asked, meaning);
    case 'byId':
      return byIdWriter(asked);
  }
}

/** A field of an interface is planned once, though each type that has it asks for it. */
function sharedByTypes(
  { planning, site, nodes }: Asked,
  { name }: AnyTraversal,
  plan: (guard: string[]) => Writer,
): Writer {
  if (isOfOneType(site.row) || site.row.at < 0 || site.type === null) return plan([]);
  const key = [site.row.at, site.part, name, ...nodes.map((node) => numberOf(planning, node))].join(' ');
  const known = planning.known.get(key);
  if (known !== undefined) {
    known.guard.push(site.type);
    if (known.guard.length === site.row.types.length) known.guard.length = 0;
    return known.write;
  }
  const guard: string[] = [site.type];
  const write = plan(guard);
  planning.known.set(key, { guard, write });
  return write;
}
/** Writes a node by its type. */
function nodeWriter({ planning, nodes }: Pick<Asked, 'planning' | 'nodes'>, site: Site, of: GraphQLOutputType): Writer {
  const type = compositeOf(of);
  if (isObjectType(type)) return selection(planning, { ...site, type: nodeTypeOf(type.name), part: null }, type, nodes);
  const { row } = site;
  const [first = [], ...others] = row.types.map((own) =>
    fieldsOf(planning, { ...site, type: own, part: null }, objectTypeOf(planning, own), nodes),
  );
  if (others.every((fields) => areSame(fields, first))) return objectWriter(first);
  return byType(columnOf(row, typeIndex(row.types, row.node)), [first, ...others].map(objectWriter));
}

/** Whether two types are written alike, so that nobody needs to know which of them a node has. */
const areSame = (some: readonly Written[], others: readonly Written[]): boolean =>
  some.length === others.length &&
  some.every(({ key, write }, at) => key === others[at]?.key && write === others[at].write);

function objectTypeOf({ schema }: Planning, name: NodeType): GraphQLObjectType {
  const type = schema.getType(name);
  if (isObjectType(type)) return type;
  throw new LeftToResolvers(name);
}
function relationWriter(asked: Asked, meaning: RelationMeaning, guard: readonly string[]): Writer {
  const { site, field } = asked;
  const { traversal, select } = meaning;
  const type = getNullableType(field.type);
  if (getNamedType(type).name.endsWith('Connection')) {
    const element = (row: Row, { nodes, field: of }: Selected) =>
      of === undefined ? constant(null) : targetWriter({ ...asked, nodes, field: of }, meaning, row);
    return connectionWriter(asked, meaning, guard, element);
  }
  const isList = isListType(type);
  if (!isList && traversal.always === true && select === null && isOfOneType(site.row))
    return joinedWriter(asked, traversal);
  const at = frameOf(asked, { traversal, portion: { of: isList || select !== null ? 'all' : 'one' } });
  const target = branchTo(site.row, traversal, at, guard);
  const read = listOf(site.row, target.branch);
  const rows = select === null ? read : selected(asked, meaning, target.row, read);
  const write = targetWriter(asked, meaning, target.row);
  return isList ? listWriter(rows, write) : oneWriter(rows, write, !isNonNullType(field.type));
}

/** The one target that there always is stands on the row of its source. */
function joinedWriter(asked: Asked, traversal: AnyTraversal): Writer {
  const { row } = asked.site;
  const at = frameOf(asked);
  const target = rowOf(at, traversal.to, null, row);
  row.joins.push({ at, from: row.node, traversal });
  return nodeWriter(asked, { row: target, frame: at, part: null, type: null, face: 'node' }, asked.field.type);
}

function targetWriter(
  asked: Pick<Asked, 'planning' | 'nodes' | 'field'>,
  { embeds }: RelationMeaning,
  row: Row,
): Writer {
  const site: Site = { row, frame: row.at, part: null, type: null, face: embeds === null ? 'node' : 'edge' };
  return embeds === null
    ? nodeWriter(asked, site, asked.field.type)
    : selection(asked.planning, site, objectOf(asked.field.type), asked.nodes);
}
function firstWriter(asked: Asked, traversals: readonly AnyTraversal[]): Writer {
  const { planning, site, field } = asked;
  const guard = isOfOneType(site.row) || site.type === null ? [] : [site.type];
  const choices = traversals.map((traversal) => {
    const at = frameOf(asked, { traversal, portion: { of: 'one' } });
    const target = branchTo(site.row, traversal, at, guard);
    const own: Site = { row: target.row, frame: at, part: null, type: null, face: 'node' };
    return {
      read: listOf(site.row, target.branch),
      write: nodeWriter({ planning, nodes: asked.nodes }, own, field.type),
    };
  });
  const isNullable = !isNonNullType(field.type);
  return (row, bound) => {
    for (const { read, write } of choices) {
      const [first] = read(row);
      if (first !== undefined) return write(first, bound);
    }
    if (isNullable) return 'null';
    throw new LeftToResolvers('a relation is missing');
  };
}
/** A field that starts at known ids; a thing that is not there is for the resolvers, which suggest others. */
function byIdWriter(asked: Asked): Writer {
  const { planning, site, field, nodes } = asked;
  const at = frameOf(asked);
  const type = compositeOf(field.type);
  const target = rowOf(at, isInterfaceType(type) ? 'Node' : (nodeTypeOf(type.name) ?? 'Node'), null);
  const guard = isInterfaceType(type) ? [] : [type.name];
  const branch: Branch = { at, gives: 'ids', guard, joins: target.joins, cells: target.cells };
  planning.byId.push({ at, field: field.name });
  const read = listOf(site.row, branch);
  const id = columnOf(target, ofNode(target, 'id'));
  const write = nodeWriter(
    { planning, nodes },
    { row: target, frame: at, part: null, type: null, face: 'node' },
    field.type,
  );
  const isList = isListType(getNullableType(field.type));
  return (row, bound) => {
    const found = new Map(read(row).map((each) => [each[id], each]));
    const ids = bound.ids.get(at) ?? [];
    if (ids.length === 0 && !isList) throw new LeftToResolvers('nothing has the name');
    const texts = ids.map((wanted) => {
      const own = found.get(wanted);
      if (own === undefined && guard.length > 0) throw new LeftToResolvers('nothing has the id');
      return own === undefined ? 'null' : write(own, bound);
    });
    return isList ? `[${texts.join(',')}]` : (texts[0] ?? 'null');
  };
}
