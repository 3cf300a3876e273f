import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { formats } from '../../src/export/formats.js';
import { describeEngines } from '../engines.js';
import { opening } from '../export/exported.js';
import { type Loaded, openLoaded } from '../loaded.js';

const asked = (around: string, format: string, more = ''): string =>
  `{ subgraph(around: ["${around}"]${more}) { exportLosses(format: ${format}) { kind title count examples } } }`;

describeEngines('What an export loses', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const codesOf = async (query: string): Promise<readonly unknown[]> => {
    const { errors = [] } = await loaded.ask(query);
    return errors.map(({ extensions }) => extensions?.['code']);
  };

  it('is told in GraphQL as the export tells it, for every format', async () => {
    const words = {
      around: 'body:kommunalgremium',
      steps: '1',
      validAt: '2021-02-01',
      knownAt: '2026-11-24T00:00:00Z',
    };
    const more = ', validAt: "2021-02-01", knownAt: "2026-11-24T00:00:00Z"';
    for (const { name, code } of formats) {
      const { data, errors } = await loaded.ask(asked(words.around, code, more));
      assert.equal(errors, undefined);
      const exportLosses = await (await opening(loaded.graph, name, words)).losses();
      assert.deepEqual(JSON.parse(JSON.stringify(data)), { subgraph: { exportLosses } }, name);
      if (code === 'OPARL') assert.ok(exportLosses.length > 3);
    }
  });

  it('is refused where the export is: of what is unknown, and of too much for a picture', async () => {
    assert.deepEqual(await codesOf(asked('body:nowhere-at-all', 'GEXF')), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(asked('body:it-planungsrat', 'SVG', ', steps: 4')), ['INVALID_ARGUMENT']);
    assert.deepEqual(await codesOf(asked('body:it-planungsrat', 'GEXF', ', steps: 4')), []);
  });

  it('is told of what a name means as of its id, and where it lies', async () => {
    const of = async (around: string) =>
      (await loaded.ask(`{ subgraph(around: ["${around}"]) { nodes { id } exportUrl(format: GEXF) } }`)).data;
    assert.deepEqual(await of('Kommunalgremium'), await of('body:kommunalgremium'));
    assert.match(JSON.stringify(await of('Kommunalgremium')), /graph\.gexf\?.*around=body[^&]*kommunalgremium&/);
    assert.deepEqual(await codesOf('{ subgraph(around: ["IT"]) { truncated } }'), ['AMBIGUOUS_NAME']);
  });

  it('is asked for around what is there and some whole steps away', async () => {
    for (const steps of ['-1', '99'])
      assert.deepEqual(await codesOf(asked('body:kommunalgremium', 'GEXF', `, steps: ${steps}`)), ['INVALID_ARGUMENT']);
    await assert.rejects(loaded.ask(asked('body:kommunalgremium', 'GEXF', ', steps: 1.5')), /Int cannot represent/);
    for (const path of ['../../etc/passwd', 'file:///etc/passwd', 'body:kommunalgremum']) {
      const { data, extensions } = await loaded.ask(`{ subgraph(around: ["${path}"]) { nodes { id } } }`);
      assert.deepEqual(JSON.parse(JSON.stringify(data)), { subgraph: { nodes: [] } });
      assert.ok(JSON.stringify(extensions).includes(path), 'nothing is suggested for what is unknown');
    }
  });

  it('costs as much as it is to count, so that a question asks for four at most', async () => {
    const some = (count: number): string =>
      `{ subgraph(around: ["body:kommunalgremium"]) { ${Array.from({ length: count }, (_, at) => `a${String(at)}: exportLosses(format: GEXF) { count }`).join(' ')} } }`;
    await assert.rejects(loaded.ask(some(5)), { code: 'QUERY_TOO_EXPENSIVE' });
    assert.equal((await loaded.ask(some(4))).errors, undefined);
  });
});
