import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { inCheckout } from '../source.js';
import { openServed, type Served } from './served.js';

const rows =
  'query Rows { membershipRows(first: 3, where: { group: "body:kommunalgremium" }) { nodes { member role voting sourceCount } } }';
const address = (query: string, more = '') => `/graphql?query=${encodeURIComponent(query)}${more}`;

const record = z.record(z.string(), z.unknown());

describe('an answer as a table', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  const get = (url: string, headers: Record<string, string> = {}) => served.server.inject({ url, headers });

  it('is CSV by Accept and by format, by GET and by POST', async () => {
    const answers = [
      await get(address(rows), { accept: 'text/csv' }),
      await get(address(rows, '&format=csv')),
      await served.server.inject({ method: 'POST', url: '/graphql?format=csv', payload: { query: rows } }),
    ];
    for (const { statusCode, headers, payload } of answers) {
      assert.equal(statusCode, 200, payload);
      assert.equal(headers['content-type'], 'text/csv; charset=utf-8; header=present');
      assert.match(String(headers['content-disposition']), /^attachment; filename="Rows-\d{4}-\d\d-\d\d\.csv"$/);
      assert.equal(payload, answers[0]?.payload);
      assert.match(payload, /^member,role,voting,sourceCount\r\n.+,\d+\r\n/);
      assert.equal(payload.split('\r\n').length, 5);
    }
  });

  it('tells whether more rows follow, and where', async () => {
    const first = await get(address(rows, '&format=csv'));
    assert.equal(first.headers['gremiengraph-has-next-page'], 'true');
    const cursor = String(first.headers['gremiengraph-end-cursor']);
    const next = await get(address(rows.replace('first: 3', `first: 100, after: "${cursor}"`), '&format=csv'));
    assert.equal(next.headers['gremiengraph-has-next-page'], 'false');
    assert.doesNotMatch(next.payload, /pageInfo|gremiengraphPage/);
  });

  it('has the same columns whatever the data are', async () => {
    const query =
      '{ body(name: "Nirgendwo") { name chair { member { name } } members { nodes { role quota { seats } } } } }';
    const { payload, statusCode } = await get(address(query, '&format=csv'));
    assert.equal(statusCode, 200);
    assert.equal(payload, 'name,chair.member.name,role,quota.seats\r\n');
  });

  it('names apart what stands around the rows and in them', async () => {
    const query = '{ body(name: "KoG") { id name members { nodes { id member { name } } } } }';
    const { payload } = await get(address(query, '&format=csv'));
    assert.match(payload, /^body\.id,name,id,member\.name\r\n/);
  });

  it('is NDJSON, a workbook or Parquet', async () => {
    const ndjson = await get(address(rows), { accept: 'application/x-ndjson, */*;q=0.1' });
    assert.deepEqual(Object.keys(record.parse(JSON.parse(ndjson.payload.split('\n')[0] ?? ''))), [
      'member',
      'role',
      'voting',
      'sourceCount',
    ]);
    assert.equal((await get(address(rows, '&format=xlsx'))).rawPayload.subarray(0, 2).toString(), 'PK');
    assert.equal((await get(address(rows, '&format=parquet'))).rawPayload.subarray(0, 4).toString(), 'PAR1');
  });

  it('is the plain answer for format=json and for a browser', async () => {
    for (const headers of [{ accept: 'text/html,*/*;q=0.8' }, { accept: '*/*' }])
      assert.match((await get(address(rows), headers)).payload, /^\{"data"/);
    assert.match((await get(address(rows, '&format=json'))).payload, /^\{"data"/);
  });

  it('refuses an unknown format with all formats and the one that was meant', async () => {
    const { status, errors } = await served.inject({ url: address(rows, '&format=cvs') });
    assert.equal(status, 400);
    assert.match(errors[0]?.message ?? '', /csv, json, ndjson, xlsx, parquet.*"cvs" \(did you mean "csv"\?\)/);
    assert.equal((await served.inject({ url: address(rows, '&format=csv&bom=ja') })).status, 400);
    assert.equal((await served.inject({ url: address(rows, '&format=csv&format=xlsx') })).status, 400);
  });

  it('stays JSON with a status that says so where something is wrong', async () => {
    for (const [query, code] of [
      ['{ bodies { nodes { nam } } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ bodies { nodes {', 'GRAPHQL_PARSE_FAILED'],
      ['{ body(name: "Vitako") { id } }', 'AMBIGUOUS_NAME'],
      ['query($day: Date!) { body(name: "KoG") { chair(validAt: $day) { id } } }', 'BAD_USER_INPUT'],
      ['{ membershipRows(first: 5000) { nodes { id } } }', 'PAGE_SIZE_TOO_LARGE'],
    ] as const) {
      const { status, errors, text } = await served.inject({ url: address(query, '&format=csv') });
      assert.equal(status, 400, text);
      assert.equal(errors[0]?.extensions['code'], code);
    }
  });

  it('has told nobody of an error of its own', () => assert.deepEqual(served.internalErrors, []));
});

describe('reading over HTTP', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  const get = (url: string, headers: Record<string, string> = {}) => served.server.inject({ url, headers });

  it('gives an answer by GET a validator that changes with question, variables and format', async () => {
    const question = 'query($n: Int!) { membershipRows(first: $n) { totalCount } }';
    const urls = [1, 2].map((n) => address(question, `&variables=${encodeURIComponent(JSON.stringify({ n }))}`));
    const all = [...urls, `${urls[0] ?? ''}&format=csv`, address('{ dataset { version } }')];
    const tags = await Promise.all(all.map(async (url) => (await get(url)).headers.etag));
    assert.equal(new Set(tags).size, 4);
    const again = await get(urls[0] ?? '', { 'if-none-match': String(tags[0]) });
    assert.deepEqual([again.statusCode, again.payload, again.headers.etag], [304, '', tags[0]]);
    assert.equal((await get(urls[1] ?? '', { 'if-none-match': String(tags[0]) })).statusCode, 200);
    assert.equal((await get(address('{ nothing }'))).headers.etag, undefined);
    assert.equal((await served.server.inject({ method: 'HEAD', url: urls[0] ?? '' })).headers.etag, tags[0]);
  });

  it('lets pages of any origin ask, without credentials', async () => {
    const asked = await served.server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(asked.statusCode, 204);
    assert.equal(asked.headers['access-control-allow-origin'], '*');
    assert.match(String(asked.headers['access-control-allow-headers']), /content-type/);
    const { headers } = await get(address(rows), { origin: 'https://example.org' });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
  });

  it('compresses texts that are long, and nothing that is compressed', async () => {
    const long = rows.replace('first: 3', 'first: 1000').replace(', where: { group: "body:kommunalgremium" }', '');
    const { headers, rawPayload } = await get(address(long), { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.match(gunzipSync(rawPayload).toString(), /^\{"data"/);
    assert.match(String(headers.vary), /accept-encoding/i);
    assert.equal((await get(address(long), { 'accept-encoding': 'br, gzip' })).headers['content-encoding'], 'br');
    assert.equal(
      (await get(address(long, '&format=csv'), { 'accept-encoding': 'br' })).headers['content-encoding'],
      'br',
    );
    assert.equal(
      (await get(address(long, '&format=xlsx'), { 'accept-encoding': 'br' })).headers['content-encoding'],
      undefined,
    );
    assert.equal((await get('/healthz', { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  });

  it('says on every page what a browser may do with it, and which methods a page answers', async () => {
    for (const url of ['/', '/graphql?query={__typename}', '/rows/meetings.csv', '/documents', '/nowhere']) {
      const { headers } = await get(url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    }
    const { statusCode, headers } = await served.server.inject({ method: 'PUT', url: '/graphql' });
    assert.deepEqual([statusCode, headers.allow], [405, 'GET, HEAD, OPTIONS, POST']);
    const rowsPut = await served.server.inject({ method: 'DELETE', url: '/rows/meetings.csv' });
    assert.deepEqual([rowsPut.statusCode, rowsPut.headers.allow], [405, 'GET, HEAD, OPTIONS']);
  });
});

describe('kept documents', () => {
  let served: Served;
  const query = readFileSync(inCheckout('schema/examples/vorsitz.graphql'), 'utf8');
  const hash = createHash('sha256').update(query).digest('hex');

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  it('are listed with their question, and asked by their hash', async () => {
    const { payload } = await served.server.inject('/documents');
    assert.match(payload, new RegExp(`"id":"sha256:${hash}","name":"vorsitz","question":"Wer hatte`));
    const { statusCode, headers, payload: answer } = await served.server.inject(`/graphql?documentId=sha256:${hash}`);
    assert.equal(statusCode, 200, answer);
    assert.match(answer, /Jan Pörksen/);
    assert.equal(headers['cache-control'], 'public, max-age=60');
    const posted = await served.inject({ method: 'POST', url: '/graphql', payload: { documentId: `sha256:${hash}` } });
    assert.match(posted.text, /Jan Pörksen/);
    assert.match((await served.server.inject(`/graphql?documentId=sha256:${hash}&format=csv`)).payload, /Jan Pörksen/);
  });

  it('are asked in the way of Apollo too', async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    const { text } = await served.inject({ url: `/graphql?extensions=${encodeURIComponent(extensions)}` });
    assert.match(text, /Jan Pörksen/);
  });

  it('are refused where the hash is unknown, or a question comes with it', async () => {
    const unknown = await served.inject({ url: '/graphql?documentId=sha256:0' });
    assert.equal(unknown.status, 400);
    assert.match(unknown.errors[0]?.message ?? '', /"documentId".*GET \/documents.*"sha256:0"/);
    assert.equal((await served.inject({ url: address('{ __typename }', `&documentId=sha256:${hash}`) })).status, 400);
  });
});
