import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { z } from 'zod';
import type { NodeRecord } from '../../src/changes/record.js';
import { apply, article, body, changeset, link, membership, person, said } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { get, host, idsOn, object, objectAt, pageAt, root } from './oparl-client.js';
import { openServed, type Served } from './served.js';

const meeting: NodeRecord = {
  type: 'Meeting',
  id: 'meeting:beirat-1',
  properties: {
    name: '1. Sitzung',
    start: '2020-09',
    kind: 'REGULAR',
    format: 'UNKNOWN',
    place: 'Frankfurt am Main',
    recordedAt: '2020-09-08T00:00:00.000Z',
  },
  links: [link('HELD_BY', body.id), said],
};
const item = (order: number): NodeRecord => ({
  type: 'AgendaItem',
  id: `agenda-item:beirat-1-${['b', 'a'][order - 1] ?? ''}`,
  properties: { name: `TOP ${String(order)}`, order, number: String(order), recordedAt: '2020-09-08T00:00:00.000Z' },
  links: [link('ON', meeting.id), said],
});
const attendance: NodeRecord = {
  type: 'Attendance',
  id: 'attendance:anna',
  properties: { modality: 'FACT', rank: 'NORMAL', recordedAt: '2020-09-08T00:00:00.000Z' },
  links: [link('MEMBER', 'person:anna'), link('AT', meeting.id), said],
};
const bund: NodeRecord = {
  type: 'Organization',
  id: 'org:bund',
  properties: { name: 'Bund', postalCode: '10117', locality: 'Berlin', recordedAt: '2020-09-08T00:00:00.000Z' },
  links: [said],
};
const part: NodeRecord = {
  type: 'Relation',
  id: 'relation:part',
  properties: { kind: 'PART_OF', modality: 'FACT', rank: 'NORMAL', recordedAt: '2020-09-08T00:00:00.000Z' },
  links: [link('FROM', body.id), link('TO', bund.id), said],
};
const chair: NodeRecord = {
  ...membership('membership:bund', { role: 'CHAIR', roleLabel: 'Vorsitz', validFrom: '2020', validTo: '2020-02' }),
  links: [link('MEMBER', bund.id), link('IN_GROUP', body.id), said],
};
const others = ['b', 'c', 'd', 'e'].map((key) => person(`person:${key}`, key));

