import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { GremiengraphError } from '../../src/domain/errors.js';
import type { Graph, Transaction } from '../../src/graph/port.js';
import { asNumber, asText, type Query, statement } from '../../src/graph/query.js';
import { describeEngines, empty, reasonToSkip } from '../engines.js';

const create = statement('create', 'CREATE (n:Node {id: $id})');
const start = statement('start', 'CREATE (n:Node {id: $id, value: 0})');
const increment = statement('increment', 'MATCH (n:Node {id: $id})\nSET n.value = n.value + 1');
const set = statement('set', 'MATCH (n:Node {id: $id})\nSET n.value = $value');
const value: Query<number> = {
  name: 'value',
  text: 'MATCH (n:Node {id: $id})\nRETURN n.value AS value',
  decode: ([value]) => asNumber(value),
};
const ids: Query<string> = {
  name: 'ids',
  text: 'MATCH (n:Node)\nRETURN n.id AS id ORDER BY id LIMIT 100',
  decode: ([id]) => asText(id),
};
const slow: Query<number> = {
  name: 'slow',
  text: 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 300) AS c WITH a + b + c AS sum WHERE sum < 0 RETURN count(sum) AS count',
  decode: ([count]) => asNumber(count),
};

const many = Array.from({ length: 50 }, (_, index) => index);
const isTaken = (error: unknown): boolean => error instanceof GremiengraphError && error.code === 'ID_TAKEN';
const isTooSlow = (error: unknown): boolean => error instanceof GremiengraphError && error.code === 'STATEMENT_TIMEOUT';

describeEngines('What a transaction promises', (engine) => {
  let graph: Graph;
  before(async () => void (graph = await engine.open()));
  beforeEach(() => empty(graph));
  after(() => graph.close());

  const write = (id: string): Promise<unknown> => graph.write((transaction) => transaction.run(create, { id }));
  const readIds = (): Promise<readonly string[]> => graph.read(ids, {});

  it('gives what the work gives', async () => {
    assert.equal(await graph.write(() => Promise.resolve('done')), 'done');
  });

  it('keeps nothing when the work throws, and throws the same error', async () => {
    const error = new RangeError('stop');
    const work = async (transaction: Transaction): Promise<never> => {
      await transaction.run(create, { id: 'a:1' });
      throw error;
    };
    await assert.rejects(graph.write(work), (thrown) => thrown === error);
    assert.deepEqual(await readIds(), []);
  });

  it('keeps nothing when a statement fails, even if the work takes no notice', async () => {
    await write('a:1');
    const work = async (transaction: Transaction): Promise<void> => {
      await transaction.run(create, { id: 'a:2' });
      await transaction.run(create, { id: 'a:1' }).catch(() => null);
    };
    await assert.rejects(graph.write(work), isTaken);
    assert.deepEqual(await readIds(), ['a:1']);
  });

  it('writes on after a failed transaction', async () => {
    await assert.rejects(graph.write(() => Promise.reject(new Error('stop'))));
    await write('a:1');
    assert.deepEqual(await readIds(), ['a:1']);
  });

  it('refuses an id that is taken and names it', async () => {
    await write('a:1');
    await assert.rejects(write('a:1'), (error) => isTaken(error) && String(error).includes('(a:1)'));
  });

  it('refuses an id that the same transaction has taken', async () => {
    const work = async (transaction: Transaction): Promise<void> => {
      await transaction.run(create, { id: 'a:1' });
      await transaction.run(create, { id: 'a:1' });
    };
    await assert.rejects(graph.write(work), isTaken);
    assert.deepEqual(await readIds(), []);
  });

  it('sees its own writes, which nobody else does before they are kept', async () => {
    const seen = await graph.write(async (transaction) => {
      await transaction.run(create, { id: 'a:1' });
      return { inside: await transaction.run(ids, {}), outside: await readIds() };
    });
    assert.deepEqual(seen, { inside: ['a:1'], outside: [] });
    assert.deepEqual(await readIds(), ['a:1']);
  });

  it('loses none of many concurrent increments', async () => {
    await graph.write((transaction) => transaction.run(start, { id: 'a:1' }));
    await Promise.all(many.map(() => graph.write((transaction) => transaction.run(increment, { id: 'a:1' }))));
    assert.deepEqual(await graph.read(value, { id: 'a:1' }), [many.length]);
  });

  it('makes a writer that first reads wait for the one before', async () => {
    await graph.write((transaction) => transaction.run(start, { id: 'a:1' }));
    const readThenWrite = async (transaction: Transaction): Promise<void> => {
      const [before = 0] = await transaction.run(value, { id: 'a:1' });
      await transaction.run(set, { id: 'a:1', value: before + 1 });
    };
    await Promise.all(many.map(() => graph.write(readThenWrite)));
    assert.deepEqual(await graph.read(value, { id: 'a:1' }), [many.length]);
  });

  it('answers many concurrent reads beside a writer', async () => {
    await write('a:1');
    const [answers] = await Promise.all([Promise.all(many.map(readIds)), write('a:2')]);
    assert.equal(answers.filter((answer) => answer.includes('a:1')).length, many.length);
  });

  it('refuses to write by a reading statement', async () => {
    await assert.rejects(graph.read(create, { id: 'a:1' }));
    assert.deepEqual(await readIds(), []);
  });

  it('names the statement that is wrong', async () => {
    await assert.rejects(graph.read({ ...ids, text: 'MATCH (n:Node RETURN n.id AS id' }, {}), /^Error: ids: /);
    const work = (transaction: Transaction): Promise<unknown> => transaction.run({ ...ids, text: 'MATCH (' }, {});
    await assert.rejects(graph.write(work), /^Error: ids: /);
  });

  it(
    'stops a reading statement that takes too long',
    { skip: reasonToSkip(engine, 'stops a reading statement that takes too long') },
    async () => {
      await assert.rejects(graph.read(slow, {}), isTooSlow);
    },
  );
});

describeEngines('What a version promises', (engine) => {
  let graph: Graph;
  before(async () => void (graph = await engine.open()));
  after(() => graph.close());

  it('is another one after every write', async () => {
    const versions = new Set<string>();
    for (const id of ['a:1', 'a:2', 'a:3']) {
      await graph.write((transaction) => transaction.run(create, { id }));
      versions.add(await graph.version());
    }
    assert.equal(versions.size, 3);
  });

  it('stays the same over reads', async () => {
    const before = await graph.version();
    await graph.read(ids, {});
    assert.equal(await graph.version(), before);
  });
});

describeEngines('What closing promises', (engine) => {
  it('can be done twice', async () => {
    const graph = await engine.open();
    await graph.close();
    await graph.close();
  });

  it('waits for the writers that came before', async () => {
    const graph = await engine.open();
    const written = graph.write((transaction) => transaction.run(create, { id: 'a:1' }));
    await graph.close();
    assert.deepEqual(await written, []);
  });

  it('ends reading and writing', async () => {
    const graph = await engine.open();
    await graph.close();
    await assert.rejects(graph.read(ids, {}));
    await assert.rejects(graph.write((transaction) => transaction.run(create, { id: 'a:1' })));
  });
});
