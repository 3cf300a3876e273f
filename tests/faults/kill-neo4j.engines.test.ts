import { describe, it } from 'node:test';
import { neo4jAddress } from '../engines.js';
import { run, title } from './kill-neo4j.fault.js';

const skip = neo4jAddress === null ? 'NEO4J_TEST_URI and NEO4J_TEST_PASSWORD name no Neo4j' : false;

describe(title, { skip }, () => {
  it('loses nothing that was acknowledged, and keeps nothing half or twice', () => run(2));
});
