import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { z } from 'zod';
import { inFolder } from '../cli/run.js';
import { describeEngines } from '../engines.js';
import { problemsIn, schemas } from '../export/schemas.js';
import { openLoaded } from '../loaded.js';
import { runPython, withPython } from '../python.js';
import { openServed, type Served } from './served.js';

/** Names as tables have them, and whom they mean. */
const spellings = [
  ['Kommunalgremium', 'body:kommunalgremium'],
  ['kommunalgremum des IT-Planungsrates', 'body:kommunalgremium'],
  ['IT Planungsrat', 'body:it-planungsrat'],
  ['Deutscher Staedtetag', 'org:deutscher-staedtetag'],
  ['KGST', 'org:kgst'],
  ['Vitt, Klaus', 'person:klaus-vitt'],
  ['Hans Henning Luehr', 'person:hans-henning-luehr'],
  ['Dr. Bernd Landgraff', 'person:bernd-landgraf'],
  ['FRANZ-JOSEF PSCHIERER', 'person:franz-josef-pschierer'],
  ['Rogall Grothe, Cornelia', 'person:cornelia-rogall-grothe'],
] as const;

const batch = z.record(
  z.string(),
  z.object({
    result: z.array(z.looseObject({ id: z.string(), name: z.string(), score: z.number(), match: z.boolean() })),
  }),
);

const schemasOf = 'reconciliation-0.2/schemas';
const withSchemas = existsSync(schemas) ? withPython : { skip: 'the schemas of the standards are not here' };

