import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readSnapshot } from '../../src/analysis/reading.js';
import { randomFrom } from '../../bench/world/dice.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';

describeEngines('Paths and parts of the graph', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const codesOf = async (query: string): Promise<readonly string[]> => {
    const { errors = [] } = await loaded.ask(query).catch((error: unknown) => ({
      errors: [{ extensions: { code: error instanceof Error && 'code' in error ? error.code : String(error) } }],
    }));
    return errors.map(({ extensions }) => String(extensions?.['code']));
  };

  it('tells 300 seeded pairs in whole sentences of both languages', async () => {
    const { ids } = await readSnapshot(loaded.graph);
    const random = randomFrom(42);
    const id = () => ids[Math.floor(random() * ids.length)] ?? '';
    for (let pair = 0; pair < 300; pair += 1) {
      const query =
        'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 2) { sentence en: sentence(lang: EN) } }';
      const { data, errors } = await loaded.ask(query, { from: id(), to: id() });
      assert.equal(errors, undefined);
      assert.doesNotMatch(JSON.stringify(data), /undefined|null| {2}/);
    }
  });

  it('are nothing, with suggestions, where an id is unknown', async () => {
    const answer = await loaded.ask(
      '{ paths(from: "org:vitakko", to: "body:it-planungsrat") { length } subgraph(around: ["body:nowhere-at-all"]) { nodes { id } facts { id } truncated } }',
    );
    assert.deepEqual(JSON.parse(JSON.stringify(answer.data)), {
      paths: [],
      subgraph: { nodes: [], facts: [], truncated: false },
    });
    assert.match(JSON.stringify(answer.extensions), /"id":"org:vitako"/);
  });

  it('refuse arguments out of bounds', async () => {
    const ends = 'from: "org:bund", to: "body:it-planungsrat"';
    assert.deepEqual(await codesOf(`{ paths(${ends}, maxLength: 100) { length } }`), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(`{ paths(${ends}, maxLength: 0) { length } }`), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(`{ paths(${ends}, first: -1) { length } }`), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(`{ paths(${ends}, first: 1000) { length } }`), ['PAGE_SIZE_TOO_LARGE']);
    assert.deepEqual(await codesOf(`{ subgraph(around: ["org:bund"], steps: 99) { truncated } }`), [
      'INVALID_ARGUMENT',
    ]);
    assert.deepEqual(await codesOf(`{ subgraph(around: ["org:bund"], limit: 0) { truncated } }`), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(`{ subgraph(around: ["org:bund"], limit: 9999) { truncated } }`), [
      'PAGE_SIZE_TOO_LARGE',
    ]);
    const many = Array.from({ length: 500 }, (_, at) => `"org:o-${String(at)}"`).join();
    assert.deepEqual(await codesOf(`{ subgraph(around: [${many}]) { truncated } }`), ['PAGE_SIZE_TOO_LARGE']);
  });

  it('honour both times, alone and together', async () => {
    const lengths = async (times: string) => {
      const { data } = await loaded.ask(
        `{ paths(from: "org:vitako", to: "body:it-planungsrat", maxLength: 2${times}) { length } }`,
      );
      return JSON.stringify(data).split('length').length - 1;
    };
    assert.equal(await lengths(''), 3);
    assert.equal(await lengths(', validAt: "2019-01-01"'), 1);
    assert.equal(await lengths(', knownAt: "2020-12-01T00:00:00Z"'), 2);
    assert.equal(await lengths(', knownAt: "2020-12-01T00:00:00Z", validAt: "2019-01-01"'), 0);
  });
});
