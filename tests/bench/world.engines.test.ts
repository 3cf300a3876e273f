import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { countsOf, type SizeName, sizeOfWorld, worldSizes } from '../../bench/world/counts.js';
import { loadWorld } from '../../bench/world/load.js';
import { worldRecords } from '../../bench/world/records.js';
import { shortcutsOf } from '../../src/changes/shortcuts.js';
import { verify } from '../../src/changes/verify.js';
import { describeEngines } from '../engines.js';
import { asking, type Loaded } from '../loaded.js';

const largest = (count: ReadonlyMap<string, number>): readonly number[] => [...count.values()].sort((a, b) => b - a);

function counted(size: SizeName) {
  let [nodes, relationships] = [0, 0];
  const members = new Map<string, number>();
  for (const record of worldRecords(size)) {
    nodes += 1;
    relationships += record.links.length + shortcutsOf(record).length;
    const body = record.links.find(({ type, to }) => type === 'IN_GROUP' && to.startsWith('body:'))?.to;
    if (record.type === 'Membership' && body !== undefined) members.set(body, (members.get(body) ?? 0) + 1);
  }
  return { nodes, relationships, members };
}

describe('the world of the benchmarks', () => {
  it('is the same at every run', () => {
    const text = () => JSON.stringify([...worldRecords('XS')]);
    assert.equal(text(), text());
  });

  it('has the size that it names, within two in a hundred', () => {
    const { nodes, relationships } = counted('S');
    assert.equal(nodes, worldSizes.S.nodes);
    assert.ok(
      Math.abs(relationships / worldSizes.S.relationships - 1) < 0.02,
      `${String(relationships)} relationships`,
    );
  });

  it('has bodies on which many sit, and many on which few do', () => {
    const counts = largest(counted('S').members);
    const middle = counts[Math.floor(counts.length / 2)] ?? 0;
    assert.ok((counts[0] ?? 0) > 5 * middle, counts.join());
    assert.equal(countsOf(worldSizes.S).bodies, 150);
  });

  it('refuses a size that it does not know, and names those that it does', () => {
    assert.throws(() => sizeOfWorld('XXL'), /There are XS, S, M, L/);
  });
});

describeEngines('the world of the benchmarks', (engine) => {
  let loaded: Loaded;

  before(async () => {
    loaded = asking(await engine.open());
    await loadWorld(loaded.graph, 'XS');
  });

  after(() => loaded.graph.close());

  it('keeps all that the model promises', async () => {
    assert.deepEqual(await verify(loaded.graph, null), []);
  });

  it('answers who sits where, on a day and by what was known', async () => {
    const question = `query ($validAt: Date, $knownAt: DateTime) {
      body(id: "body:b-0") {
        parent { id }
        children { nodes { id } }
        members(first: 50, validAt: $validAt, knownAt: $knownAt) { totalCount nodes { role member { name } } }
        meetings(first: 2) { nodes { number attendances { nodes { member { name } } } } }
        evidence { nodes { source { title } } }
      }
    }`;
    const ever = await loaded.ask(question);
    const then = await loaded.ask(question, { validAt: '2015-01-01', knownAt: '2016-01-01T00:00:00Z' });
    assert.deepEqual(loaded.internalErrors, []);
    const [all, some] = [ever, then].map(({ data }) => /"totalCount":(\d+)/.exec(JSON.stringify(data))?.[1]);
    assert.ok(Number(all) > Number(some) && Number(some) > 0, `${String(all)} ${String(some)}`);
    assert.match(JSON.stringify(ever.data), /"children":\{"nodes":\[\{"id":"body:/);
  });
});
