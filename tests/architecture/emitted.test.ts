import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { inCheckout } from '../source.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const within = (owner: string, { name, description }: Described): Described => ({
  name: `${owner}.${name}`,
  description,
});

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => [
      within(type.name, field),
      ...field.args.map((argument) => within(`${type.name}.${field.name}`, argument)),
    ]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => within(type.name, field));
  return isEnumType(type) ? type.getValues().map((value) => within(type.name, value)) : [];
}

describe('what is emitted', () => {
  it('is up to date: schema/schema.graphql and schema/model.md', () => {
    const script = inCheckout('scripts/emit.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('describes every element of the schema in a German and an English line', () => {
    const types = Object.values(buildGraphqlSchema().getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const lacking = types
      .flatMap((type) => [type, ...membersOf(type)])
      .filter(({ description }) => (description ?? '').split('\n').filter((line) => line.trim() !== '').length !== 2)
      .map(({ name }) => name);
    assert.deepEqual(lacking, []);
  });
});
