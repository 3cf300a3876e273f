import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { buildSchema, findBreakingChanges, printSchema } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { inCheckout } from '../source.js';

const file = inCheckout('../shared/design/contract.graphql');
const skip = existsSync(file) ? false : `the contract is not beside the checkout (${file})`;

/** What comes with exports. */
const later = /^(ExportFormat |ExportFormat\.|Subgraph\.exportUrl )/;

it('serves the whole contract but what comes later', { skip }, () => {
  const contract = buildSchema(readFileSync(file, 'utf8'));
  const served = buildSchema(printSchema(buildGraphqlSchema()));
  const missing = findBreakingChanges(contract, served).map(({ description }) => description);
  assert.deepEqual(
    missing.filter((description) => !later.test(description)),
    [],
  );
  assert.ok(missing.length > 0, 'a contract that is served as a whole needs no list of what comes later');
});