describeEngines('The reconciliation service', (engine) => {
  let served: Served;

  before(async () => {
    const { graph } = await openLoaded(engine);
    served = await openServed(graph, { deadline: 30, budget: 0 });
  });
  after(() => served.close());

  const get = async (url: string) => {
    const { statusCode, payload, headers } = await served.server.inject({ url });
    return { status: statusCode, payload, headers, json: (): unknown => JSON.parse(payload) };
  };
  const form = async (fields: Readonly<Record<string, string>>) => {
    const { statusCode, payload } = await served.server.inject({
      method: 'POST',
      url: '/reconcile',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    return { status: statusCode, payload, json: (): unknown => JSON.parse(payload) };
  };
  const asked = async (queries: object) => batch.parse((await form({ queries: JSON.stringify(queries) })).json());
  const first = async (query: object) => (await asked({ q: query }))['q']?.result[0];

  it('finds who is meant by ten spellings of real names, for certain', async () => {
    const queries = Object.fromEntries(spellings.map(([query], at) => [String(at), { query }]));
    const found = await asked(queries);
    assert.deepEqual(
      spellings.map((_, at) => [found[at]?.result[0]?.id, found[at]?.result[0]?.match]),
      spellings.map(([, id]) => [id, true]),
    );
  });

  it('is driven by the Python package reconciler', withPython, async () => {
    const address = `${await served.server.listen({ port: 0 })}/reconcile`;
    const found = await inFolder(async (folder) => {
      const file = join(folder, 'names.json');
      await writeFile(file, JSON.stringify(spellings.map(([name]) => name)));
      const printed: unknown = JSON.parse(await runPython('reconcile_names.py', [address, '-', file]));
      return printed;
    });
    assert.deepEqual(
      found,
      spellings.map(([name, id]) => [name, id, true]),
    );
  });

  it('answers what the schemas of the API describe', withSchemas, async () => {
    const queries = { a: { query: 'Vitt', type: 'person', properties: [{ pid: 'memberOf', v: 'IT-Planungsrat' }] } };
    const extend = {
      ids: ['person:klaus-vitt', 'body:kommunalgremium'],
      properties: [{ id: 'memberOf' }, { id: 'founded' }],
    };
    const object = z.looseObject({});
    const answers = [
      ['manifest', (await get('/reconcile')).json()],
      ['reconciliation-result-batch', (await form({ queries: JSON.stringify(queries) })).json()],
      ['data-extension-response', (await form({ extend: JSON.stringify(extend) })).json()],
      ['suggest-entities-response', (await get('/reconcile/suggest/entity?prefix=komm')).json()],
      ['suggest-types-response', (await get('/reconcile/suggest/type?prefix=p')).json()],
      ['suggest-properties-response', (await get('/reconcile/suggest/property?prefix=m')).json()],
      ['data-extension-property-proposal', (await get('/reconcile/properties?type=person&limit=3')).json()],
    ] as const;
    const named = answers.map(([schema, answer]) => [schema, object.parse(answer)] as const);
    assert.deepEqual(await problemsIn(schemasOf, named), []);
    assert.notDeepEqual(await problemsIn(schemasOf, [['reconciliation-result-batch', { a: {} }]]), []);
  });

  it('keeps to the types, the number and the properties that are asked for', async () => {
    const { a, b } = await asked({
      a: { query: 'Kommunalgremium', type: ['meeting', 'topic'], limit: 2 },
      b: { query: 'IT', limit: 3 },
    });
    assert.ok(a?.result.every(({ id }) => /^(meeting|topic):/.test(id)) === true);
    assert.equal(b?.result.length, 3);
    const with_ = await first({ query: 'Vitt', properties: [{ pid: 'memberOf', v: { id: 'body:it-planungsrat' } }] });
    const without = await first({ query: 'Vitt', properties: [{ pid: 'memberOf', v: 'Kommunalgremium' }] });
    assert.equal(with_?.id, 'person:klaus-vitt');
    assert.ok(with_.score > (without?.score ?? 0));
    const byOthers = await first({ properties: [{ pid: 'familyName', v: 'Pschierer' }] });
    assert.equal(byOthers?.id, 'person:franz-josef-pschierer');
  });

  it('finds nothing for what no name looks like', async () => {
    assert.deepEqual(await asked({ q: { query: 'Xylophonquartett Zwickau' } }), { q: { result: [] } });
    assert.deepEqual(await asked({}), {});
  });

  it('extends a table, with nothing for what it does not know', async () => {
    const extend = { ids: ['person:klaus-vitt', 'person:nobody'], properties: [{ id: 'familyName' }] };
    assert.deepEqual((await form({ extend: JSON.stringify(extend) })).json(), {
      meta: [{ id: 'familyName', name: 'Nachname' }],
      rows: { 'person:klaus-vitt': { familyName: [{ str: 'Vitt' }] }, 'person:nobody': { familyName: [] } },
    });
  });

  it('answers by GET as by POST, and hands the answer to a function on demand', async () => {
    const queries = JSON.stringify({ q: { query: 'FITKO' } });
    const byGet = await get(`/reconcile?queries=${encodeURIComponent(queries)}`);
    assert.equal(byGet.payload, (await form({ queries })).payload);
    const called = await get(`/reconcile?callback=jQuery.f1&queries=${encodeURIComponent(queries)}`);
    assert.equal(called.payload, `/**/jQuery.f1(${byGet.payload});`);
    assert.match(String(called.headers['content-type']), /^text\/javascript/);
  });

  it('shows a thing in a few words that any page may frame', async () => {
    const { payload, headers } = await get('/reconcile/preview?id=body:kommunalgremium');
    assert.match(payload, /Kommunalgremium des IT-Planungsrats/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors \*/);
    const flyout = z
      .strictObject({ id: z.string(), html: z.string() })
      .parse((await get('/reconcile/flyout/entity?id=person:klaus-vitt')).json());
    assert.match(flyout.html, /Klaus Vitt.*IT-Planungsrat/);
    assert.match((await get('/reconcile/flyout/type?id=person')).payload, /Person/);
  });

  it('refuses what it cannot read, and says why', async () => {
    const query = (each: unknown) => ({ queries: JSON.stringify({ q: each }) });
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [String(at), { query: 'x' }]));
    for (const [fields, message] of [
      [{ queries: '{x' }, /expects JSON/],
      [{ queries: '[]' }, /object of queries/],
      [{ queries: 'null' }, /object of queries/],
      [query('Vitt'), /queries\.q/],
      [query({}), /neither/],
      [query({ query: ' ' }), /neither/],
      [query({ query: 'x'.repeat(501) }), /queries\.q\.query/],
      [query({ query: 'x', type: 'persn' }), /did you mean \\"person/],
      [query({ query: 'x', limit: 0 }), /limit/],
      [query({ query: 'x', limit: 1.5 }), /limit/],
      [query({ query: 'x', properties: [{ pid: 'nothing', v: 'x' }] }), /one of aliases/],
      [query({ query: 'x', properties: [{ pid: 'kind' }] }), /queries\.q\.properties/],
      [query({ query: 'x', more: 1 }), /more/],
      [{ queries: JSON.stringify(many) }, /at most 50/],
      [{ extend: '{}' }, /extend\.ids/],
      [{ extend: '{"ids":["a"],"properties":[{"id":"b"}]}' }, /one of aliases/],
    ] as const) {
      const { status, payload } = await form(fields);
      assert.deepEqual([status, message.test(payload)], [400, true], payload);
    }
    for (const [url, status] of [
      ['/reconcile?callback=alert(1)', 400],
      ['/reconcile/suggest/entity', 400],
      ['/reconcile/suggest/entity?prefix=a&prefix=b', 400],
      ['/reconcile/suggest/entity?prefix=a&type=x', 400],
      ['/reconcile/suggest/entity?prefix=a&cursor=-1', 400],
      ['/reconcile/preview?id=person:nobody', 404],
      ['/reconcile/preview?id=%00', 404],
      ['/reconcile/flyout/entity?id=<script>', 404],
      ['/reconcile/nothing', 404],
    ] as const)
      assert.equal((await get(url)).status, status, url);
    const put = await served.server.inject({ method: 'PUT', url: '/reconcile', payload: 'x' });
    assert.deepEqual([put.statusCode, put.headers['allow']], [405, 'GET, HEAD, OPTIONS, POST']);
    assert.deepEqual(served.internalErrors, []);
  });
});