describeEngines('The OParl interface', (engine) => {
  let served: Served;

  before(async () => {
    const graph = await engine.open();
    const people = [person('person:anna', 'Anna Ähre'), ...others];
    const things = [article, body, bund, ...people, meeting, item(2), item(1)];
    const facts = [attendance, part, chair, membership('membership:anna'), membership('membership:gone')];
    await apply(graph, changeset([...things, ...facts]));
    await apply(graph, changeset([], [{ id: 'membership:gone', at: '2021-02-03T04:05:06.000Z' }]));
    served = await openServed(graph, { deadline: 30, budget: 0 });
  });
  after(() => served.close());

  it('goes through a list in pages, forwards, backwards and from its end', async () => {
    const first = await pageAt(served, '/people?limit=2');
    assert.deepEqual(first.pagination, { totalElements: 5, elementsPerPage: 2, currentPage: 1, totalPages: 3 });
    assert.deepEqual(idsOn(first), ['person:anna', 'person:b']);
    assert.equal(first.links['prev'], undefined);
    const second = await pageAt(served, first.links['next'] ?? '');
    assert.deepEqual(idsOn(second), ['person:c', 'person:d']);
    assert.equal(second.pagination.currentPage, 2);
    const last = await pageAt(served, second.links['last'] ?? '');
    assert.deepEqual(idsOn(last), ['person:e']);
    assert.equal(last.links['next'], undefined);
    assert.equal(last.pagination.currentPage, 3);
    assert.deepEqual(await pageAt(served, second.links['next'] ?? ''), last);
    assert.deepEqual(await pageAt(served, last.links['prev'] ?? ''), second);
    assert.deepEqual(await pageAt(served, second.links['prev'] ?? ''), first);
    assert.deepEqual(await pageAt(served, second.links['first'] ?? ''), first);
  });

  it('has an empty list where there is nothing', async () => {
    const { data, pagination, links } = await pageAt(served, '/papers');
    assert.deepEqual([data, pagination.totalElements, pagination.totalPages, links['next']], [[], 0, 1, undefined]);
    assert.deepEqual((await pageAt(served, '/papers?page=last')).data, []);
    assert.deepEqual((await pageAt(served, '/people?after=person:zz')).data, []);
    assert.deepEqual((await pageAt(served, '/organization/org:bund/meetings')).data, []);
  });

  it('lists what is believed no more for those alone who ask for changes, as deleted', async () => {
    assert.deepEqual(idsOn(await pageAt(served, '/memberships')), ['membership:anna', 'membership:bund']);
    const changed = await pageAt(served, '/memberships?modified_since=2021-01-01T00:00:00%2B01:00');
    const gone = {
      id: `${root}/membership/membership:gone`,
      type: 'https://schema.oparl.org/1.1/Membership',
      created: '2020-09-08T00:00:00Z',
      modified: '2021-02-03T04:05:06Z',
      deleted: true,
    };
    assert.deepEqual(changed.data, [gone]);
    assert.deepEqual(await get(served, '/membership/membership:gone'), { status: 200, json: gone });
  });

  it('keeps to the moments that are asked for, and carries them on', async () => {
    const none = await pageAt(served, '/people?created_since=2020-09-08T00:00:01Z');
    assert.equal(none.pagination.totalElements, 0);
    const all = await pageAt(
      served,
      '/people?created_since=2020-09-08T02:00:00+02:00&created_until=2020-09-08T00:00:00Z&modified_until=2030-01-01T00:00:00Z&limit=4',
    );
    assert.equal(all.pagination.totalElements, 5);
    const next = new URL(all.links['next'] ?? '').searchParams;
    assert.deepEqual(Object.fromEntries(next), {
      created_since: '2020-09-08T00:00:00.000Z',
      created_until: '2020-09-08T00:00:00.000Z',
      modified_until: '2030-01-01T00:00:00.000Z',
      limit: '4',
      after: 'person:d',
    });
  });

  it('shows a person with memberships and an organisation with their addresses', async () => {
    const { membership: held } = await objectAt(served, '/person/person:anna');
    const [seat] = z.array(object).parse(held);
    assert.deepEqual(
      [seat?.id, seat?.['person'], seat?.['organization']],
      [`${root}/membership/membership:anna`, undefined, `${root}/organization/body:beirat`],
    );
    const group = await objectAt(served, '/organization/body:beirat');
    assert.deepEqual(group['membership'], [`${root}/membership/membership:anna`, `${root}/membership/membership:bund`]);
    assert.deepEqual(
      [group['organizationType'], group['post'], group['subOrganizationOf'], group['meeting']],
      ['Gremium', ['Vorsitz'], `${root}/organization/org:bund`, `${root}/organization/body:beirat/meetings`],
    );
  });

  it('says for which organisation a seat is, where OParl knows no member but people', async () => {
    const { web, 'gremiengraph:evidence': evidence, ...seat } = await objectAt(served, '/membership/membership:bund');
    assert.equal(web, `http://${host}/thing/membership:bund`);
    assert.deepEqual(evidence, [{ source: `http://${host}/thing/article:a`, title: 'Auftakt' }]);
    assert.deepEqual(seat, {
      id: `${root}/membership/membership:bund`,
      type: 'https://schema.oparl.org/1.1/Membership',
      created: '2020-09-08T00:00:00Z',
      modified: '2020-09-08T00:00:00Z',
      organization: `${root}/organization/body:beirat`,
      role: 'Vorsitz',
      startDate: '2020-01-01',
      endDate: '2020-02-29',
      onBehalfOf: `${root}/organization/org:bund`,
      'gremiengraph:id': 'membership:bund',
      'gremiengraph:member': `${root}/organization/org:bund`,
      'gremiengraph:role': 'CHAIR',
      'gremiengraph:validFrom': '2020',
      'gremiengraph:validTo': '2020-02',
      'gremiengraph:modality': 'FACT',
      'gremiengraph:rank': 'NORMAL',
    });
  });

  it('shows a meeting with its agenda in order, its participants and its place, which have addresses of their own', async () => {
    const { agendaItem, participant, location, start } = await objectAt(served, '/meeting/meeting:beirat-1');
    const items = z.array(object).parse(agendaItem);
    assert.deepEqual(
      items.map(({ name, order }) => [name, order]),
      [
        ['TOP 1', 0],
        ['TOP 2', 1],
      ],
    );
    assert.equal((await objectAt(served, items[0]?.id ?? ''))['meeting'], `${root}/meeting/meeting:beirat-1`);
    assert.deepEqual([participant, start], [[`${root}/person/person:anna`], '2020-09-01T00:00:00Z']);
    assert.deepEqual(await objectAt(served, object.parse(location).id), location);
    assert.equal((await objectAt(served, '/location/org:bund'))['locality'], 'Berlin');
  });

  it('leaves inner objects out on demand', async () => {
    const { data, links } = await pageAt(served, '/people?omit_internal=true&limit=1');
    assert.equal(data[0]?.['membership'], undefined);
    assert.match(links['next'] ?? '', /omit_internal=true/);
    assert.equal((await objectAt(served, '/meeting/meeting:beirat-1?omit_internal=true'))['agendaItem'], undefined);
  });

  it('says with an object of OParl why there is no answer', async () => {
    const error = z.strictObject({
      type: z.literal('https://schema.oparl.org/1.1/Error'),
      message: z.string(),
      debug: z.string(),
    });
    for (const [path, status, message] of [
      ['/nothing', 404, /no page .*\/oparl\/v1\.1\/people/],
      ['/person/person:nobody', 404, /person:nobody/],
      ['/person/org:bund', 404, /no page/],
      ['/location/person:anna', 404, /no page/],
      ['/person/person:anna/meetings', 404, /no page/],
      ['/organization/org:bund/meetings/more', 404, /no page/],
      ['/organization/org:nobody/meetings', 404, /no page/],
      ['/person/%00', 404, /no page/],
      ['/person/..%2F..%2FX', 404, /no page/],
      [`/person/person:${'x'.repeat(10_000)}`, 404, /no page/],
      ['/people?limit=0', 400, /a whole number from 1 on/],
      ['/people?limit=1&limit=2', 400, /given once/],
      ['/people?modifed_since=2020', 400, /did you mean "modified_since"/],
      ['/people?modified_since=2020', 400, /2020-12-01T00:00:00Z/],
      ['/people?page=2', 400, /first, last/],
      ['/people?after=person:a&page=last', 400, /stand alone/],
      ['/people?after=..', 400, /an id/],
      ['/people?omit_internal=yes', 400, /true, false/],
      ['/system?limit=3', 400, /omit_internal/],
    ] as const) {
      const { status: answered, json } = await get(served, path);
      assert.equal(answered, status, path);
      assert.match(error.parse(json).message, message);
      assert.ok(JSON.stringify(json).length < 3_000, path);
    }
  });

  it('answers GET and HEAD alone', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const { statusCode, headers } = await served.server.inject({ method, url: `${root}/people`, payload: 'x' });
      assert.deepEqual([statusCode, headers['allow']], [405, 'GET, HEAD, OPTIONS']);
    }
    const { statusCode, payload } = await served.server.inject({ method: 'HEAD', url: `${root}/people` });
    assert.deepEqual([statusCode, payload], [200, '']);
  });

  it('tells whether a client has the answer already, and lets pages of any origin read it, compressed', async () => {
    const url = `${root}/people`;
    const first = await served.server.inject({
      url,
      headers: { origin: 'https://a.example', 'accept-encoding': 'gzip' },
    });
    assert.deepEqual([first.headers['access-control-allow-origin'], first.headers['content-encoding']], ['*', 'gzip']);
    const again = await served.server.inject({ url, headers: { 'if-none-match': String(first.headers['etag']) } });
    assert.deepEqual([again.statusCode, again.payload], [304, '']);
    const other = await served.server.inject({ url: `${url}?limit=1` });
    assert.notEqual(other.headers['etag'], first.headers['etag']);
  });

  it('says of an object what the file of an export says, which names instead of addresses know', async () => {
    const { payload: file } = await served.server.inject({ url: '/graph.oparl.json?knownAt=any' });
    const { data } = z.object({ data: z.array(z.looseObject({ id: z.string() })) }).parse(JSON.parse(file));
    const inFile = (id: string) => data.find((each) => each.id === `urn:gremiengraph:${id}`);
    for (const [path, id] of [
      ['membership', 'membership:bund'],
      ['membership', 'membership:anna'],
      ['agendaitem', 'agenda-item:beirat-1-a'],
    ] as const) {
      const { payload } = await served.server.inject({ url: `/oparl/v1.1/${path}/${id}`, headers: { host } });
      const named = payload.replaceAll(/http:\/\/[^"]*?\/(?:thing|oparl\/v1\.1\/[a-z]+)\//g, 'urn:gremiengraph:');
      const body = JSON.stringify('urn:gremiengraph:oparl:body');
      const own = objectIn(JSON.parse(named.replaceAll(/"http:[^"]*\/oparl\/v1\.1\/body"/g, body)));
      assert.deepEqual(withoutOthers(own), inFile(id), id);
    }
    assert.equal(inFile('membership:gone')?.['modified'], '2021-02-03T04:05:06Z');
    assert.equal(inFile('membership:gone')?.['deleted'], undefined);
  });
});

const ofObject = z.looseObject({ 'gremiengraph:evidence': z.array(z.looseObject({})).optional() });
const objectIn = (value: unknown) => ofObject.parse(value);

/** An object without what others tell of it: its page, and what its sources are called. */
function withoutOthers({ web, ...object }: ReturnType<typeof objectIn>) {
  assert.ok(web !== undefined);
  const evidence = object['gremiengraph:evidence']?.map(({ title, url, ...rest }) => {
    assert.ok(title !== undefined && url !== null);
    return rest;
  });
  return { ...object, ...(evidence === undefined ? {} : { 'gremiengraph:evidence': evidence }) };
}
