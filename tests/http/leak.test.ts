import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, type GremiengraphError } from '../../src/domain/errors.js';
import { embedded } from '../engines.js';
import { inCheckout } from '../source.js';
import { leaksIn } from './leak.js';
import { openServed } from './served.js';

const planted: readonly (readonly [string, string, string])[] = [
  ['a stack', 'stack', new Error('x').stack ?? ''],
  ['a stack in JSON', 'stack', JSON.stringify({ message: new Error('x').stack })],
  ['a path of this checkout', 'path', `cannot read ${inCheckout('package.json')}`],
  ['a path of a module', 'module', 'in node_modules/graphql/index.js'],
  ['a module of Node', 'module', 'node:internal/process/task_queues'],
  ['a code of the embedded engine', 'engine', 'GRAFEO-T001: write conflict'],
  ['a code of Neo4j', 'engine', 'Neo.ClientError.Statement.SyntaxError'],
  ['an address of Neo4j', 'engine', 'no answer from bolt://127.0.0.1:7687'],
  ['a statement', 'statement', 'near "MATCH (n:Body)"'],
];

describe('the search for leaks', () => {
  for (const [what, kind, text] of planted)
    it(`finds ${what}`, () =>
      assert.ok(
        leaksIn(text).some((leak) => leak.includes(kind)),
        leaksIn(text).join(),
      ));

  it('finds nothing in what the server tells by design', async () => {
    const served = await openServed();
    for (const url of ['/', '/graphql?query={__typename}', '/nothing', '/schema.graphql', '/healthz', '/readyz'])
      assert.deepEqual(leaksIn((await served.inject({ method: 'GET', url })).text), [], url);
    await served.close();
  });

  const folder = inCheckout('graph');
  const troubles: readonly GremiengraphError[] = [
    failure('ENGINE_UNAVAILABLE', { where: 'bolt://db:7687', reason: 'Neo.TransientError.X' }),
    failure('ENGINE_REFUSED', { where: 'bolt://db:7687', reason: 'Neo.ClientError.Security.Unauthorized' }),
    failure('DATA_FOLDER_HELD', { folder, holder: 'process 7' }),
    failure('DATA_FOLDER_UNUSABLE', { folder, reason: 'GRAFEO-X003' }),
  ];

  for (const trouble of troubles)
    it(`would find what ${trouble.code} tells the operator; clients are told less`, async () => {
      assert.notDeepEqual(leaksIn(trouble.message), []);
      const graph = await embedded.open();
      const served = await openServed({ ...graph, read: () => Promise.reject(trouble) });
      const { errors, text } = await served.post({ query: '{ node(id: "body:x") { id } }' });
      assert.equal(errors[0]?.extensions['code'], trouble.code);
      assert.match(errors[0].message, /Ask again in a while/);
      assert.deepEqual(served.internalErrors, [trouble]);
      const { text: ready } = await served.inject({ method: 'GET', url: '/readyz' });
      assert.match(ready, new RegExp(trouble.code));
      assert.deepEqual(leaksIn(text + ready), []);
      await served.close();
    });
});
