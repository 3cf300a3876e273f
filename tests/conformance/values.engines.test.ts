import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import type { ParameterMap, Value } from '../../src/graph/query.js';
import { describeEngines } from '../engines.js';
import { rowsByColumns, rowsOf } from './case.js';

const kept: Readonly<Record<string, Value>> = {
  'a text with umlauts, quotes and line breaks': 'Ä "ß"\n\'$x`',
  'an emoji': '🏛',
  'an empty text': '',
  'a text of digits': '01',
  'a whole number': 3,
  'a negative number': -7,
  'a broken number': 2.5,
  'the greatest whole number': Number.MAX_SAFE_INTEGER,
  'true and false': [true, false],
  nothing: null,
  'an empty list': [],
  'a list in a list with nothing in it': [['a', [1]], null],
};

const refused: Readonly<Record<string, number>> = {
  'a whole number beyond 2^53': 2 ** 53,
  'an infinite number': Infinity,
  'no number': NaN,
};

describeEngines('Which values go in and out', (engine) => {
  let graph: Graph;
  before(async () => void (graph = await engine.open()));
  after(() => graph.close());

  const ask = (text: string, parameters: ParameterMap = {}): Promise<readonly (readonly Value[])[]> =>
    graph.read(rowsOf(text), parameters);

  for (const [what, value] of Object.entries(kept)) {
    it(`gives back ${what} as it was`, async () => {
      assert.deepEqual(await ask('RETURN $value AS value', { value }), [[value]]);
    });
  }

  it('keeps the values of properties as they were', async () => {
    const properties = { text: 'ä', whole: 1, broken: 0.1, yes: true, texts: ['b', 'a'], none: [] };
    await graph.write((transaction) =>
      transaction.run(rowsOf('CREATE (n:Node {id: "a:1"}) SET n += $properties'), { properties }),
    );
    const columns = Object.keys(properties).map((name) => `n.${name} AS ${name}`);
    assert.deepEqual(await ask(`MATCH (n:Node) RETURN ${columns.join(', ')}`), [Object.values(properties)]);
  });

  for (const rows of [300, 3, 0])
    it(`gives ${String(rows)} rows column by column as it gives them row by row`, async () => {
      const text = [
        'UNWIND range(1, $rows) AS at',
        'RETURN at AS whole, at / 8.0 AS broken, at > 200 AS yes, null AS nothing, $texts AS texts, $none AS none,',
        'CASE WHEN at > 1 THEN $texts[at % 4] END AS some, $texts[at % 2] + toString(at) AS other',
      ].join('\n');
      const parameters = { rows, texts: ['Ä "ß" 🏛', 'plain', '', 'plain'], none: [] };
      const byColumns = await graph.read(rowsByColumns(text, 8), parameters);
      assert.equal(byColumns.length, rows);
      assert.deepEqual(byColumns, await graph.read(rowsOf(text), parameters));
      if (rows > 0) assert.deepEqual(byColumns[0], [1, 0.125, false, null, parameters.texts, [], null, 'plain1']);
      if (rows > 11)
        assert.deepEqual(byColumns[11], [12, 1.5, false, null, parameters.texts, [], 'Ä "ß" 🏛', 'Ä "ß" 🏛12']);
    });

  it('refuses a whole number beyond 2^53 among many rows, too', async () => {
    const text = 'UNWIND range(1, 300) AS at\nRETURN 9007199254740993 AS value';
    await assert.rejects(graph.read(rowsByColumns(text, 1), {}), RangeError);
  });

  for (const [what, value] of Object.entries(refused)) {
    it(`refuses ${what} as a parameter, also inside rows`, async () => {
      await assert.rejects(ask('RETURN $value AS value', { value }), RangeError);
      await assert.rejects(ask('UNWIND $rows AS row RETURN row.x AS x', { rows: [{ x: value }] }), RangeError);
    });
  }

  it('refuses an answer with a whole number beyond 2^53', async () => {
    await assert.rejects(ask('RETURN 9007199254740993 AS value'), RangeError);
  });

  it('refuses an answer that is infinite', async () => {
    await assert.rejects(ask('RETURN 1e300 * 1e300 AS value'), RangeError);
  });

  it('refuses an undefined parameter and says which', async () => {
    const parameters: Record<string, Value> = {};
    Reflect.set(parameters, 'name', undefined);
    await assert.rejects(ask('RETURN $name AS value', parameters), /TypeError: Parameter "name" is undefined/);
  });

  it('refuses a statement whose parameter is missing', async () => {
    await assert.rejects(ask('RETURN $missing AS value'), /missing/);
  });

  it('refuses maps in answers, also inside lists', async () => {
    await assert.rejects(ask('RETURN {a: 1} AS map'), /return properties and lists only/);
    await assert.rejects(ask('RETURN [{a: 1}] AS maps'), /return properties and lists only/);
  });

  it('refuses nodes in answers', async () => {
    await graph.write((transaction) => transaction.run(rowsOf('MERGE (n:Node {id: "a:1"})'), {}));
    await assert.rejects(ask('MATCH (n:Node) RETURN n AS node'), /return properties and lists only/);
  });

  it('never runs a text that comes as a parameter', async () => {
    const value = "x'}) DETACH DELETE n //";
    assert.deepEqual(await ask('MATCH (n:Node {id: $value}) RETURN n.id AS id', { value }), []);
  });
});
