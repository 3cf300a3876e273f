import assert from 'node:assert/strict';
import type { Graph } from '../../src/graph/port.js';
import { asText, type Query } from '../../src/graph/query.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { openServed } from '../http/served.js';
import { inCheckout } from '../source.js';
import { different } from './tools/different.js';
import { emptyNeo4j, onNeo4j, withAnyNeo4j } from './tools/on-neo4j.js';

/** What this fault is. */
export const title = 'more different questions than Neo4j keeps plans for';

const long = 20_000;
/** Plans that Neo4j keeps of a database (server.memory.query_cache.per_db_cache_num_entries). */
const mostPlans = 1_000;
/** What the resolvers ask has few texts, however many questions there are. */
const fewPlans = 100;

/** Asks so many questions of which no two are the same, each once, and counts the plans that Neo4j has kept. */
export const run = (questions: number | null): Promise<void> =>
  withAnyNeo4j(async (address) => {
    await emptyNeo4j(address);
    await onNeo4j(address, (graph) => ask(graph, questions ?? long));
  });

async function ask(graph: Graph, count: number): Promise<void> {
  await applySeed(graph, await planSeed(graph, inCheckout('seed')), new Date());
  const served = await openServed(graph, { cache: 0, budget: 0 });
  await forgetPlans(graph);
  for (let at = 0; at < count; at += 1) assert.equal((await served.post({ query: different(at) })).status, 200);
  const ofQuestions = await forgetPlans(graph);
  for (let at = 0; at < mostPlans * 1.2; at += 1) await graph.read(unlikeOthers(at), {});
  const ofStatements = await forgetPlans(graph);
  process.stdout.write(
    `  plans after ${String(count)} questions: ${String(ofQuestions)}; after ${String(mostPlans * 1.2)} statements: ${String(ofStatements)}\n`,
  );
  await served.close();
  assert.ok(ofQuestions <= fewPlans, String(ofQuestions));
  // Neo4j gives plans up beside its work, so for a moment there may be some more.
  assert.ok(ofStatements <= mostPlans * 1.05, String(ofStatements));
}

/** Empties Neo4j's cache of plans, and tells how many it held. */
async function forgetPlans(graph: Graph): Promise<number> {
  const [said = ''] = await graph.read(clear, {});
  const [, plans] = /cleared of (\d+) queries/.exec(said) ?? [];
  assert.ok(plans !== undefined, said);
  return Number(plans);
}

const clear: Query<string> = {
  name: 'clear the query caches',
  text: 'CALL db.clearQueryCaches() YIELD value\nRETURN value AS value\nLIMIT 1',
  decode: ([value]) => asText(value),
};

const unlikeOthers = (at: number): Query<null> => ({
  name: 'unlike others',
  text: `RETURN ${String(at)} AS number${String(at)}`,
  decode: () => null,
});
