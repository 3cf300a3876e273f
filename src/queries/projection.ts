import { type LinkName, linkType } from '../domain/link.js';
import type { EdgeOf } from '../domain/node.js';
import { type Found, isNodeType, type Target, typesOf } from '../domain/target.js';
import { type NodeType, propertiesOf, type Property } from '../domain/vocabulary.js';
import { asNumber, asText, type Value } from '../graph/query.js';

type Properties = Readonly<Record<string, Property>>;

/** Columns of a node or a relationship, and how a row of them becomes a value again. */
export interface Projection<Answer> {
  readonly columns: readonly string[];
  readonly decode: (row: readonly Value[]) => Answer;
}

/** Projects a node to the properties of its type; an interface to those of all its types and the index of the type. */
export function projectNode<T extends Target>(target: T, variable: string): Projection<Found<T>> {
  const types = typesOf(target);
  const names = [...new Set(types.flatMap((type) => Object.keys(propertiesOf(type))))];
  const index = isNodeType(target) ? '0' : typeIndex(types, variable);
  return {
    columns: [index, `${variable}.id`, ...names.map((name) => `${variable}.${name}`)],
    decode: ([at, id, ...values]) => {
      const type = types[asNumber(at)];
      if (type === undefined) throw new TypeError(`Node ${String(id)} is none of ${types.join(', ')}`);
      return nodeOf(target, type, asText(id), new Map(names.map((name, column) => [name, values[column] ?? null])));
    },
  };
}

/** Projects a relationship to its own properties. */
export function projectEdge<L extends LinkName>(link: L): Projection<EdgeOf<L>> {
  const { properties } = linkType(link);
  const names = Object.keys(properties);
  return {
    columns: names.map((name) => `edge.${name}`),
    decode: (row) => {
      const edge = read(properties, new Map(names.map((name, column) => [name, row[column] ?? null])));
      if (!isEdgeOf(link, edge)) throw new TypeError(`A ${link} lacks a property that it must have`);
      return edge;
    },
  };
}

/** The place of the type of a node among some types, as an expression. */
export const typeIndex = (types: readonly NodeType[], variable: string): string =>
  `CASE ${types.map((type, index) => `WHEN ${variable}:${type} THEN ${String(index)}`).join(' ')} END`;

function nodeOf<T extends Target>(target: T, type: NodeType, id: string, values: ReadonlyMap<string, Value>): Found<T> {
  const node = { type, id, ...read(propertiesOf(type), values) };
  if (!isFound(target, node)) throw new TypeError(`${id} lacks a property that a ${type} must have`);
  return node;
}

const read = (properties: Properties, values: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { kind }]) => [name, values.get(name) ?? (kind === 'texts' ? [] : null)]),
  );

const complete = (properties: Properties, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(properties).every(([name, { required }]) => required !== true || values[name] !== null);

const isFound = <T extends Target>(target: T, node: { readonly type: NodeType }): node is Found<T> =>
  typesOf(target).includes(node.type) && complete(propertiesOf(node.type), { ...node });

const isEdgeOf = <L extends LinkName>(link: L, edge: object): edge is EdgeOf<L> =>
  complete(linkType(link).properties, { ...edge });
