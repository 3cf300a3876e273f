import {
  type FieldNode,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { askingAt } from './frame.js';
import { asNumber } from '../../graph/query.js';
import { typeIndex } from '../../queries/projection.js';
import type { Got, Meaning, Need, Told } from './meaning.js';
import { columnOf, gotOf, isOfOneType, listOf, ofNode, type Reading, type Row, type Values } from './row.js';
import {
  addFrame,
  type Asked,
  branchTo,
  frameOf,
  numberOf,
  type Planning,
  type RelationMeaning,
  selectedOf,
  type Site,
  type Targets,
} from './site.js';
import { LeftToResolvers, type Writer } from './writing.js';

/** The rows that are chosen by what is known of all of them. */
export function selected(
  { planning }: Asked,
  { traversal, needs, select }: RelationMeaning,
  row: Row,
  read: Reading<readonly Values[]>,
): Reading<readonly Values[]> {
  const got = gotOf(
    row,
    traversal.to,
    needs.map((each) => needed(planning, { row, frame: row.at, type: null }, row.at, each)),
  );
  return (values) => {
    const rows = read(values);
    const all = rows.map(got);
    const chosen = select?.(all) ?? all;
    return rows.filter((_, at) => chosen.some((one) => one === all[at]));
  };
}

/** Reads the rows that an answer is worked out from; answers that need the same read it once. */
function needed(
  planning: Planning,
  site: Pick<Site, 'row' | 'frame' | 'type'>,
  asking: number,
  need: Need,
): Reading<readonly Got[]> {
  const targets = targetsOf(planning, site, asking, need);
  const { row, read } = targets;
  const own = { row, frame: row.at, type: null };
  const got = (targets.got ??= gotOf(
    row,
    need.traversal.to,
    need.needs.map((each) => needed(planning, own, row.at, each)),
  ));
  return (values) => read(values).map(got);
}

/** The targets of a need; fields that need the same share them. */
function targetsOf(
  planning: Planning,
  { row, frame, type }: Pick<Site, 'row' | 'frame' | 'type'>,
  asking: number,
  need: Need,
): Targets {
  const key = [row.at, type, numberOf(planning, need), need.args.length === 0 ? '' : asking].join(' ');
  const known = planning.needed.get(key);
  if (known !== undefined) return known;
  const { traversal } = need;
  const at = addFrame(planning, {
    parent: frame,
    args: (bound) => need.args(askingAt(bound, asking)),
    step: { traversal, portion: { of: traversal.answer === 'one' ? 'one' : 'all' } },
  });
  const target = branchTo(row, traversal, at, isOfOneType(row) || type === null ? [] : [type]);
  const targets: Targets = { row: target.row, read: listOf(row, target.branch), got: null };
  planning.needed.set(key, targets);
  return targets;
}

/** Writes what some properties of targets tell; nothing else of them is read. */
export function toldWriter(asked: Asked, { need, properties, value }: Told): Writer {
  const { planning, site, field, nodes } = asked;
  if (site.type === null) throw new LeftToResolvers(field.name);
  const { row, read } = targetsOf(planning, site, site.part ?? frameOf(asked), need);
  const [only] = row.types;
  const typeAt = isOfOneType(row) ? null : columnOf(row, typeIndex(row.types, row.node));
  const columns = properties.map((property) => columnOf(row, ofNode(row, property)));
  const write = valueWriter(planning, field.type, nodes);
  return (values) => {
    const targets = read(values).flatMap((own) => {
      const type = typeAt === null ? only : row.types[asNumber(own[typeAt])];
      return type === undefined ? [] : [{ type, properties: columns.map((column) => own[column] ?? null) }];
    });
    return write(value(targets));
  };
}
export function computedWriter(asked: Asked, { needs, value }: Meaning & { readonly kind: 'computed' }): Writer {
  const { planning, site, field, nodes } = asked;
  if (site.type === null) throw new LeftToResolvers(field.name);
  const asking = site.part ?? frameOf(asked);
  const source = gotOf(
    site.row,
    site.type,
    needs.map((need) => needed(planning, site, asking, need)),
  );
  const write = valueWriter(planning, field.type, nodes);
  return (row, bound) => write(value(source(row), askingAt(bound, asking)));
}

type ValueWriter = (value: unknown) => string;

/** Writes a value that was worked out, down to its fields. */
function valueWriter(planning: Planning, type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueWriter {
  const inner = getNullableType(type);
  const write = isListType(inner)
    ? listOfValues(valueWriter(planning, inner.ofType, nodes))
    : isObjectType(inner)
      ? objectOfValues(planning, inner, nodes)
      : (value: unknown) => JSON.stringify(value);
  return (value) => {
    if (value !== null && value !== undefined) return write(value);
    if (!isNonNullType(type)) return 'null';
    throw new LeftToResolvers('a value is missing');
  };
}

const listOfValues =
  (write: ValueWriter): ValueWriter =>
  (value) => {
    if (!Array.isArray(value)) throw new LeftToResolvers('a value is no list');
    return `[${value.map(write).join(',')}]`;
  };

function objectOfValues(planning: Planning, type: GraphQLObjectType, nodes: readonly FieldNode[]): ValueWriter {
  const fields = selectedOf(planning, type, nodes).map(({ key, name, nodes: own, field }) => {
    const write = field === undefined ? () => JSON.stringify(type.name) : valueWriter(planning, field.type, own);
    return { start: `${JSON.stringify(key)}:`, name, write };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new LeftToResolvers('a value is no object');
    return `{${fields.map(({ start, name, write }) => start + write(Reflect.get(value, name))).join(',')}}`;
  };
}
