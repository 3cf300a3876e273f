import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openServed, type Served } from './served.js';

const normal = '{ body(name: "KoG") { name } }';
const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const json = { 'content-type': 'application/json' };

/** What attacks send as a query, and the code that refuses it, or null where it is answered and harms nobody. */
const queries: readonly (readonly [string, string, string | null])[] = [
  ['aliases of a field', `{ ${times(101, (at) => `a${String(at)}: dataset { version }`)} }`, 'TOO_MANY_ALIASES'],
  ['a field a thousand times', `{ ${times(1_000, () => '__typename')} }`, 'TOO_MANY_ROOT_FIELDS'],
  ['fifty directives on a field', `{ __typename ${times(50, () => '@aa')} }`, 'TOO_MANY_DIRECTIVES'],
  [
    'deep recursion',
    `{ bodies(first: 1) { nodes { ${times(20, () => 'parent { ... on Body {')} id ${times(20, () => '} }')} } } }`,
    'QUERY_TOO_DEEP',
  ],
  [
    'a list within a list within a list',
    '{ bodies(first: 100) { nodes { members(first: 100) { nodes { evidence(first: 100) { nodes { quote } } } } } } }',
    'QUERY_TOO_EXPENSIVE',
  ],
  [
    'circular fragments',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'circular introspection',
    `{ __schema { types { ${times(30, () => 'fields { type {')} name ${times(30, () => '} }')} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['Cypher in an argument', '{ body(name: "\\"}) DETACH DELETE n //") { id } }', null],
  ['SQL in an argument', '{ body(name: "\' OR 1=1; --") { id } }', null],
  ['a path in an argument', '{ node(id: "../../../../etc/passwd") { id } }', null],
  ['HTML in an argument', '{ body(name: "<script>alert(1)</script>") { id } }', null],
  [
    'a line of a log in an argument',
    '{ body(name: "x\\n{\\"level\\":50,\\"msg\\":\\"root logged in\\"}") { id } }',
    null,
  ],
];

describe('an attack', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
    await served.post({ query: normal });
  });

  after(() => served.close());

  const answersNormally = async () => {
    const { data } = await served.post({ query: normal });
    assert.deepEqual(data, { body: { name: 'Kommunalgremium des IT-Planungsrats' } });
    assert.deepEqual(served.internalErrors, []);
  };

  for (const [what, query, code] of queries)
    it(`by ${what} is ${code === null ? 'harmless' : 'refused'}, and cheap`, async () => {
      const started = process.cpuUsage();
      const { errors, text } = await served.post({ query });
      const { user, system } = process.cpuUsage(started);
      assert.equal(errors[0]?.extensions['code'] ?? null, code);
      assert.ok((user + system) / 1000 < 500, `${String((user + system) / 1000)} ms`);
      assert.doesNotMatch(text, /\bat .+:\d+:\d+|node_modules|stacktrace|root:x/);
      await answersNormally();
    });

  it('by a batch of questions is refused', async () => {
    const payload = Array.from({ length: 10 }, () => ({ query: '{ __typename }' }));
    const { status, data } = await served.inject({ method: 'POST', url: '/graphql', headers: json, payload });
    assert.deepEqual([status, data], [400, undefined]);
    await answersNormally();
  });

  it('by a form of another site is refused', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const headers = { 'content-type': type };
      const payload = 'query=%7B__typename%7D';
      const { status, data } = await served.inject({ method: 'POST', url: '/graphql', headers, payload });
      assert.ok(status >= 400 && status < 500, `${type}: ${String(status)}`);
      assert.equal(data, undefined);
    }
  });

  it('by a mutation in an address is refused', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { __typename }')}`;
    const { status, data } = await served.inject({ method: 'GET', url });
    assert.ok(status >= 400 && status < 500);
    assert.equal(data ?? null, null);
  });

  it('finds no console, no trace of execution and no stack', async () => {
    const page = await served.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html' } });
    assert.doesNotMatch(page.text, /graphiql|playground|<html/i);
    const { text, extensions } = await served.post({ query: '{ bodies(first: "x") { nope } }' });
    assert.doesNotMatch(text, /stacktrace|node_modules/);
    assert.equal(extensions?.['tracing'], undefined);
  });

  it('by paths that leave the pages finds nothing', async () => {
    for (const url of [
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/graphql/../package.json',
      '/seed/../.git/config',
    ])
      assert.equal((await served.inject({ method: 'GET', url })).status, 404, url);
  });

  it('by a client that sends its header a byte at a time is cut', { timeout: 15_000 }, async () => {
    const address = new URL(await served.server.listen({ host: '127.0.0.1', port: 0 }));
    const started = Date.now();
    const socket = connect(Number(address.port), address.hostname);
    const drip = setInterval(() => socket.write('x'), 500);
    socket.write('GET /graphql HTTP/1.1\r\nx-slow: ');
    socket.on('error', () => undefined).resume();
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    assert.ok(Date.now() - started < 10_000);
    await answersNormally();
  });
});

describe('a client', () => {
  it('that has used up its minute is told when to ask again', async () => {
    const served = await openServed(undefined, { budget: 1 });
    const query = '{ bodies(first: 100) { nodes { name members(first: 100) { nodes { role member { name } } } } } }';
    let refused = await served.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    for (let asked = 0; asked < 100 && refused.statusCode === 200; asked += 1)
      refused = await served.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    assert.equal(refused.statusCode, 429);
    assert.match(refused.payload, /TOO_MANY_REQUESTS/);
    assert.ok(Number(refused.headers['retry-after']) > 0 && Number(refused.headers['retry-after']) <= 60);
    const remoteAddress = '192.0.2.7';
    const other = await served.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: normal },
      remoteAddress,
    });
    assert.equal(other.statusCode, 200);
    await served.close();
  });
});
