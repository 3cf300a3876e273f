import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { Graph } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { ask, contents, idsOf } from './contents.js';
import { apply, appliedAt, changeset, link, membership, person, said, start } from './drafts.js';

describeEngines('Applying a changeset', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await apply(graph, changeset(start));
  });
  afterEach(() => graph.close());

  it('keeps the changeset with who, why, when and all its content', async () => {
    await apply(graph, changeset([membership('membership:a')], [], 'because'));
    const [row = []] = await ask(
      graph,
      'MATCH (c:Changeset) WHERE c.sequence = 2 RETURN c.author AS author, c.reason AS reason, c.appliedAt AS at, c.payload AS payload',
    );
    assert.deepEqual(row.slice(0, 3), ['curator', 'because', appliedAt.toISOString()]);
    assert.match(String(row[3]), /"membership:a"/);
  });

  it('twice is applying it once', async () => {
    const draft = changeset([membership('membership:a')]);
    const first = await apply(graph, draft);
    const held = await contents(graph);
    assert.deepEqual(await apply(graph, draft), { sequence: first.sequence, now: false });
    assert.deepEqual(await contents(graph), held);
  });

  it('says in a later plan that it was applied', async () => {
    const draft = changeset([membership('membership:a')]);
    await apply(graph, draft);
    assert.equal((await planChangeset(graph, draft)).applied, true);
  });

  it('numbers changesets one after another', async () => {
    const second = await apply(graph, changeset([membership('membership:a')]));
    const third = await apply(graph, changeset([membership('membership:b')]));
    assert.deepEqual([second.sequence, third.sequence], [2, 3]);
  });

  it('that two callers planned alike happens once', async () => {
    const plan = await planChangeset(graph, changeset([membership('membership:a')]));
    const both = await Promise.all([plan, plan].map((one) => applyChangeset(graph, one, appliedAt)));
    assert.deepEqual(
      both.map(({ sequence }) => sequence),
      [2, 2],
    );
    assert.deepEqual(both.map(({ now }) => now).sort(), [false, true]);
    assert.equal((await ask(graph, "MATCH (n:Node {id: 'membership:a'}) RETURN n.id AS id")).length, 1);
  });

  it('of several callers at once numbers them without gaps', async () => {
    const drafts = ['a', 'b', 'c', 'd'].map((name) => changeset([membership(`membership:${name}`)]));
    const plans = await Promise.all(drafts.map((draft) => planChangeset(graph, draft)));
    const applied = await Promise.all(plans.map((plan) => applyChangeset(graph, plan, appliedAt)));
    assert.deepEqual(applied.map(({ sequence }) => sequence).sort(), [2, 3, 4, 5]);
  });

  it('that fails in the middle leaves nothing behind', async () => {
    const records = [person('person:b', 'B'), membership('membership:a'), person('person:c', 'C')];
    const plan = await planChangeset(graph, changeset(records));
    await apply(graph, changeset([membership('membership:a')], [], 'faster'));
    const [held, ids] = [await contents(graph), await idsOf(graph)];
    await assert.rejects(applyChangeset(graph, plan, appliedAt), { code: 'ID_TAKEN', message: /membership:a/ });
    assert.deepEqual([await contents(graph), await idsOf(graph)], [held, ids]);
    assert.equal((await apply(graph, changeset([person('person:d', 'D')]))).sequence, 3);
  });

  it('tells how far it is', async () => {
    const plan = await planChangeset(graph, changeset([membership('membership:a'), membership('membership:b')]));
    const heard: (readonly [number, number])[] = [];
    await applyChangeset(graph, plan, appliedAt, (done, total) => heard.push([done, total]));
    assert.deepEqual(heard.at(-1), [10, 10]);
    assert.deepEqual(
      heard.map(([done]) => done),
      heard.map(([done]) => done).toSorted((a, b) => a - b),
    );
  });

  it('writes more records than one statement takes', async () => {
    const many = Array.from({ length: 1100 }, (_, at) => person(`person:p${at}`, `P ${at}`));
    await apply(graph, changeset(many));
    assert.deepEqual(await ask(graph, 'MATCH (n:Person)-[:EVIDENCED_BY]->(:Article) RETURN count(*) AS count'), [
      [1101],
    ]);
  });

  it('numbers the passages of one source', async () => {
    const twice = [said, link('EVIDENCED_BY', 'article:a', { recordedAt: '2020-09-08T00:00:00.000Z', start: 7 })];
    await apply(graph, changeset([membership('membership:a', {}, twice)]));
    const passages = await ask(
      graph,
      "MATCH (:Node {id: 'membership:a'})-[e:EVIDENCED_BY]->() RETURN e.passage AS passage, e.start AS start ORDER BY passage",
    );
    assert.deepEqual(passages, [
      [1, null],
      [2, 7],
    ]);
  });
});
