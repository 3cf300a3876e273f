import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { NodeRecord } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { asking } from '../loaded.js';
import { ask } from './contents.js';
import { apply, changeset, link, membership, person, said, start } from './drafts.js';

const learntAt = '2021-03-01T00:00:00.000Z';
const shortcut =
  'MATCH (a:Node)-[s:SITS_ON|SENDS_TO|RELATED]->(b:Node) WHERE s.factId = $id RETURN type(s) AS type, a.id AS source, b.id AS target, s.role AS role, s.kind AS kind, s.validFromMin AS first, s.retractedAt AS retractedAt ORDER BY type';

const relation: NodeRecord = {
  type: 'Relation',
  id: 'relation:part',
  properties: { kind: 'PART_OF', modality: 'FACT', rank: 'NORMAL', recordedAt: learntAt },
  links: [link('FROM', 'body:ausschuss'), link('TO', 'body:beirat'), said],
};
const quota: NodeRecord = {
  type: 'SeatQuota',
  id: 'quota:a',
  properties: { seats: 1, label: 'A', modality: 'FACT', rank: 'NORMAL', recordedAt: learntAt },
  links: [link('IN_GROUP', 'body:beirat'), link('NOMINATED_BY', 'person:bund'), said],
};
const committee: NodeRecord = {
  type: 'Body',
  id: 'body:ausschuss',
  properties: { name: 'Ausschuss', recordedAt: learntAt },
  links: [said],
};

describeEngines('A correction', (engine) => {
  let graph: Graph;
  before(async () => {
    graph = await engine.open();
    await apply(graph, changeset([...start, committee, person('person:bund', 'Bund'), relation, quota]));
    const sent = [said, link('ON_BEHALF_OF', 'person:bund')];
    await apply(graph, changeset([membership('membership:anna', { validFrom: '2020-08', role: 'CHAIR' }, sent)]));
    const version = membership(
      'membership:anna~2',
      { validFrom: '2020-08', validTo: '2021-02', recordedAt: learntAt },
      [...sent, link('SUPERSEDES', 'membership:anna')],
    );
    await apply(graph, changeset([version], [{ id: 'membership:anna', at: learntAt }]));
  });
  after(() => graph.close());

  const seen = async (knownAt: string | null) => {
    const { data } = await asking(graph).ask(
      'query ($knownAt: DateTime) { body(id: "body:beirat") { members(knownAt: $knownAt) { totalCount nodes { id validTo } } } }',
      { knownAt },
    );
    const plain: unknown = JSON.parse(JSON.stringify(data));
    return plain;
  };
  const one = (id: string, validTo: string | null) => ({
    body: { members: { totalCount: 1, nodes: [{ id, validTo }] } },
  });

  it('shows readers before it the first version alone', async () => {
    assert.deepEqual(await seen('2021-02-28T23:59:59Z'), one('membership:anna', null));
  });

  it('shows readers from its moment on the second version alone', async () => {
    assert.deepEqual(await seen('2021-03-01T00:00:00Z'), one('membership:anna~2', '2021-02'));
    assert.deepEqual(await seen(null), one('membership:anna~2', '2021-02'));
  });

  it('shows readers before the first version nothing', async () => {
    assert.deepEqual(await seen('2020-09-07T00:00:00Z'), { body: { members: { totalCount: 0, nodes: [] } } });
  });

  it('keeps the first version and says when it was given up', async () => {
    const rows = await ask(
      graph,
      'MATCH (later:Node)-[:SUPERSEDES]->(fact:Node) RETURN later.id AS later, fact.id AS id, fact.retractedAt AS at, fact.validTo AS validTo',
    );
    assert.deepEqual(rows, [['membership:anna~2', 'membership:anna', learntAt, null]]);
  });

  it('retracts the shortcuts of the first version with it', async () => {
    assert.deepEqual(await ask(graph, shortcut, { id: 'membership:anna' }), [
      ['SENDS_TO', 'person:bund', 'body:beirat', 'CHAIR', null, '2020-08-01', learntAt],
      ['SITS_ON', 'person:anna', 'body:beirat', 'CHAIR', null, '2020-08-01', learntAt],
    ]);
  });

  it('gives the second version shortcuts of its own', async () => {
    assert.deepEqual(await ask(graph, shortcut, { id: 'membership:anna~2' }), [
      ['SENDS_TO', 'person:bund', 'body:beirat', 'MEMBER', null, '2020-08-01', null],
      ['SITS_ON', 'person:anna', 'body:beirat', 'MEMBER', null, '2020-08-01', null],
    ]);
  });

  it('leaves the shortcuts of relations and quotas as they are', async () => {
    assert.deepEqual(await ask(graph, shortcut, { id: 'relation:part' }), [
      ['RELATED', 'body:ausschuss', 'body:beirat', null, 'PART_OF', null, null],
    ]);
    assert.deepEqual(await ask(graph, shortcut, { id: 'quota:a' }), [
      ['SENDS_TO', 'person:bund', 'body:beirat', null, null, null, null],
    ]);
  });

  it('does not move the moment of an earlier retraction', async () => {
    await apply(graph, changeset([], [{ id: 'membership:anna', at: '2025-01-01T00:00:00.000Z' }]));
    const fact = await ask(graph, "MATCH (f:Node {id: 'membership:anna'}) RETURN f.retractedAt AS at");
    const links = await ask(graph, shortcut, { id: 'membership:anna' });
    assert.deepEqual([fact, links.map((row) => row.at(-1))], [[[learntAt]], [learntAt, learntAt]]);
  });
});
