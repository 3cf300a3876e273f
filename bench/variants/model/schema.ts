import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { enums } from '../../../src/domain/vocabulary.js';
import { askedBy, type ListArguments, placed, type Placed, placedAll } from './asked.js';
import type { Loaders } from './loaders.js';
import type { MembershipRow } from './statements.js';

/** What the resolvers of one request share. */
export interface ModelContext {
  readonly loaders: Loaders;
}

const list = '(first: Int, validAt: Date, knownAt: DateTime): MembershipConnection!';
const agent = `id: ID! name: String! memberships${list}`;
const group = `${agent} members${list}`;

/** The part of the contract that all peers serve. */
export const contract = /* GraphQL */ `
  scalar Date
  scalar DateTime
  scalar PartialDate
  enum Role { ${enums.Role.join(' ')} }
  interface Agent { ${agent} }
  interface Group implements Agent { ${group} }
  type Person implements Agent { ${agent} }
  type Organization implements Agent & Group { ${group} }
  type Body implements Agent & Group { ${group} shortName: String kind: String level: String }
  type Membership {
    id: ID!
    role: Role!
    roleLabel: String
    validFrom: PartialDate
    validTo: PartialDate
    member: Agent
    group: Group!
  }
  type MembershipConnection { nodes: [Membership!]! }
  type Query { body(id: ID, name: String): Body }
`;

type Source = Placed<{ readonly id: string }>;

/** The types that have members, and those that have memberships. */
export const groupTypes = ['Organization', 'Body'] as const;
export const agentTypes = ['Person', ...groupTypes] as const;

/** The part of the contract with resolvers over batched loaders, written by hand. */
export function modelSchema(): GraphQLSchema {
  const schema = buildSchema(contract);
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type)) type.resolveType = ({ type: name }: { readonly type: string }) => name;
  resolve(schema, 'Query', 'body', (_, { id, name }: { id?: string; name?: string }, { loaders }) =>
    id === undefined ? loaders.bodyByName(name ?? '') : loaders.bodyById(id),
  );
  for (const type of agentTypes)
    resolve(schema, type, 'memberships', async (source: Source, args: ListArguments, { loaders }) => {
      const asked = askedBy(source, args);
      return { nodes: placedAll(await loaders.memberships(source.id, asked), asked) };
    });
  for (const type of groupTypes)
    resolve(schema, type, 'members', async (source: Source, args: ListArguments, { loaders }) => {
      const asked = askedBy(source, args);
      return { nodes: placedAll(await loaders.members(source.id, asked), asked) };
    });
  resolve(schema, 'Membership', 'member', async (source: Placed<MembershipRow>, _, { loaders }) => {
    const found = await loaders.member(source.id);
    return found === null ? null : placed(found, source);
  });
  resolve(schema, 'Membership', 'group', async (source: Placed<MembershipRow>, _, { loaders }) =>
    placed(await loaders.group(source.id), source),
  );
  return schema;
}

function resolve<Of, Args>(
  schema: GraphQLSchema,
  type: string,
  field: string,
  resolver: GraphQLFieldResolver<Of, ModelContext, Args>,
): void {
  const owner = schema.getType(type);
  const found = isObjectType(owner) ? owner.getFields()[field] : undefined;
  if (found === undefined) throw new TypeError(`The contract has no ${type}.${field}`);
  found.resolve = resolver;
}
