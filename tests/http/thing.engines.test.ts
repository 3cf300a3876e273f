import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Parser } from 'n3';
import { z } from 'zod';
import { bestOf } from '../../src/http/accepting.js';
import { apply, body, changeset, link, membership, said, start } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { loadNasty, nastyNames } from '../export/nasty.js';
import { openServed, type Served } from './served.js';

const origin = 'http://gremien.example';

const about = z.looseObject({
  id: z.string(),
  url: z.string(),
  type: z.string(),
  name: z.string(),
  facts: z.array(z.looseObject({ id: z.string(), name: z.string(), url: z.string() })),
});

describeEngines('The address of a thing', (engine) => {
  let served: Served;

  before(async () => {
    const graph = await engine.open();
    await apply(graph, changeset([...start, membership('membership:anna', { role: 'CHAIR', validFrom: '2020-08' })]));
    await apply(
      graph,
      changeset(
        [
          {
            ...membership('membership:anna~2', { role: 'CHAIR', validFrom: '2020-08', validTo: '2020-12' }),
            links: [
              link('MEMBER', 'person:anna'),
              link('IN_GROUP', body.id),
              link('SUPERSEDES', 'membership:anna'),
              said,
            ],
          },
        ],
        [{ id: 'membership:anna', at: '2021-01-02T03:04:05.000Z' }],
      ),
    );
    served = await openServed(graph, { deadline: 30, budget: 0 });
  });
  after(() => served.close());

  const get = (url: string, accept?: string) =>
    served.server.inject({ url: `${origin}${url}`, headers: accept === undefined ? {} : { accept } });
  const jsonAt = async (url: string) => about.parse(JSON.parse((await get(url)).payload));

  it('answers in the format that the client likes best, or that its ending names', async () => {
    for (const [url, accept, type] of [
      ['/thing/body:beirat', undefined, 'text/html'],
      ['/thing/body:beirat', '*/*', 'text/html'],
      ['/thing/body:beirat', 'application/json', 'application/json'],
      ['/thing/body:beirat', 'text/html;q=0.5, text/turtle', 'text/turtle'],
      ['/thing/body:beirat', 'text/csv', 'text/csv'],
      ['/thing/body:beirat.json', 'text/html', 'application/json'],
      ['/thing/body:beirat.csv', 'image/png', 'text/csv'],
      ['/thing/body:beirat.ttl', undefined, 'text/turtle'],
      ['/thing/body:beirat.html', 'application/json', 'text/html'],
    ] as const) {
      const { statusCode, headers } = await get(url, accept);
      assert.deepEqual(
        [statusCode, headers['content-type']],
        [200, `${type}; charset=utf-8`],
        `${url} ${accept ?? ''}`,
      );
      assert.match(String(headers['vary']), /accept/i);
    }
    const { statusCode, payload } = await get('/thing/body:beirat', 'image/png, text/html;q=0');
    assert.equal(statusCode, 406);
    assert.match(payload, /text\/html \(\.html\), application\/json \(\.json\), text\/csv/);
  });

  it('tells what is believed of it, each fact with its own address', async () => {
    const { facts, ...beirat } = await jsonAt('/thing/body:beirat.json');
    assert.deepEqual([beirat.type, beirat.name, beirat.url], ['Body', 'Beirat', `${origin}/thing/body:beirat`]);
    assert.deepEqual(
      facts.map(({ id, name, url }) => [id, name, url]),
      [['membership:anna~2', 'Anna Ähre, Vorsitz, Beirat', `${origin}/thing/membership:anna~2`]],
    );
    const { facts: ofAnna } = await jsonAt('/thing/person:anna.json');
    assert.deepEqual(
      ofAnna.map(({ id }) => id),
      ['membership:anna~2'],
    );
  });

  it('keeps a fact that is believed no more, and leads to the one that is', async () => {
    const fact = await jsonAt('/thing/membership:anna.json');
    assert.equal(fact['retractedAt'], '2021-01-02T03:04:05.000Z');
    assert.deepEqual(
      fact.facts.map(({ id }) => id),
      ['membership:anna~2'],
    );
    assert.match((await get('/thing/membership:anna')).payload, /Zurückgezogen am/);
  });

  it('gives a fact and what leads to it as rows', async () => {
    const { payload } = await get('/thing/person:anna.csv');
    assert.equal(
      payload,
      'id,type,says,validFrom,validTo,modality,recordedAt,retractedAt,sourceTitle,sourceUrl\r\n' +
        'membership:anna~2,Membership,"Anna Ähre, Vorsitz, Beirat",2020-08,2020-12,FACT,2020-09-08T00:00:00.000Z,,Auftakt,\r\n',
    );
  });

  it('gives RDF in which every node of the graph is an address that answers', async () => {
    const quads = new Parser().parse((await get('/thing/body:beirat.ttl')).payload);
    const nodes = new Set(
      quads
        .flatMap(({ subject, object }) => [subject.value, object.value])
        .filter((value) => value.startsWith(`${origin}/thing/`))
        .map((value) => value.replace(/#.*/, '')),
    );
    assert.deepEqual(
      [...nodes].sort(),
      ['article:a', 'body:beirat', 'membership:anna', 'membership:anna~2', 'person:anna'].map(
        (id) => `${origin}/thing/${id}`,
      ),
    );
    for (const node of nodes) assert.equal((await get(node.slice(origin.length))).statusCode, 200, node);
    const same = quads.find(({ predicate }) => predicate.value.endsWith('#sameAs'))?.object.value;
    assert.equal((await get(`/thing/${same ?? ''}`)).headers['location'], '/thing/body:beirat');
  });

  it('leads from other forms of an id to its page', async () => {
    for (const [url, location] of [
      ['/fact/membership:anna~2', '/thing/membership:anna~2'],
      ['/thing/urn:gremiengraph:body:beirat', '/thing/body:beirat'],
      ['/thing/urn:gremiengraph:body:beirat%231-target', '/thing/body:beirat'],
      ['/thing/urn:gremiengraph:vocabulary:roleLabel', '/schema.graphql'],
      ['/fact/%0D%0Ax', '/thing/x'],
    ] as const) {
      const { statusCode, headers } = await get(url);
      assert.deepEqual([statusCode, headers['location']], [303, location]);
    }
  });

  it('says what was probably meant where there is nothing', async () => {
    const { statusCode, payload } = await get('/thing/body:beirad', 'application/json');
    assert.equal(statusCode, 404);
    assert.match(payload, /Did you mean \/thing\/body:beirat\?/);
    for (const [url, meant] of [
      ['/thing/org:beirat.json', '/thing/body:beirat'],
      ['/thing/membership:anne.json', '/thing/membership:anna'],
      ['/thing/membership:anna~9.csv', '/thing/membership:anna'],
    ] as const)
      assert.match((await get(url)).payload, new RegExp(`Did you mean ${meant}`), url);
    const page = await get('/thing/beirat', 'text/html');
    assert.deepEqual([page.statusCode, /href="\/thing\/body:beirat"/.test(page.payload)], [404, true]);
  });

  it('bears hostile addresses', async () => {
    for (const path of [
      '%00',
      '..%2F..%2FX',
      'body:beirat%00',
      `body:${'x'.repeat(10_000)}`,
      '%3Cb%3Ex%3C/b%3E',
      'body:',
      'membership:anna~0',
      '%F0%9F%98%80',
    ]) {
      const { statusCode, payload } = await get(`/thing/${path}`);
      assert.equal(statusCode, 404, path.slice(0, 50));
      assert.doesNotMatch(payload, /<b>/);
      assert.ok(payload.length < 3_000);
    }
    assert.equal((await get('/thing/%')).statusCode, 400);
    assert.equal((await get('/thing/body:beirat?x=1')).statusCode, 400);
    assert.deepEqual(served.internalErrors, []);
  });

  it('runs and loads nothing but its own style', async () => {
    const { payload, headers } = await get('/thing/body:beirat');
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.doesNotMatch(payload, /<script|<style| style=| on\w+=/);
    assert.deepEqual(payload.match(/(?:src|<link[^>]*href)="[^"]*"/g), ['<link rel="stylesheet" href="/thing.css"']);
    assert.match(String((await get('/thing.css')).headers['content-type']), /^text\/css/);
  });

  it('tells whether a client has it already, and answers GET and HEAD alone', async () => {
    const { headers } = await get('/thing/body:beirat.json');
    const again = await served.server.inject({
      url: `${origin}/thing/body:beirat.json`,
      headers: { 'if-none-match': String(headers['etag']) },
    });
    assert.deepEqual([again.statusCode, again.payload], [304, '']);
    const html = await get('/thing/body:beirat', 'text/html');
    assert.notEqual(html.headers['etag'], (await get('/thing/body:beirat', 'text/csv')).headers['etag']);
    const put = await served.server.inject({ method: 'DELETE', url: `${origin}/thing/body:beirat` });
    assert.deepEqual([put.statusCode, put.headers['allow']], [405, 'GET, HEAD, OPTIONS']);
  });
});

describeEngines('The pages of things with nasty names', (engine) => {
  it('say them in every format as they are', async () => {
    const graph = await engine.open();
    await loadNasty(graph);
    const served = await openServed(graph, { deadline: 30, budget: 0 });
    for (const [id, name] of Object.entries(nastyNames)) {
      const json = await served.server.inject({ url: `/thing/${id}.json` });
      assert.equal(about.parse(JSON.parse(json.payload)).name, name);
      const html = await served.server.inject({ url: `/thing/${id}.html` });
      assert.deepEqual([html.statusCode, /<b>|<script/.test(html.payload)], [200, false]);
      const ttl = new Parser().parse((await served.server.inject({ url: `/thing/${id}.ttl` })).payload);
      assert.ok(ttl.some(({ object }) => object.value === name));
      const csv = await served.server.inject({ url: `/thing/${id}.csv` });
      assert.doesNotMatch(csv.payload, /^=|,=/m);
    }
    await served.close();
  });
});

describe('The best of several media types', () => {
  it('is the one with the highest quality, the most closely named range telling', () => {
    const offered = ['text/html', 'application/json'] as const;
    for (const [accept, best] of [
      [undefined, 'text/html'],
      ['', 'text/html'],
      ['*/*', 'text/html'],
      ['application/*', 'application/json'],
      ['text/html;q=0.2, */*;q=0.5', 'application/json'],
      ['text/html;q=0, */*', 'application/json'],
      ['TEXT/HTML; Q=1', 'text/html'],
      ['image/png', null],
      ['text/html;q=x', null],
      [','.repeat(10_000), null],
    ] as const)
      assert.equal(bestOf(accept, offered), best, accept);
  });
});
