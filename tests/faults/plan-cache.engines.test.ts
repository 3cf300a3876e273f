import { describe, it } from 'node:test';
import { neo4jAddress } from '../engines.js';
import { run, title } from './plan-cache.fault.js';

const skip = neo4jAddress === null ? 'NEO4J_TEST_URI and NEO4J_TEST_PASSWORD name no Neo4j' : false;

describe(title, { skip }, () => {
  it('leaves its cache within its bounds', () => run(300));
});
