import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type Graph, observed } from '../../src/graph/port.js';
import { answerCache } from '../../src/http/answer-cache.js';
import { canonical } from '../../src/http/answer-key.js';
import { readDocuments } from '../../src/cli/documents.js';
import { apply, article, changeset, person } from '../changes/drafts.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';
import { openServed, type Served } from './served.js';

const name = (id: string) => ({
  query: 'query Name($id: ID!) { body(id: $id) { name } } query Kind($id: ID!) { body(id: $id) { kind } }',
  variables: { id },
  operationName: 'Name',
});

describe('the cache of answers', () => {
  let served: Served;
  let graph: Graph;
  const statements: string[] = [];

  before(async () => {
    const loaded = await openLoaded(embedded);
    graph = observed(loaded.graph, (asked) => statements.push(asked));
    served = await openServed(graph);
  });

  after(() => served.close());

  beforeEach(() => (statements.length = 0));

  const asked = async (payload: object, headers: Record<string, string> = {}) => {
    statements.length = 0;
    const {
      payload: text,
      statusCode,
      headers: got,
    } = await served.server.inject({ method: 'POST', url: '/graphql', payload, headers });
    const { 'x-request-id': id, date, ...told } = got;
    assert.ok(id !== undefined && date !== undefined);
    return { text, statusCode, told, statements: statements.length };
  };

  const countOf = async (path: string): Promise<number> => {
    const { text } = await served.inject({ method: 'GET', url: '/metrics' });
    return Number(
      new RegExp(`gremiengraph_operations_total\\{path="${path}",reason=""\\} (\\d+)`).exec(text)?.[1] ?? '0',
    );
  };

  it('sends the same bytes and headers again, without asking the graph', async () => {
    for (const { query } of readDocuments(inCheckout('schema/examples'))) {
      const made = await asked({ query });
      const kept = await asked({ query });
      assert.equal(made.statusCode, 200);
      assert.ok(made.statements > 0, query);
      assert.deepEqual(kept, { ...made, statements: 0 });
      assert.match(kept.text, /"extensions":\{"cost":\{"requested":\d+,"maximum":50000\}/);
    }
  });

  it('counts what it answered', async () => {
    const before = await countOf('cache');
    await asked(name('body:vorstand-vitako'));
    assert.equal(await countOf('cache'), before);
    await asked(name('body:vorstand-vitako'));
    assert.equal(await countOf('cache'), before + 1);
  });

  it('keeps apart what differs, and takes for the same what is', async () => {
    const first = await asked(name('body:it-planungsrat'));
    assert.ok(first.statements > 0);
    const others = [
      await asked(name('body:kommunalgremium')),
      await asked({ ...name('body:it-planungsrat'), operationName: 'Kind' }),
      await asked(name('body:it-planungsrat'), { accept: 'application/graphql-response+json' }),
      await asked(name('body:it-planungsrat'), { accept: 'text/csv' }),
      await asked(name('body:it-planungsrat'), { host: 'elsewhere.example' }),
    ];
    for (const other of others) assert.ok(other.statements > 0);
    assert.equal(new Set([first, ...others.slice(0, 2)].map(({ text }) => text)).size, 3);
    const { query, variables, operationName } = name('body:it-planungsrat');
    assert.equal((await asked({ operationName, variables, query })).statements, 0);
  });

  it('makes an answer once for all who ask for it at the same time', async () => {
    const query = '{ body(id: "body:it-planungsrat") { members(first: 7) { nodes { member { name } } } } }';
    const alone = (await asked({ query: query.replace('7', '8') })).statements;
    statements.length = 0;
    const texts = await Promise.all(Array.from({ length: 16 }, async () => (await served.post({ query })).text));
    assert.equal(statements.length, alone);
    assert.equal(new Set(texts).size, 1);
  });

  it('makes an answer anew after a change', async () => {
    const query = '{ person(id: "person:spaet") { name } }';
    assert.match((await asked({ query })).text, /"person":null/);
    await apply(graph, changeset([article, person('person:spaet', 'Späte Person')]));
    assert.match((await asked({ query })).text, /"person":\{"name":"Späte Person"\}/);
  });

  it('keeps no answer with an error', async () => {
    const query = '{ person(id: "person:jan-poerksen") { name } bodies(after: "damaged") { totalCount nodes { id } } }';
    const [first, second] = [await asked({ query }), await asked({ query })];
    assert.match(first.text, /INVALID_CURSOR/);
    assert.ok(second.statements > 0);
  });

  it('answers a client that has the answer already with 304', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ body(id: "body:al-runde") { name } }')}`;
    const made = await served.server.inject({ method: 'GET', url });
    const kept = await served.server.inject({ method: 'GET', url });
    const etag = String(made.headers.etag);
    const known = await served.server.inject({ method: 'GET', url, headers: { 'if-none-match': etag } });
    assert.deepEqual([kept.headers.etag, kept.payload], [etag, made.payload]);
    assert.deepEqual([known.statusCode, known.payload, known.headers.etag], [304, '', etag]);
    assert.equal(known.headers['content-type'], undefined);
  });
});

