import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { planChangeset } from '../../src/changes/plan.js';
import type { Changeset } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { contents } from './contents.js';
import { apply, article, body, changeset, link, membership, person, said, start } from './drafts.js';

describeEngines('A plan', (engine) => {
  let graph: Graph;
  before(async () => {
    graph = await engine.open();
    await apply(graph, changeset(start));
  });
  after(() => graph.close());

  const refused = (draft: Changeset, code: string, ...words: readonly RegExp[]) =>
    assert.rejects(planChangeset(graph, draft), (error: unknown) => {
      assert.ok(error instanceof Error && 'code' in error);
      assert.equal(error.code, code);
      for (const word of words) assert.match(error.message, word);
      assert.match(error.message, /nothing was changed/);
      return true;
    });
  const invalid = (record: Changeset['records'][number], ...words: readonly RegExp[]) =>
    refused(changeset([record]), 'INVALID_CHANGESET', ...words);

  it('changes nothing', async () => {
    const untouched = await contents(graph);
    const plan = await planChangeset(graph, changeset([membership('membership:anna')]));
    assert.deepEqual([plan.applied, plan.counts], [false, { Membership: 1 }]);
    assert.deepEqual(await contents(graph), untouched);
  });

  it('has the same id for the same content, and another for another', async () => {
    const ids = await Promise.all(
      ['membership:a', 'membership:a', 'membership:b'].map(
        async (id) => (await planChangeset(graph, changeset([membership(id)]))).id,
      ),
    );
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });

  it('derives the days of a date and the names to sort by', async () => {
    const records = [
      membership('membership:a', { validFrom: '2020-02', validTo: '2020-02' }),
      person('person:o', 'Öß'),
    ];
    const { changeset: planned } = await planChangeset(graph, changeset(records));
    const [dated, named] = planned.records;
    assert.deepEqual(
      [dated?.properties['validFromMin'], dated?.properties['validToMax'], named?.properties['sortName']],
      ['2020-02-01', '2020-02-29', 'oss'],
    );
  });

  it('refuses a fact without evidence', async () => {
    await invalid(membership('membership:a', {}, []), /membership:a: .*at least one source/);
  });

  it('refuses an unknown property and says which there are', async () => {
    await invalid(membership('membership:a', { rolle: 'CHAIR' }), /property "rolle" is unknown/, /\brole\b/);
  });

  it('refuses a value of another kind or outside its list', async () => {
    await invalid(membership('membership:a', { role: 'BOSS' }), /"role" expects one of CHAIR, .* but got "BOSS"/);
    await invalid(membership('membership:a', { seniority: '1' }), /"seniority" expects a whole number, but got "1"/);
    await invalid(
      membership('membership:a', { validFrom: '2020-13' }),
      /"validFrom" expects a date .* but got "2020-13"/,
    );
  });

  it('refuses a thing that lacks what it must have', async () => {
    await invalid({ ...body, id: 'body:x', properties: {} }, /body:x: property "name" is missing/, /recordedAt/);
  });

  it('refuses a link that its node cannot have', async () => {
    await invalid(
      membership('membership:a', {}, [said, link('HELD_BY', 'body:beirat')]),
      /a Membership has no link HELD_BY/,
    );
  });

  it('refuses a link to a node of the wrong kind', async () => {
    await invalid(
      membership('membership:a', {}, [said, link('ON_BEHALF_OF', 'article:a')]),
      /ON_BEHALF_OF must lead to Agent, but leads to "article:a"/,
    );
  });

  it('refuses a second link where there can be one, and none where there must be one', async () => {
    await invalid(membership('membership:a', {}, [said, link('MEMBER', 'person:anna')]), /MEMBER may be given once/);
    await invalid({ ...membership('membership:a'), links: [said] }, /link IN_GROUP is missing/);
  });

  it('refuses an id that does not fit its type', async () => {
    await invalid(membership('person:otto'), /the id must be "membership:" and an ASCII slug/);
    await invalid(membership('membership:Größe'), /the id must be "membership:" and an ASCII slug/);
  });

  it('refuses a link to what does not exist and suggests what is near', async () => {
    const wrong = membership('membership:a', {}, [said, link('ON_BEHALF_OF', 'person:berta')]);
    await refused(
      changeset([wrong, person('person:bertha', 'Bertha')]),
      'INVALID_CHANGESET',
      /ON_BEHALF_OF leads to "person:berta", which does not exist\. Did you mean "person:bertha"\?/,
    );
  });

  it('suggests what the graph holds for a link to what does not exist', async () => {
    await invalid(
      membership('membership:a', {}, [said, link('ON_BEHALF_OF', 'person:ana')]),
      /"person:ana", which does not exist\. Did you mean "person:anna"\?/,
    );
  });

  it('refuses an end before the start', async () => {
    await invalid(
      membership('membership:a', { validFrom: '2021', validTo: '2020-12' }),
      /it ends \(2020-12\) before it starts \(2021\)/,
    );
  });

  it('accepts an end that may lie in the same month as the start', async () => {
    const same = membership('membership:a', { validFrom: '2021-01-15', validTo: '2021-01' });
    assert.equal((await planChangeset(graph, changeset([same]))).applied, false);
  });

  it('refuses one id for two records', async () => {
    await refused(
      changeset([membership('membership:a'), membership('membership:a')]),
      'INVALID_CHANGESET',
      /membership:a: the id is given twice/,
    );
  });

  it('refuses an id that the graph has', async () => {
    await refused(changeset([article]), 'ID_TAKEN', /article:a/);
  });

  it('refuses to retract what the graph does not have', async () => {
    const nothing = changeset([], [{ id: 'membership:x', at: '2021-01-01T00:00:00.000Z' }]);
    await refused(nothing, 'INVALID_CHANGESET', /membership:x: is to be retracted, but the graph does not have it/);
  });

  it('refuses to retract a thing', async () => {
    const thing = changeset([], [{ id: 'person:anna', at: '2021-01-01T00:00:00.000Z' }]);
    await refused(thing, 'INVALID_CHANGESET', /person:anna: .*fact/);
  });

  it('refuses a version beside the one that it supersedes', async () => {
    await apply(graph, changeset([membership('membership:believed')]));
    const beside = membership('membership:believed~2', {}, [said, link('SUPERSEDES', 'membership:believed')]);
    await refused(changeset([beside]), 'INVALID_CHANGESET', /membership:believed~2: supersedes .* not retracted/);
  });

  it('refuses a moment of retraction that is none', async () => {
    await apply(graph, changeset([membership('membership:kept')]));
    const soon = changeset([], [{ id: 'membership:kept', at: 'morgen' }]);
    await refused(soon, 'INVALID_CHANGESET', /membership:kept: .*morgen/);
  });

  it('refuses what is recorded or retracted later than it is written', async () => {
    const later = '2999-01-01T00:00:00.000Z';
    await invalid(membership('membership:later', { recordedAt: later }), /membership:later: .*recorded at 2999.*now/);
    const cited = { ...said, properties: { ...said.properties, recordedAt: later } };
    await invalid(membership('membership:cited', {}, [cited]), /membership:cited: .*recorded at 2999/);
    await apply(graph, changeset([membership('membership:open')]));
    const soon = changeset([], [{ id: 'membership:open', at: later }]);
    await refused(soon, 'INVALID_CHANGESET', /membership:open: .*retracted at 2999/);
  });

  it('lists all problems at once, each with its record', async () => {
    await refused(
      changeset([membership('membership:a', { role: 'BOSS' }), membership('membership:b', {}, [])]),
      'INVALID_CHANGESET',
      /- membership:a: /,
      /- membership:b: /,
    );
  });
});
