import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NodeRecord } from '../../src/changes/record.js';
import { draw } from '../../src/export/drawing/draw.js';
import { evidenceOf } from '../../src/export/drawing/evidence.js';
import { edgeObjects, nodeObjects } from '../../src/export/drawing/objects.js';
import type { Nodes } from '../../src/export/reading/nodes.js';
import type { SelectionWords } from '../../src/export/selection.js';
import type { Graph } from '../../src/graph/port.js';
import { apply, changeset, link, membership, said, start } from '../changes/drafts.js';
import { embedded } from '../engines.js';
import { opening } from './exported.js';

const recordedAt = '2020-09-08T00:00:00.000Z';
const organization: NodeRecord = {
  type: 'Organization',
  id: 'org:bund',
  properties: { recordedAt, name: 'Bund' },
  links: [said],
};
const forBund = link('ON_BEHALF_OF', organization.id);
const inBody = link('IN_GROUP', 'body:beirat');

const seats: readonly NodeRecord[] = [
  membership('membership:a-plain', { roleLabel: 'Mitglied', validFrom: '2020' }),
  { ...membership('membership:b-vacant', { role: 'DEPUTY' }), links: [inBody, said] },
  { ...membership('membership:c-vacant-of-bund', { role: 'GUEST' }), links: [inBody, forBund, said] },
  {
    ...membership('membership:d-of-bund', { role: 'CHAIR', validTo: '2021' }),
    links: [
      link('MEMBER', 'person:anna'),
      inBody,
      forBund,
      link('DEPUTY_FOR', 'membership:a-plain'),
      link('EVIDENCED_BY', 'article:a', { recordedAt, passage: 1, statement: 'Sie leitet.' }),
      link('EVIDENCED_BY', 'article:a', { recordedAt, passage: 2, statement: 'Für den Bund.', quote: 'leitet' }),
    ],
  },
];

describe('The evidence of nodes side by side', () => {
  const nodesWith = (
    links: readonly (readonly [place: number, target: string, statement: string | null])[],
  ): Nodes => ({
    type: 'Membership',
    ids: ['membership:a', 'membership:b', 'membership:c', 'membership:d'],
    of: () => null,
    ends: new Map(),
    links: {
      places: links.map(([place]) => place),
      types: links.map(() => 'EVIDENCED_BY' as const),
      targets: links.map(([, target]) => target),
      of: (property) => (property === 'statement' ? links.map(([, , statement]) => statement) : null),
    },
  });
  const urls = new Map([['article:a', 'https://example.org/a']]);

  it('names each source once, and what each passage says', () => {
    const nodes = nodesWith([
      [0, 'article:a', 'Eins.'],
      [1, 'article:a', 'Eins.'],
      [1, 'article:a', 'Eins.'],
      [1, 'article:b', null],
      [1, 'article:a', 'Drei.'],
      [3, 'article:b', 'Vier.'],
    ]);
    assert.deepEqual(evidenceOf(nodes, urls), {
      sources: [['article:a'], ['article:a', 'article:b'], null, ['article:b']],
      sourceUrls: [['https://example.org/a'], ['https://example.org/a'], null, null],
      statements: [['Eins.'], ['Eins.', 'Eins.', 'Drei.'], null, ['Vier.']],
      quotes: null,
    });
  });

  it('is collected in a moment where one node has very many passages', () => {
    const many = Array.from(
      { length: 50_000 },
      (_, at) => [2, `article:${String(at)}`, `Satz ${String(at)}.`] as const,
    );
    const before = process.cpuUsage();
    const { sources, statements } = evidenceOf(nodesWith(many), urls);
    const { user } = process.cpuUsage(before);
    assert.equal(sources[2]?.length, many.length);
    assert.equal(statements?.[2]?.length, many.length);
    assert.ok(user < 5_000_000, `${String(user / 1_000)} ms`);
  });
});

describe('A drawing', () => {
  let graph: Graph;
  before(async () => {
    graph = await embedded.open();
    await apply(graph, changeset([...start, organization, ...seats]));
  });
  after(() => graph.close());

  const drawn = async (words: SelectionWords = {}) => {
    const drawing = draw((await opening(graph, 'gexf', words)).subject);
    const nodes: unknown[] = [];
    const edges: unknown[] = [];
    for await (const batch of nodeObjects(drawing))
      for (const { id, label, values } of batch) nodes.push([id, label, values['type'], values['sources']]);
    for await (const batch of edgeObjects(drawing))
      for (const { id, source, target, relation, label, values, from, to } of batch)
        edges.push({ id, ends: [source, target], relation, label, from, to, ...values });
    return { nodes, edges };
  };

  it('has an edge for each pair of things that a seat ties together, and says of it what the seat says', async () => {
    const { nodes, edges } = await drawn();
    const known = { recordedAt, modality: 'FACT', rank: 'NORMAL', sources: ['article:a'] };
    const ofChair = {
      ...known,
      label: 'CHAIR',
      role: 'CHAIR',
      validTo: '2021',
      from: null,
      to: '2021-12-31',
      fact: 'membership:d-of-bund',
      onBehalfOf: organization.id,
      deputyFor: ['membership:a-plain'],
      statements: ['Sie leitet.', 'Für den Bund.'],
      quotes: ['leitet'],
    };
    assert.deepEqual(edges, [
      {
        ...known,
        id: 'membership:a-plain',
        ends: ['person:anna', 'body:beirat'],
        relation: 'SITS_ON',
        label: 'Mitglied',
        role: 'MEMBER',
        roleLabel: 'Mitglied',
        validFrom: '2020',
        from: '2020-01-01',
        to: null,
        fact: 'membership:a-plain',
      },
      {
        ...known,
        id: 'membership:c-vacant-of-bund',
        ends: [organization.id, 'body:beirat'],
        relation: 'SENDS_TO',
        label: 'SENDS_TO',
        role: 'GUEST',
        from: null,
        to: null,
        fact: 'membership:c-vacant-of-bund',
        onBehalfOf: organization.id,
      },
      { ...ofChair, id: 'membership:d-of-bund', ends: ['person:anna', 'body:beirat'], relation: 'SITS_ON' },
      {
        ...ofChair,
        id: 'membership:d-of-bund#2',
        ends: [organization.id, 'body:beirat'],
        relation: 'SENDS_TO',
        label: 'SENDS_TO',
      },
    ]);
    assert.deepEqual(nodes, [
      ['person:anna', 'Anna Ähre', 'Person', ['article:a']],
      [organization.id, 'Bund', 'Organization', ['article:a']],
      ['body:beirat', 'Beirat', 'Body', ['article:a']],
    ]);
  });

  it('of facts numbers the links of each node', async () => {
    const { edges } = await drawn({ shape: 'facts' });
    const ids = edges.map((edge) => (typeof edge === 'object' && edge !== null && 'id' in edge ? edge.id : null));
    assert.deepEqual(
      ids.filter((id) => String(id).startsWith('membership:')),
      ['a-plain#1', 'a-plain#2', 'a-plain#3', 'b-vacant#1', 'b-vacant#2']
        .concat(['c-vacant-of-bund#1', 'c-vacant-of-bund#2', 'c-vacant-of-bund#3'])
        .concat([1, 2, 3, 4, 5, 6].map((number) => `d-of-bund#${String(number)}`))
        .map((id) => `membership:${id}`),
    );
    assert.equal(new Set(ids).size, ids.length);
  });
});
