import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { NodeRecord } from '../../../src/changes/record.js';
import { linksFrom, nodeReader, withoutEnds } from '../../../src/export/reading/nodes.js';
import { recordsOf } from '../../../src/export/reading/records.js';
import { type Graph, observed } from '../../../src/graph/port.js';
import { apply, changeset, link, membership, person, said, start } from '../../changes/drafts.js';
import { describeEngines } from '../../engines.js';

const annasSeat = membership('membership:anna', { validFrom: '2020' });
const bertsSeat: NodeRecord = {
  ...membership('membership:bert', { role: 'CHAIR' }),
  links: [
    link('MEMBER', 'person:bert'),
    link('IN_GROUP', 'body:beirat'),
    link('DEPUTY_FOR', annasSeat.id),
    link('EVIDENCED_BY', 'article:a', { recordedAt: '2020-09-08T00:00:00.000Z', passage: 1, quote: 'Bert leitet' }),
    link('EVIDENCED_BY', 'article:a', { recordedAt: '2020-09-08T00:00:00.000Z', passage: 2, statement: 'Er leitet.' }),
  ],
};
const vacantSeat: NodeRecord = {
  ...membership('membership:vacant', { roleLabel: 'N. N.' }),
  links: [link('IN_GROUP', 'body:beirat'), said],
};

describeEngines('Nodes that are read side by side', (engine) => {
  let graph: Graph;
  let statements: string[] = [];
  before(async () => {
    graph = await engine.open();
    await apply(graph, changeset([...start, person('person:bert', 'Bert'), annasSeat, bertsSeat, vacantSeat]));
  });
  after(() => graph.close());

  const read = async (ids: readonly string[], told?: readonly string[]) => {
    statements = [];
    const watched = observed(graph, (name) => statements.push(name));
    return nodeReader(watched, 'Membership', linksFrom('Membership'), told)(ids);
  };

  it('tell in one row what they are between, and of each other link whose it is', async () => {
    const nodes = await read([annasSeat.id, bertsSeat.id]);
    assert.deepEqual(nodes.ids, [annasSeat.id, bertsSeat.id]);
    assert.deepEqual(
      [...nodes.ends],
      [
        ['MEMBER', ['person:anna', 'person:bert']],
        ['IN_GROUP', ['body:beirat', 'body:beirat']],
      ],
    );
    assert.deepEqual(
      [nodes.of('validFrom'), nodes.of('role')],
      [
        ['2020', null],
        ['MEMBER', 'CHAIR'],
      ],
    );
    assert.equal(nodes.of('validTo'), null);
    assert.deepEqual(nodes.links.places, [0, 1, 1, 1]);
    assert.deepEqual(nodes.links.types, ['EVIDENCED_BY', 'DEPUTY_FOR', 'EVIDENCED_BY', 'EVIDENCED_BY']);
    assert.deepEqual(nodes.links.targets, ['article:a', annasSeat.id, 'article:a', 'article:a']);
    assert.deepEqual(nodes.links.of('quote'), [null, null, 'Bert leitet', null]);
    assert.equal(statements.length, 2);
  });

  it('are not lost where one of them lacks what the others are between', async () => {
    const nodes = await read([annasSeat.id, bertsSeat.id, vacantSeat.id]);
    assert.deepEqual(nodes.ids, [annasSeat.id, bertsSeat.id, vacantSeat.id]);
    assert.equal(nodes.ends.size, 0);
    const held = nodes.links.types.flatMap((type, row) => (type === 'MEMBER' ? [nodes.links.places[row]] : []));
    assert.deepEqual(held, [0, 1]);
    assert.equal(statements.length, 4);
  });

  it('are read in another way once one of them was not found at first', async () => {
    statements = [];
    const reader = nodeReader(
      observed(graph, (name) => statements.push(name)),
      'Membership',
      linksFrom('Membership'),
    );
    for (const id of [vacantSeat.id, annasSeat.id, bertsSeat.id]) assert.deepEqual((await reader([id])).ids, [id]);
    assert.equal(statements.length, 8);
    const atOnce = nodeReader(graph, 'Membership', linksFrom('Membership'));
    const found = await Promise.all([vacantSeat.id, vacantSeat.id, annasSeat.id].map((id) => atOnce([id])));
    assert.deepEqual(
      found.map(({ ids }) => ids),
      [[vacantSeat.id], [vacantSeat.id], [annasSeat.id]],
    );
  });

  it('have their own links only, also where a node is gone that still had some', async () => {
    const gone = { ids: ['membership:gone', bertsSeat.id].join('\u001f') };
    const withoutAnna: Graph = {
      ...graph,
      read: (query, parameters) =>
        graph.read(query, query.name.startsWith('export Membership') ? { ...parameters, ...gone } : parameters),
    };
    const reader = nodeReader(withoutAnna, 'Membership', linksFrom('Membership'));
    const { ids, links } = await reader([annasSeat.id, bertsSeat.id]);
    assert.deepEqual(ids, [bertsSeat.id]);
    assert.deepEqual(new Set(links.places), new Set([0]));
    assert.equal(links.types.filter((type) => type === 'MEMBER').length, 1);
    assert.equal(links.targets.length, bertsSeat.links.length);
  });

  it('come in the order of the ids, without those that are not there, and their links with them', async () => {
    const nodes = await read([bertsSeat.id, 'membership:nobody', annasSeat.id], ['quote']);
    assert.deepEqual(nodes.ids, [bertsSeat.id, annasSeat.id]);
    assert.deepEqual(nodes.of('role'), ['CHAIR', 'MEMBER']);
    const { places, types, of } = withoutEnds(nodes).links;
    assert.deepEqual(places, [0, 0, 0, 0, 0, 1, 1, 1]);
    assert.deepEqual(types.slice(5), ['MEMBER', 'IN_GROUP', 'EVIDENCED_BY']);
    assert.deepEqual(of('quote')?.slice(0, 5), [null, null, null, 'Bert leitet', null]);
    assert.equal(of('statement'), null);
  });

  it('are the records that were written', async () => {
    const ids = [annasSeat.id, bertsSeat.id, vacantSeat.id];
    const written = [annasSeat, bertsSeat, vacantSeat];
    const linksOf = ({ links }: NodeRecord) => links.map(({ type, to }) => `${type} ${to}`).sort();
    for (const some of [ids, ids.slice(0, 2)]) {
      const records = recordsOf(await read(some));
      assert.deepEqual(records.map(linksOf), written.slice(0, some.length).map(linksOf));
      for (const [at, { properties }] of records.entries())
        for (const [name, value] of Object.entries(written[at]?.properties ?? {}))
          assert.equal(properties[name], value, name);
    }
  });
});
