import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { parts } from '../../src/graphql/descriptions/catalogue.js';
import { describe as describeSchema } from '../../src/graphql/descriptions/describe.js';
import { text } from '../../src/graphql/descriptions/description.js';

const sdl = `
  scalar PartialDate
  interface Node { id: ID! }
  interface Thing implements Node { id: ID! name: String! }
  interface Agent implements Thing & Node { id: ID! name: String! memberships(first: Int): MembershipConnection! }
  interface Group implements Agent & Thing & Node {
    id: ID! name: String! memberships(first: Int): MembershipConnection! members(validAt: PartialDate): MembershipConnection!
  }
  interface Fact implements Node { id: ID! validFrom: PartialDate }
  type Body implements Node & Thing & Agent & Group {
    id: ID! name: String! claimedSeats: Int
    memberships(first: Int): MembershipConnection! members(validAt: PartialDate): MembershipConnection!
    seats(validAt: PartialDate): Int
  }
  type Membership implements Fact & Node { id: ID! validFrom: PartialDate role: Role! }
  type MembershipConnection { edges: [MembershipEdge!]! nodes: [Membership!]! totalCount: Int! }
  type MembershipEdge { cursor: String! node: Membership! }
  input BodyWhere { and: [BodyWhere!] name: StringFilter }
  input StringFilter { eq: String isNull: Boolean }
  input BodyOrder { field: BodyOrderField! }
  enum BodyOrderField { NAME FOUNDED }
  enum Role { CHAIR MEMBER }
  type Query { body(id: ID, name: String, where: BodyWhere, orderBy: [BodyOrder!]): Body }
`;

const described = (): GraphQLSchema => {
  const schema = buildSchema(sdl);
  describeSchema(schema);
  return schema;
};

const fieldOf = (schema: GraphQLSchema, type: string, field: string) => {
  const owner = schema.getType(type);
  assert.ok(isObjectType(owner) || isInterfaceType(owner), `${type} has fields`);
  const found = owner.getFields()[field];
  assert.ok(found, `${type} has a field ${field}`);
  return found;
};

const argumentOf = (schema: GraphQLSchema, type: string, field: string, name: string) =>
  fieldOf(schema, type, field).args.find((arg) => arg.name === name);

describe('The descriptions of a schema', () => {
  it('are a German line and an English line', () => {
    assert.equal(text({ de: 'Gremium', en: 'A body' }), 'Gremium\nA body');
    assert.match(described().getType('Body')?.description ?? '', /^Gremium: .*\nA body: .*$/);
  });

  it('cover every element whose name the catalogue knows', () => {
    assert.deepEqual(describeSchema(buildSchema(sdl)), []);
  });

  it('name the elements that have none, keep a text of their own, and leave the built-in ones alone', () => {
    const schema = buildSchema(`
      type Query { mystery(depth: Int): Sprocket "Spoken for" own: Int }
      enum Sprocket { BIG }
      input Gadget { size: Int }
    `);
    assert.deepEqual(describeSchema(schema), [
      'Query.mystery',
      'Query.mystery(depth)',
      'Sprocket',
      'Sprocket.BIG',
      'Gadget',
      'Gadget.size',
    ]);
    assert.equal(fieldOf(schema, 'Query', 'own').description, 'Spoken for');
    assert.match(schema.getType('Int')?.description ?? '', /^The `Int` scalar/);
  });

  it('take a field from the type itself, else from its most special interface that has one', () => {
    const schema = described();
    assert.match(fieldOf(schema, 'Body', 'claimedSeats').description ?? '', /^Zahl der Sitze/);
    for (const field of ['members', 'memberships', 'name', 'id'])
      assert.equal(fieldOf(schema, 'Body', field).description, fieldOf(schema, 'Group', field).description);
    assert.equal(
      fieldOf(schema, 'Membership', 'validFrom').description,
      fieldOf(schema, 'Fact', 'validFrom').description,
    );
  });

  it('take an argument from its field, else from all fields', () => {
    const schema = described();
    assert.match(argumentOf(schema, 'Body', 'seats', 'validAt')?.description ?? '', /sonst heute/);
    assert.match(argumentOf(schema, 'Body', 'members', 'validAt')?.description ?? '', /sonst alle Zeit/);
  });

  it('take connections, edges, filters and orders from the end of their name', () => {
    const schema = described();
    assert.match(schema.getType('MembershipConnection')?.description ?? '', /^Eine Seite einer Liste/);
    assert.match(fieldOf(schema, 'MembershipConnection', 'totalCount').description ?? '', /nicht nur dieser Seite/);
    assert.match(fieldOf(schema, 'MembershipEdge', 'cursor').description ?? '', /^Stelle des Eintrags/);
    assert.match(schema.getType('BodyWhere')?.description ?? '', /^Bedingungen/);
    assert.match(schema.getType('BodyOrderField')?.description ?? '', /^Felder/);
  });
});

describe('The catalogue of descriptions', () => {
  const entries = Object.values(parts).flatMap((part) => Object.entries(part));

  it('says everything in one line of German and another one of English', () => {
    for (const [key, { de, en }] of entries) {
      assert.notEqual(de, en, key);
      for (const line of [de, en]) assert.match(line, /^\S.*[.?!]$/, key);
    }
  });

  it('describes every element in one place', () => {
    const keys = entries.map(([key]) => key);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });
});
