import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { failure } from '../../src/domain/errors.js';
import type { Graph } from '../../src/graph/port.js';
import { embedded } from '../engines.js';
import { openServed, type Served } from './served.js';

describe('the server', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  it('answers a question by POST and by GET alike', async () => {
    const query = '{ body(name: "IT-PLR") { id name } }';
    const posted = await served.post({ query });
    const got = await served.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}` });
    assert.deepEqual(posted.data, { body: { id: 'body:it-planungsrat', name: 'IT-Planungsrat' } });
    assert.deepEqual(got.data, posted.data);
  });

  it('suggests near names for one that it does not know', async () => {
    const { data, extensions } = await served.post({ query: '{ body(name: "Kommunalgremum") { id } }' });
    assert.deepEqual(data, { body: null });
    assert.deepEqual(extensions, {
      cost: { requested: 0, maximum: 50_000 },
      suggestions: [
        {
          asked: 'Kommunalgremum',
          type: 'Body',
          near: [{ id: 'body:kommunalgremium', name: 'Kommunalgremium des IT-Planungsrats' }],
        },
      ],
    });
  });

  it('lists the candidates of an ambiguous name', async () => {
    const { errors } = await served.post({ query: '{ body(name: "Vitako") { id } }' });
    assert.equal(errors[0]?.extensions['code'], 'AMBIGUOUS_NAME');
    assert.match(errors[0].message, /Vorstand der Vitako \(body:vorstand-vitako\)/);
  });

  for (const [what, query] of [
    ['a literal', '{ body(id: "body:it-planungsrat") { chair(validAt: "2020-13-01") { id } } }'],
    ['a partial date', '{ body(id: "body:it-planungsrat") { chair(validAt: "2020-13") { id } } }'],
    ['a day that no calendar has', '{ body(id: "body:it-planungsrat") { chair(validAt: "2021-02-29") { id } } }'],
  ] as const)
    it(`refuses a malformed date: ${what}`, async () => {
      const { status, errors } = await served.post({ query });
      assert.equal(status, 400);
      assert.equal(errors[0]?.extensions['code'], 'INVALID_DATE');
      assert.match(errors[0].message, /Expected a day such as 2020-08-26, but got "20/);
    });

  it('refuses a malformed date in a variable', async () => {
    const query = 'query($day: Date) { body(id: "body:it-planungsrat") { chair(validAt: $day) { id } } }';
    const { errors } = await served.post({ query, variables: { day: '26.8.2020' } });
    assert.equal(errors[0]?.extensions['code'], 'INVALID_DATE');
  });

  it('refuses a damaged cursor and one of another order', async () => {
    const damaged = await served.post({ query: '{ bodies(after: "xyz") { nodes { id } } }' });
    assert.equal(damaged.errors[0]?.extensions['code'], 'INVALID_CURSOR');
    const page = await served.post({ query: '{ bodies(first: 1) { edges { cursor } } }' });
    const cursor = /"cursor":"([^"]+)"/.exec(page.text)?.[1] ?? '';
    const other = await served.post({
      query: `{ bodies(after: "${cursor}", orderBy: [{ field: FOUNDED }]) { nodes { id } } }`,
    });
    assert.match(other.errors[0]?.message ?? '', /another order/);
  });

  it('refuses a cursor that was forged with values of another kind', async () => {
    const forged = [
      '["Query.bodies",1e300,2]',
      '["Query.bodies",5,"x"]',
      '["Query.meetings","2020",1.5,"z"]',
      '["Query.meetings",5,5,5]',
    ];
    for (const text of forged) {
      const list = text.includes('meetings') ? 'meetings' : 'bodies';
      const cursor = Buffer.from(text).toString('base64url');
      const { errors } = await served.post({ query: `{ ${list}(after: "${cursor}") { nodes { id } } }` });
      assert.equal(errors[0]?.extensions['code'], 'INVALID_CURSOR', text);
    }
  });

  it('suggests names for one spelled without umlauts or with a title', async () => {
    for (const name of ['Poerksen', 'Dr. Jan Pörksen']) {
      const { text } = await served.post({ query: `{ person(name: "${name}") { id } }` });
      assert.match(text, /"id":"person:jan-poerksen"/, name);
    }
  });

  it('refuses a moment beyond the years of four digits, and a span that ends before it starts finds nothing', async () => {
    const late =
      '{ body(name: "IT-PLR") { chair(validAt: "2021-01-15", knownAt: "9999-12-31T23:59:59-14:00") { id } } }';
    assert.equal((await served.post({ query: late })).errors[0]?.extensions['code'], 'INVALID_MOMENT');
    const span = '{ meetingRows(from: "2021-12-31", to: "2021-01-01") { totalCount nodes { id } } }';
    assert.deepEqual((await served.post({ query: span })).data, { meetingRows: { totalCount: 0, nodes: [] } });
  });

  it('says line and column of a syntax error, without a stack', async () => {
    const { status, errors, text } = await served.post({ query: '{ bodies { nodes {' });
    assert.equal(status, 400);
    assert.equal(errors[0]?.extensions['code'], 'GRAPHQL_PARSE_FAILED');
    assert.doesNotMatch(text, /stacktrace/);
  });

  it('suggests a field for a typing mistake', async () => {
    const { errors } = await served.post({ query: '{ bodies { nodes { nam } } }' });
    assert.match(errors[0]?.message ?? '', /Did you mean "name"\?/);
  });

  it('refuses broken JSON', async () => {
    const { status, errors } = await served.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    assert.equal(status, 400);
    assert.equal(errors[0]?.extensions['code'], 'INVALID_REQUEST');
  });

  it('names its pages where one is unknown', async () => {
    const { status, errors } = await served.inject({ method: 'GET', url: '/graphiql' });
    assert.equal(status, 404);
    assert.match(errors[0]?.message ?? '', /\/schema\.graphql/);
  });

  it('says that a page does not answer a method', async () => {
    const { errors } = await served.inject({ method: 'PUT', url: '/graphql' });
    assert.equal(errors[0]?.extensions['code'], 'INVALID_REQUEST');
    assert.match(errors[0].message, /"\/graphql" does not answer PUT/);
  });

  it('serves a start page in German without script', async () => {
    const { text } = await served.inject({ method: 'GET', url: '/' });
    assert.match(text, /<html lang="de">/);
    assert.doesNotMatch(text, /<script|https?:\/\/(?!www\.)/);
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    for (const url of links) assert.equal((await served.inject({ method: 'GET', url })).status, 200, url);
  });

  it('tells that it lives, that it is ready, its version and its schema', async () => {
    for (const url of ['/healthz', '/readyz', '/version', '/schema.graphql'])
      assert.equal((await served.inject({ method: 'GET', url })).status, 200, url);
  });

  it('has told nobody of an error of its own', () => assert.deepEqual(served.internalErrors, []));
});

describe('the server over a graph in trouble', () => {
  const broken = async (read: Graph['read']): Promise<Served> => openServed({ ...(await embedded.open()), read });

  it('is alive but not ready where the graph does not answer', async () => {
    const served = await broken(() =>
      Promise.reject(failure('ENGINE_UNAVAILABLE', { where: 'bolt://x', reason: 'gone' })),
    );
    assert.equal((await served.inject({ method: 'GET', url: '/healthz' })).status, 200);
    const ready = await served.inject({ method: 'GET', url: '/readyz' });
    assert.equal(ready.status, 503);
    assert.match(ready.text, /does not answer/);
    await served.close();
  });

  it('masks an unknown error and logs it once under the id that it tells', async () => {
    const served = await broken(() => Promise.reject(new Error('password is hunter2')));
    const { errors, text } = await served.post({ query: '{ node(id: "body:x") { id } }' });
    assert.equal(errors[0]?.extensions['code'], 'INTERNAL');
    assert.doesNotMatch(text, /hunter2/);
    assert.equal(served.internalErrors.length, 1);
    await served.close();
  });
});
