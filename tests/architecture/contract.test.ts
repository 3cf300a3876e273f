import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { buildSchema, findBreakingChanges, printSchema } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { inCheckout } from '../source.js';

const file = inCheckout('../shared/design/contract.graphql');
const skip = existsSync(file) ? false : `the contract is not beside the checkout (${file})`;

it('serves the whole contract', { skip }, () => {
  const contract = buildSchema(readFileSync(file, 'utf8'));
  const served = buildSchema(printSchema(buildGraphqlSchema()));
  assert.deepEqual(
    findBreakingChanges(contract, served).map(({ description }) => description),
    [],
  );
});
