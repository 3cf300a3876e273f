import { describe, it } from 'node:test';
import { neo4jAddress } from '../engines.js';
import { run, title } from './neo4j-trouble.fault.js';

const skip = neo4jAddress === null ? 'NEO4J_TEST_URI and NEO4J_TEST_PASSWORD name no Neo4j' : false;

describe(title, { skip }, () => {
  it('answers or says so within ten seconds, doubles nothing, and recovers by itself', () => run(1));
});