describe('the cache of answers of a server', () => {
  const query = '{ body(id: "body:it-planungsrat") { name } }';

  it('lets nobody in whose time is used up', async () => {
    const served = await openServed(undefined, { budget: 1 });
    const slow = '{ overlaps(group: "body:it-planungsrat") { totalCount } interlocks { totalCount } }';
    assert.equal((await served.post({ query })).status, 200);
    let last = 200;
    for (let at = 0; last === 200 && at < 5_000; at += 1)
      ({ status: last } = await served.post({ query: slow, variables: { at } }));
    assert.equal(last, 429);
    assert.equal((await served.post({ query })).status, 429);
    await served.close();
  });

  it('can be turned off', async () => {
    const statements: string[] = [];
    const { graph } = await openLoaded(embedded);
    const served = await openServed(
      observed(graph, (asked) => statements.push(asked)),
      { cache: 0 },
    );
    await served.post({ query });
    const once = statements.length;
    await served.post({ query });
    assert.equal(statements.length, 2 * once);
    await served.close();
  });

  it('stays within its bytes, and lets go what was not asked for the longest', async () => {
    const graph = await embedded.open();
    const cache = answerCache(graph, { bytes: 100_000, seconds: 0 });
    const answer = { headers: {}, body: Buffer.alloc(9_000), etag: null, operation: null, cost: 0 };
    const state = await cache.state();
    await cache.find('first', state);
    for (let at = 0; at < 50; at += 1) {
      await cache.keep(String(at), state, answer);
      assert.ok(cache.bytes() <= 100_000);
    }
    assert.equal(await cache.atOnce('0'), null);
    assert.equal(await cache.atOnce('49'), answer);
    await cache.keep('large', state, { ...answer, body: Buffer.alloc(20_000) });
    assert.equal(await cache.atOnce('large'), null);
    await graph.close();
  });

  it('keeps no answer that was begun before a change', async () => {
    const graph = await embedded.open();
    const cache = answerCache(graph, { bytes: 100_000, seconds: 0 });
    const answer = { headers: {}, body: Buffer.from('{}'), etag: null, operation: null, cost: 0 };
    const state = await cache.state();
    await cache.find('key', state);
    const end = cache.begin('key', state);
    const waiting = cache.find('key', state);
    await apply(graph, changeset([article, person('person:new', 'New')]));
    const kept = await cache.keep('key', state, answer);
    end(kept);
    assert.deepEqual([kept, await waiting, await cache.atOnce('key')], [null, null, null]);
    await graph.close();
  });
});

describe('the key of an answer', () => {
  it('is the same however fields are ordered, and not however lists are', () => {
    assert.equal(canonical({ b: [1, { d: null, c: 'x' }], a: true }, 5), '{"a":true,"b":[1,{"c":"x","d":null}]}');
    assert.notEqual(canonical([1, 2], 5), canonical([2, 1], 5));
    assert.notEqual(canonical({ a: '1' }, 5), canonical({ a: 1 }, 5));
  });

  it('is none for what is nested deeper than any question', () => {
    const deep: unknown = JSON.parse('[{"a":'.repeat(5_000) + '1' + '}]'.repeat(5_000));
    assert.equal(canonical(deep, 20), null);
  });
});
