import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import { asNumber } from '../../src/graph/query.js';
import { describeEngines, embedded } from '../engines.js';
import { problemsIn, schemas } from '../export/schemas.js';
import { openLoaded } from '../loaded.js';
import { withPython } from '../python.js';
import { objectAt, pageAt, root } from './oparl-client.js';
import { openServed, type Served } from './served.js';
import { type Walk, walk } from './walking.js';

const count = async (graph: Graph, label: string, where: string): Promise<number> => {
  const text = `MATCH (node:${label}) WHERE ${where} RETURN count(node) AS total LIMIT 1`;
  const [total = 0] = await graph.read({ name: 'count', text, decode: ([value]) => asNumber(value) }, {});
  return total;
};

const classOf = (type: unknown): string => String(type).replace(/^.*\//, '');

const noSchemas = (engine: string) =>
  existsSync(schemas)
    ? `the objects of ${engine} are those of the embedded engine`
    : 'the schemas of the standards are not here';

describeEngines('The OParl interface over the seed', (engine) => {
  let graph: Graph;
  let served: Served;
  let seen: Walk;

  before(async () => {
    ({ graph } = await openLoaded(engine));
    served = await openServed(graph, { deadline: 30, budget: 0 });
    seen = await walk(served.server, `${root}/system`);
  });
  after(() => served.close());

  it('leads a client that only follows links from the system to the last membership', async () => {
    assert.deepEqual(seen.broken, []);
    const counts: Partial<Record<string, number>> = {};
    for (const { type } of seen.objects.values()) counts[classOf(type)] = (counts[classOf(type)] ?? 0) + 1;
    const { Location: places = 0, ...counted } = counts;
    assert.deepEqual(counted, {
      System: 1,
      Body: 1,
      Organization: await count(graph, 'Group', 'true'),
      Person: await count(graph, 'Person', 'true'),
      Membership: await count(graph, 'Membership', 'node.retractedAt IS NULL'),
      Meeting: await count(graph, 'Meeting', 'true'),
    });
    assert.ok(places > 0 && counted['Membership'] > 600);
  });

  it('gives an object by its own address as a list shows it', async () => {
    for (const list of ['organizations', 'people', 'memberships', 'meetings'])
      for (const listed of (await pageAt(served, `/${list}?limit=3`)).data)
        assert.deepEqual(await objectAt(served, listed.id), listed);
  });

  const withSchemas =
    existsSync(schemas) && engine.name === embedded.name ? withPython : { skip: noSchemas(engine.name) };
  it('keeps to the schemas in every object', withSchemas, async () => {
    const named = [...seen.objects.values()].map((each) => [classOf(each.type), each] as const);
    assert.deepEqual(await problemsIn('oparl-1.1/schema', named), []);
    assert.notDeepEqual(await problemsIn('oparl-1.1/schema', [['Person', { id: 'x', type: 'y' }]]), []);
  });
});
