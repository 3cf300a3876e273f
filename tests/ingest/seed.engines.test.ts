import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { readCounts } from '../../src/queries/dataset.js';
import { ask, contents } from '../changes/contents.js';
import { describeEngines } from '../engines.js';
import { recordsIn, seedFiles, shippedSeed } from './seed-files.js';

const typeOfFile: Readonly<Record<string, string>> = {
  'articles.json': 'Article',
  'documents.json': 'Document',
  'bodies.json': 'Body',
  'organizations.json': 'Organization',
  'people.json': 'Person',
  'topics.json': 'Topic',
  'meetings.json': 'Meeting',
  'issues.json': 'Issue',
  'listings.json': 'Listing',
  'images.json': 'Image',
  'memberships.json': 'Membership',
  'offices.json': 'Membership',
  'quotas.json': 'SeatQuota',
  'relations.json': 'Relation',
  'meeting-plans.json': 'MeetingPlan',
  'attendances.json': 'Attendance',
  'claims.json': 'Claim',
  'composition-rules.json': 'CompositionRule',
};

/** How many nodes the records of a file become: one each, or one for each version. */
const nodesIn = (file: string): number =>
  recordsIn(file).reduce((sum, { versions }) => sum + (Array.isArray(versions) ? versions.length : 1), 0);

function expectedCounts(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const file of seedFiles()) {
    const type = typeOfFile[file] ?? file;
    counts[type] = (counts[type] ?? 0) + nodesIn(file);
  }
  return counts;
}

describeEngines('The shipped seed', (engine) => {
  let graph: Graph;
  const now = new Date('2026-11-24T12:00:00Z');
  const load = async () => applySeed(graph, await planSeed(graph, shippedSeed), now);
  before(async () => {
    graph = await engine.open();
  });
  after(() => graph.close());

  it('is planned without changing the graph', async () => {
    const untouched = await contents(graph);
    const { plan } = await planSeed(graph, shippedSeed);
    assert.deepEqual(plan.counts, expectedCounts());
    assert.deepEqual(await contents(graph), untouched);
  });

  it('is loaded as the first changeset, with a node for each record and version', async () => {
    assert.deepEqual(await load(), { sequence: 1, now: true });
    const counts = await readCounts(graph);
    assert.deepEqual(Object.fromEntries(counts.map(({ type, count }) => [type, count])), expectedCounts());
  });

  it('changes nothing when it is loaded again', async () => {
    const held = await contents(graph);
    assert.deepEqual(await load(), { sequence: 1, now: false });
    assert.deepEqual(await contents(graph), held);
  });

  it('leaves no fact and no agent without evidence', async () => {
    const bare = 'WHERE NOT (node)-[:EVIDENCED_BY]->(:Source) RETURN node.id AS id';
    for (const label of ['Fact', 'Agent']) assert.deepEqual(await ask(graph, `MATCH (node:${label}) ${bare}`), []);
  });

  it('keeps every piece of evidence of the files', async () => {
    const pieces = seedFiles()
      .flatMap(recordsIn)
      .filter(({ versions }) => versions === undefined)
      .reduce((sum, { evidence }) => sum + (Array.isArray(evidence) ? evidence.length : 0), 0);
    const superseding = 'EXISTS { MATCH (node)-[:SUPERSEDES]-(:Fact) }';
    const [row] = await ask(
      graph,
      `MATCH (node:Node)-[e:EVIDENCED_BY]->(:Source) WHERE NOT ${superseding} RETURN count(e) AS count`,
    );
    assert.deepEqual(row, [pieces]);
  });

  it('records nothing before its source was published, and nothing after it was compiled', async () => {
    const [row] = await ask(graph, 'MATCH (node:Fact) RETURN max(node.recordedAt) AS latest');
    assert.deepEqual(row, ['2026-11-23T00:00:00.000Z']);
    const early = await ask(
      graph,
      'MATCH (node:Fact)-[:EVIDENCED_BY]->(s:Source) WITH node, collect(s.publishedOn) AS dates WHERE size(dates) > 0 AND all(date IN dates WHERE substring(node.recordedAt, 0, size(date)) < date) RETURN node.id AS id',
    );
    assert.deepEqual(early, []);
  });

  it('retracts each version of a fact on the moment of the next', async () => {
    const odd = await ask(
      graph,
      'MATCH (later:Fact)-[:SUPERSEDES]->(fact:Fact) WHERE fact.retractedAt IS NULL OR fact.retractedAt <> later.recordedAt RETURN fact.id AS id',
    );
    assert.deepEqual(odd, []);
  });
});
