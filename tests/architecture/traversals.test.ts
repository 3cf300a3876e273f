import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInterfaceType, isObjectType } from 'graphql';
import { linkNames, linkType } from '../../src/domain/link.js';
import { typesWith } from '../../src/domain/vocabulary.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import * as agent from '../../src/queries/relations/agent.js';
import * as fact from '../../src/queries/relations/fact.js';
import * as group from '../../src/queries/relations/group.js';
import * as lists from '../../src/queries/relations/lists.js';
import * as thing from '../../src/queries/relations/thing.js';

interface Declared {
  readonly name: string;
  readonly pattern: string;
  readonly always?: boolean;
}

const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'name' in value;

const declared = [agent, fact, group, lists, thing]
  .flatMap((module): readonly unknown[] => Object.values(module))
  .filter(isDeclared);

describe('the declared traversals', () => {
  const schema = buildGraphqlSchema();

  it('are many, and each has a name of its own', () => {
    assert.ok(declared.length > 60);
    assert.equal(new Set(declared.map(({ name }) => name)).size, declared.length);
  });

  for (const { name } of declared)
    it(`${name} is a field of the schema`, () => {
      const [type = '', field = ''] = name.split('.');
      const found = schema.getType(type);
      assert.ok(isObjectType(found) || isInterfaceType(found), type);
      assert.ok(field in found.getFields());
    });

  for (const { name, pattern } of declared.filter(({ always }) => always === true))
    it(`${name} has exactly one target, because no ${name.split('.')[0] ?? ''} is written without one`, () => {
      const link = linkNames.find((candidate) => pattern.includes(`:${candidate}]->`));
      assert.ok(link !== undefined);
      const { always = [], many } = linkType(link);
      const guaranteed = always.flatMap((label) => typesWith(label));
      assert.ok(typesWith(name.split('.')[0] ?? '').every((type) => guaranteed.includes(type)));
      assert.notEqual(many, true);
    });

  it('lead over relationships that the vocabulary knows', () => {
    const known = new Set<string>(linkNames);
    const used = declared.flatMap(({ pattern }) =>
      [...pattern.matchAll(/\[\w*:([A-Z_|]+)\]/g)].flatMap(([, types = '']) => types.split('|')),
    );
    assert.deepEqual(
      used.filter((type) => !known.has(type)),
      [],
    );
    const unread = linkNames.filter((type) => !used.includes(type));
    assert.deepEqual(unread, ['SUPERSEDES']);
  });
});
