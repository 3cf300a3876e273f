import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failure } from '../../src/domain/errors.js';
import { embedded } from '../engines.js';
import { inCheckout } from '../source.js';
import { openServed, type Served } from './served.js';

const examples = z.array(
  z.object({ name: z.string(), question: z.string(), query: z.string(), variables: z.record(z.string(), z.unknown()) }),
);

describe('the address /ide', () => {
  let served: Served;
  const get = (url: string, encoding?: string) =>
    served.server.inject({
      method: 'GET',
      url,
      headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
    });

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  it('serves the page in German, also as /playground, and lets it run nothing but its own scripts', async () => {
    for (const url of ['/ide', '/playground']) {
      const { statusCode, headers, payload } = await get(url);
      assert.equal(statusCode, 200);
      assert.match(payload, /<html lang="de">/);
      assert.doesNotMatch(payload, /https?:|<script(?![^>]* src="\/ide\/)/);
      assert.match(String(headers['content-security-policy']), /default-src 'none'; script-src 'self';/);
      assert.equal(headers['cache-control'], 'no-cache');
    }
  });

  it('serves what the page loads for good, with its type, and squeezed where the client takes it', async () => {
    const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', ttf: 'font/ttf' };
    for (const [ending, type] of Object.entries(types)) {
      const name = readdirSync(inCheckout('build/ide/assets')).find((file) => file.endsWith(`.${ending}`)) ?? '';
      const url = `/ide/assets/${name}`;
      const plain = await get(url);
      assert.equal(plain.headers['content-type'], type);
      assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable');
      const [br, gzip] = [await get(url, 'gzip, br'), await get(url, 'gzip, br;q=0')];
      assert.deepEqual([br.headers['content-encoding'], gzip.headers['content-encoding']], ['br', 'gzip']);
      assert.ok(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload));
      assert.ok(gunzipSync(gzip.rawPayload).equals(plain.rawPayload));
      const { statusCode, payload } = await served.server.inject({ method: 'HEAD', url });
      assert.deepEqual([statusCode, payload], [200, '']);
    }
  });

  it('serves nothing else', async () => {
    const others = ['nothing.js', '../index.html', '..%2F..%2F..%2Fpackage.json', '%2e%2e%2Findex.html', '', '%00'];
    for (const other of others) {
      const { statusCode, payload } = await get(`/ide/assets/${other}`);
      assert.ok([400, 404].includes(statusCode), `${other}: ${String(statusCode)}`);
      assert.doesNotMatch(payload, /"gremiengraph"|<html/, other);
    }
  });

  it('lists the examples with their variables filled in, and each of them answers', async () => {
    const listed = examples.parse((await get('/ide/examples.json')).json());
    assert.equal(listed.length, readdirSync(inCheckout('schema/examples')).length);
    assert.deepEqual(listed.find(({ name }) => name === 'sitze')?.variables, {
      body: 'Kommunalgremium',
      day: '2021-02-01',
    });
    for (const { query, variables } of listed) assert.deepEqual((await served.post({ query, variables })).errors, []);
  });
});

describe('the start page', () => {
  it('shows how many people, bodies and facts the graph holds', async () => {
    const served = await openServed();
    const { data } = await served.post({ query: '{ dataset { counts { type count } } }' });
    const { dataset } = z
      .object({ dataset: z.object({ counts: z.array(z.object({ type: z.string(), count: z.number() })) }) })
      .parse(data);
    const people = dataset.counts.find(({ type }) => type === 'Person')?.count ?? 0;
    const { text } = await served.inject({ method: 'GET', url: '/' });
    assert.match(text, new RegExp(`<dt>Personen</dt><dd>${String(people)}</dd>`));
    assert.match(text, /<dt>Gremien<\/dt><dd>\d+<\/dd>/);
    assert.match(text, /<dt>belegte Fakten<\/dt><dd>\d\.\d{3}<\/dd>/);
    await served.close();
  });

  it('comes without figures where the graph does not answer', async () => {
    const read = () => Promise.reject(failure('ENGINE_UNAVAILABLE', { where: 'bolt://x', reason: 'gone' }));
    const served = await openServed({ ...(await embedded.open()), read });
    const { status, text } = await served.inject({ method: 'GET', url: '/' });
    assert.equal(status, 200);
    assert.doesNotMatch(text, /<dd>/);
    await served.close();
  });
});
