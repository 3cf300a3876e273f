import assert from 'node:assert/strict';
import { it } from 'node:test';
import { getIntrospectionQuery, graphqlSync, validateSchema } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';

it('builds a schema that is valid and tells of itself', () => {
  const schema = buildGraphqlSchema();
  assert.deepEqual(validateSchema(schema), []);
  assert.equal(graphqlSync({ schema, source: getIntrospectionQuery() }).errors, undefined);
});
