import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { firstDescribed } from './catalogue.js';
import { text } from './description.js';

/** Whatever carries a description in a schema; graphql-js lets it be set. */
interface Describable {
  description?: string | null | undefined;
}

/** An element of a schema with its name and the keys of the catalogue that may describe it, most special first. */
interface Place {
  readonly name: string;
  readonly keys: readonly string[];
  readonly element: Describable;
}

/** The kinds of name that a name ends with: `*OrderField` and `*Field` for `PersonOrderField`. */
const endings = (name: string): readonly string[] =>
  [...name.matchAll(/(?<=[a-z])[A-Z]/g)].map(({ index }) => `*${name.slice(index)}`);

/** The interfaces of a type, most special first, whatever the order in which it declares them. */
const interfacesOf = (type: GraphQLNamedType): readonly string[] =>
  isObjectType(type) || isInterfaceType(type)
    ? type
        .getInterfaces()
        .toSorted((a, b) => b.getInterfaces().length - a.getInterfaces().length)
        .map(({ name }) => name)
    : [];

/** Under which names the members of a type may be described. */
const ownersOf = (type: GraphQLNamedType): readonly string[] => [
  type.name,
  ...interfacesOf(type),
  ...endings(type.name),
  '*',
];

function placesOfField(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): readonly Place[] {
  const keys = ownersOf(type).map((owner) => `${owner}.${field.name}`);
  const name = `${type.name}.${field.name}`;
  const given = field.args.map((arg) => ({
    name: `${name}(${arg.name})`,
    keys: [...keys, '*'].map((key) => `${key}(${arg.name})`),
    element: arg,
  }));
  return [{ name, keys, element: field }, ...given];
}

function placesOfMembers(type: GraphQLNamedType): readonly Place[] {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => placesOfField(type, field));
  const members = isInputObjectType(type) ? Object.values(type.getFields()) : isEnumType(type) ? type.getValues() : [];
  return members.map((element) => ({
    name: `${type.name}.${element.name}`,
    keys: ownersOf(type).map((owner) => `${owner}.${element.name}`),
    element,
  }));
}

const placesOf = (type: GraphQLNamedType): readonly Place[] => [
  { name: type.name, keys: [type.name, ...endings(type.name)], element: type },
  ...placesOfMembers(type),
];

const isOwn = (type: GraphQLNamedType): boolean => !isIntrospectionType(type) && !isSpecifiedScalarType(type);

/** Writes the description of the catalogue on every element of the schema; gives the names of those that have none. */
export function describe(schema: GraphQLSchema): readonly string[] {
  const places = Object.values(schema.getTypeMap()).filter(isOwn).flatMap(placesOf);
  for (const { element, keys } of places) {
    const found = firstDescribed(keys);
    if (found !== null) element.description = text(found);
  }
  return places.filter(({ element }) => (element.description ?? '') === '').map(({ name }) => name);
}
