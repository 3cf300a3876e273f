import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import { encodeCursor } from '../../src/queries/cursor.js';
import { countBatch, countRoot, readBatch, readRoot } from '../../src/queries/read.js';
import { orderSignature } from '../../src/queries/statement.js';
import { describeEngines, embedded } from '../engines.js';
import { type Asked, type Declared, declaredTraversals, isRoot, narrowed, narrowing, plain } from './declared.js';
import { allIds, fillWithEveryLink } from './every-link.js';

const declared = await declaredTraversals();

const read = async (graph: Graph, asked: Asked) =>
  isRoot(asked.traversal) ? [await readRoot(graph, asked)] : readBatch(graph, asked, allIds);

const count = async (graph: Graph, asked: Asked) =>
  isRoot(asked.traversal) ? [await countRoot(graph, asked)] : countBatch(graph, asked, allIds);

const ordersOf = ({ orders = {} }: Declared): readonly Asked['orderBy'][] => [
  [],
  ...Object.keys(orders).flatMap((field) => [
    [{ field, direction: 'ASC' as const }],
    [{ field, direction: 'DESC' as const }],
  ]),
];

/** The ids of a list read two by two, from its start or from its end, each page after the cursor of the one before. */
async function paged(graph: Graph, asked: Asked, source: string): Promise<readonly string[]> {
  const { fromEnd } = asked.page;
  const rows = isRoot(asked.traversal)
    ? await readRoot(graph, asked)
    : ((await readBatch(graph, asked, [source]))[0] ?? []);
  const ids = rows.map(({ node }) => node.id);
  const last = fromEnd ? rows[0] : rows.at(-1);
  if (last === undefined) return ids;
  const after = encodeCursor(orderSignature(asked), last.keys);
  const rest = await paged(graph, { ...asked, page: { ...asked.page, after } }, source);
  return fromEnd ? [...rest, ...ids] : [...ids, ...rest];
}

describeEngines('Every declared relation', (engine) => {
  let graph: Graph;
  let reference: Graph;
  before(async () => {
    [graph, reference] = await Promise.all([engine.open(), embedded.open()]);
    await Promise.all([fillWithEveryLink(graph), fillWithEveryLink(reference)]);
  });
  after(() => Promise.all([graph.close(), reference.close()]));

  const isSame = async (asked: Asked): Promise<void> => {
    assert.deepEqual(await read(graph, asked), await read(reference, asked));
    assert.deepEqual(await count(graph, asked), await count(reference, asked));
  };

  it('that can be narrowed is narrowed here', () => {
    const names = declared.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(narrowing).filter((name) => !names.includes(name)),
      [],
    );
  });

  for (const traversal of declared) {
    const whole = plain(traversal);

    it(`${traversal.name} leads somewhere, to as many targets as it counts`, async () => {
      const lists = await read(graph, whole);
      assert.ok(lists.some((list) => list.length > 0));
      assert.deepEqual(
        await count(graph, whole),
        lists.map((list) => list.length),
      );
      await isSame(whole);
    });

    it(`${traversal.name} answers alike on a day`, async () => {
      await isSame({ ...whole, times: { validAt: '2020-06-01', knownAt: '2020-12-31T00:00:00.000Z' } });
    });

    for (const args of narrowed(traversal)) {
      it(`${traversal.name} answers alike with ${JSON.stringify(args)}`, () => isSame({ ...whole, args }));
    }

    it(`${traversal.name} gives the same list page by page, from either end and in every order`, async () => {
      const lengths = (await read(graph, whole)).map((list) => list.length);
      const longest = lengths.indexOf(Math.max(...lengths));
      const source = allIds[longest] ?? '';
      for (const orderBy of ordersOf(traversal)) {
        const expected = ((await read(graph, { ...whole, orderBy }))[longest] ?? []).map(({ node }) => node.id);
        for (const fromEnd of [false, true]) {
          const page = { first: 2, after: null, fromEnd };
          assert.deepEqual(await paged(graph, { ...whole, orderBy, page }, source), expected);
        }
        await isSame({ ...whole, orderBy });
      }
    });
  }
});
