import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Graph, observed } from '../../src/graph/port.js';
import { apply, article, changeset, person } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed, type Served } from './served.js';

/** Seconds that an answer may be behind on a graph that others write to. */
const age = 0.3;
const readers = 16;
const writes = 25;

describeEngines('The cache of answers', (engine) => {
  let graph: Graph;
  let served: Served;
  const statements: string[] = [];

  before(async () => {
    const loaded = await openLoaded(engine);
    await apply(loaded.graph, changeset([article]));
    graph = observed(loaded.graph, (name) => statements.push(name));
    served = await openServed(graph, { cacheAge: age, budget: 0, places: 200 });
  });

  after(() => served.close());

  const count = async (): Promise<number> => {
    const { data, errors } = await served.post({ query: '{ people(first: 0) { totalCount } }' });
    assert.deepEqual(errors, []);
    const [total] = /\d+/.exec(JSON.stringify(data)) ?? [];
    return Number(total);
  };

  it('asks the graph nothing for what it holds', async () => {
    await count();
    await count();
    statements.length = 0;
    await count();
    assert.deepEqual(statements, []);
  });

  it('gives no reader an answer older than it may be, beside a writer', async () => {
    const first = await count();
    const written: number[] = [];
    let over = false;

    /** How many writes a reader who begins at a moment must see at least. */
    const leastAt = (moment: number): number => {
      const since = graph.capabilities.shared ? moment - age * 1000 : moment;
      return written.filter((at) => at <= since).length;
    };
    const read = async (): Promise<number> => {
      let reads = 0;
      for (; !over; reads += 1) {
        const least = leastAt(performance.now());
        const seen = (await count()) - first;
        assert.ok(seen >= least, `saw ${String(seen)} of ${String(least)} that were written before`);
        await sleep(1);
      }
      return reads;
    };
    const write = async (): Promise<void> => {
      for (let at = 0; at < writes; at += 1) {
        await apply(graph, changeset([person(`person:cached-${String(at)}`, `Cached ${String(at)}`)]));
        written.push(performance.now());
        await sleep(40);
      }
    };
    const reading = Promise.all(Array.from({ length: readers }, read));
    await write().finally(() => (over = true));
    const reads = (await reading).reduce((sum, each) => sum + each, 0);

    if (graph.capabilities.shared) await sleep(age * 1000 + 50);
    assert.equal(await count(), first + writes);
    const { text } = await served.inject({ method: 'GET', url: '/metrics' });
    const [, kept = '0'] = /gremiengraph_operations_total\{path="cache",reason=""\} (\d+)/.exec(text) ?? [];
    assert.ok(Number(kept) > reads / 4, `${kept} of ${String(reads)} reads came from the cache`);
  });
});
