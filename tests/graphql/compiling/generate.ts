import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Draw } from './random.js';

/** An operation that was made up, with its variables. */
export interface MadeUp {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What arguments are filled with: what the graph holds, so that answers are not empty. */
export interface Material {
  readonly ids: readonly string[];
  readonly idsOf: Readonly<Record<string, readonly string[]>>;
  readonly names: readonly string[];
  readonly cursorsOf: Readonly<Record<string, readonly string[]>>;
}

const days = [
  '2010-04-01',
  '2019-06-01',
  '2020-12-01',
  '2021-01-15',
  '2023-03-03',
  '2025-10-07',
  '2026-11-24',
  '1800-01-01',
];
const moments = ['2020-12-01T00:00:00Z', '2021-01-21T00:00:00Z', '2026-01-01T12:00:00+02:00', '2030-01-01T00:00:00Z'];
const dates = ['2020', '2021-01', '2020-08-26', '1969'];
const words = ['IT', 'rat', 'a', 'ü', 'ß', '', 'Vitako', "o'x", '"', '\\', '🏛'];

/** Questions that search, measure or compare, which no single statement answers. */
const leftOut = new Set([
  'search',
  'paths',
  'interlocks',
  'overlaps',
  'centrality',
  'centralityByYear',
  'articulationPoints',
  'communities',
  'subgraph',
  'changes',
  'violations',
  'nextChair',
  'dataset',
]);

interface Making {
  readonly schema: GraphQLSchema;
  readonly draw: Draw;
  readonly material: Material;
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: string[];
  /** Fields that may still be asked for. */
  left: number;
  aliases: number;
}

/** Makes up an operation: valid by the schema, with arguments of any sense. */
export function makeUp(schema: GraphQLSchema, draw: Draw, material: Material): MadeUp {
  const making: Making = {
    schema,
    draw,
    material,
    declared: [],
    variables: {},
    fragments: [],
    left: 5 + draw.below(40),
    aliases: 0,
  };
  const query = schema.getQueryType();
  if (!query) throw new TypeError('A schema without questions');
  const roots = Object.values(query.getFields()).filter(({ name }) => !leftOut.has(name));
  const fields = Array.from({ length: draw.chance(0.2) ? 2 : 1 }, (_, at) =>
    field(making, draw.of(roots), 0, `r${String(at)}`),
  );
  const head = making.declared.length === 0 ? '' : `(${making.declared.join(', ')})`;
  return {
    query: [`query Made${head} {`, ...fields, '}', ...making.fragments].join('\n'),
    variables: making.variables,
  };
}

const deepest = 5;

function selection(making: Making, type: GraphQLNamedType, depth: number): string {
  const { draw, schema } = making;
  if (isInterfaceType(type) || isObjectType(type)) {
    const own = Object.values(type.getFields()).filter(
      ({ name, type: of }) => !leftOut.has(name) && (depth < deepest || isLeaf(of)),
    );
    const parts = Array.from({ length: 1 + draw.below(4) }, () => field(making, draw.of(own), depth + 1, null));
    if (draw.chance(0.2)) parts.push('__typename');
    if (isInterfaceType(type) && draw.chance(0.6)) {
      const on = draw.of(schema.getPossibleTypes(type));
      parts.push(`... on ${on.name} { ${selection(making, on, depth + 1)} }`);
    }
    if (draw.chance(0.08)) {
      const name = `F${String(making.fragments.length)}`;
      making.fragments.push('');
      const at = making.fragments.length - 1;
      making.fragments[at] = `fragment ${name} on ${type.name} { ${selection(making, type, depth + 1)} }`;
      parts.push(`...${name}`);
    }
    return parts.join(' ');
  }
  return '';
}

const isLeaf = (type: GraphQLField<unknown, unknown>['type']): boolean => {
  const named = getNamedType(type);
  return !isObjectType(named) && !isInterfaceType(named);
};

function field(making: Making, of: GraphQLField<unknown, unknown>, depth: number, alias: string | null): string {
  making.left -= 1;
  const named = getNamedType(of.type);
  const under = isLeaf(of.type) ? '' : ` { ${making.left > 0 ? selection(making, named, depth) : '__typename'} }`;
  const given = of.args.flatMap((argument) => argumentText(making, argument, of.name));
  const label = alias ?? (given.length > 0 || !isLeaf(of.type) ? `x${String((making.aliases += 1))}` : '');
  return `${label === '' ? '' : `${label}: `}${of.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${directive(making)}${under}`;
}

function directive(making: Making): string {
  const { draw } = making;
  if (!draw.chance(0.06)) return '';
  const kind = draw.of(['include', 'skip']);
  if (draw.chance(0.5)) return ` @${kind}(if: ${String(draw.chance(0.5))})`;
  return ` @${kind}(if: ${variable(making, 'Boolean!', draw.chance(0.5))})`;
}

function variable(making: Making, type: string, value: unknown): string {
  const name = `v${String(making.declared.length)}`;
  making.declared.push(`$${name}: ${type}`);
  if (value !== undefined) making.variables[name] = value;
  return `$${name}`;
}

/** How often an argument is given that need not be. */
const chances: Readonly<Record<string, number>> = {
  validAt: 0.5,
  knownAt: 0.5,
  id: 0.9,
  name: 0.1,
  after: 0.15,
  before: 0.05,
  last: 0.15,
};

function argumentText(making: Making, argument: GraphQLArgument, owner: string): readonly string[] {
  const { draw } = making;
  const isNeeded = isNonNullType(argument.type);
  const chance = chances[argument.name] ?? 0.3;
  if (!isNeeded && !draw.chance(chance)) return [];
  const isOfOwner = argument.name === 'id' || argument.name === 'after' || argument.name === 'before';
  const value = valueFor(making, isOfOwner ? `${argument.name} ${owner}` : argument.name, argument.type);
  if (value === undefined) return [];
  if (draw.chance(0.3)) return [`${argument.name}: ${variable(making, String(argument.type), value)}`];
  return [`${argument.name}: ${literal(value, argument.type)}`];
}

/** A value as it stands in a text: names of enums stand without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (value === null) return 'null';
  if (Array.isArray(value) && isListType(inner))
    return `[${value.map((item: unknown) => literal(item, inner.ofType)).join(', ')}]`;
  if (isInputObjectType(inner) && typeof value === 'object') {
    const fields = inner.getFields();
    const parts = Object.entries(value).flatMap(([name, own]) => {
      const known = fields[name];
      return known === undefined ? [] : [`${name}: ${literal(own, known.type)}`];
    });
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(inner) && typeof value === 'string' ? value : JSON.stringify(value);
}

function valueFor(making: Making, name: string, type: GraphQLInputType, depth = 0): unknown {
  const { draw, material } = making;
  const inner = getNullableType(type);
  if (!isNonNullType(type) && draw.chance(0.06)) return null;
  if (isListType(inner))
    return Array.from({ length: draw.below(3) }, () => valueFor(making, name, inner.ofType, depth + 1));
  if (isEnumType(inner)) return enumValue(draw, inner);
  if (isInputObjectType(inner)) {
    if (depth > 2) return {};
    const own = Object.values(inner.getFields()).filter((each) => isNonNullType(each.type) || draw.chance(0.3));
    return Object.fromEntries(own.map((each) => [each.name, valueFor(making, each.name, each.type, depth + 1)]));
  }
  if (/^(after|before) /.test(name)) {
    const own = material.cursorsOf[name.split(' ')[1] ?? ''];
    return own === undefined || draw.chance(0.05) ? 'bm9uc2Vuc2U' : draw.of(own);
  }
  return numberFor(draw, name) ?? scalarFor(draw, material, name, inner.name);
}

/** Pages are short, and sometimes longer than allowed. */
function numberFor(draw: Draw, name: string): number | null {
  if (name === 'first' || name === 'last') return draw.chance(0.03) ? draw.of([101, -1, 5000]) : draw.below(6);
  return name === 'year' ? (draw.chance(0.05) ? 12 : 2018 + draw.below(9)) : null;
}

const enumValue = (draw: Draw, type: GraphQLEnumType): string => draw.of(type.getValues()).name;

function scalarFor(draw: Draw, { ids, names, idsOf }: Material, name: string, type: string): unknown {
  switch (type) {
    case 'Date':
      return draw.of(days);
    case 'PartialDate':
      return draw.of(dates);
    case 'DateTime':
      return draw.of(moments);
    case 'Boolean':
      return draw.chance(0.5);
    case 'Int':
      return draw.below(60);
    case 'Float':
      return draw.below(60) / 2;
    case 'ID':
      return draw.of(draw.chance(0.15) ? ids : (idsOf[name.replace(/^id /, '')] ?? ids));
    default:
      return draw.of(draw.chance(0.5) ? names : words);
  }
}
