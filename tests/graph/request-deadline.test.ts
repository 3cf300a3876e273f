import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deadline } from '../../src/graph/deadline.js';
import type { Graph } from '../../src/graph/port.js';
import { asNumber, type Query } from '../../src/graph/query.js';
import { embedded } from '../engines.js';

const one: Query<number> = { name: 'one', text: 'RETURN 1 AS one', decode: ([one]) => asNumber(one) };
const ignore = () => undefined;

describe('the time that a request has to read', () => {
  let graph: Graph;

  before(async () => {
    graph = await embedded.open();
  });

  after(() => graph.close());

  /** The graph, whose reads take so many milliseconds. */
  const slow = (milliseconds: number): Graph => ({
    ...graph,
    read: async (query, parameters) => {
      await sleep(milliseconds);
      return graph.read(query, parameters);
    },
  });

  it('reads in time, and names each statement', async () => {
    const names: string[] = [];
    const time = deadline(graph, 1, (name) => names.push(name));
    assert.deepEqual(await time.graph.read(one, {}), [1]);
    assert.deepEqual(names, ['one']);
    time.close();
  });

  it('gives up on a statement that is late', async () => {
    const time = deadline(slow(500), 0.02, ignore);
    await assert.rejects(time.graph.read(one, {}), { code: 'STATEMENT_TIMEOUT' });
  });

  it('asks nothing once it is over', async () => {
    const names: string[] = [];
    const time = deadline(graph, 1, (name) => names.push(name));
    time.close();
    await assert.rejects(time.graph.read(one, {}), { code: 'STATEMENT_TIMEOUT' });
    assert.deepEqual(names, []);
  });

  it('ends at once what waits when it is closed, and has settled when the engine is done', async () => {
    const time = deadline(slow(100), 60, ignore);
    const started = performance.now();
    const late = assert.rejects(time.graph.read(one, {}), { code: 'STATEMENT_TIMEOUT' });
    time.close();
    await late;
    assert.ok(performance.now() - started < 90, 'the caller waited for the engine');
    await time.settled();
    assert.ok(performance.now() - started >= 95, 'it settled before the engine was done');
  });

  it('bears many statements at once without a warning', async () => {
    const warnings: unknown[] = [];
    const hear = (warning: unknown) => void warnings.push(warning);
    process.on('warning', hear);
    const time = deadline(slow(10), 5, ignore);
    await Promise.all(Array.from({ length: 50 }, () => time.graph.read(one, {})));
    await sleep(10);
    process.off('warning', hear);
    assert.deepEqual(warnings, []);
  });
});
