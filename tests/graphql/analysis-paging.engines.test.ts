import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { parse } from 'graphql';
import { z } from 'zod';
import { refuseExcess } from '../../src/graphql/excess.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';

/** Each list of an analysis: what is asked, and what makes one of its entries. */
const lists = {
  search: { args: 'text: "Vitako"', entry: 'thing { id }', size: 40 },
  interlocks: { args: 'validAt: "2021-02-01"', entry: 'a { id } b { id }', size: 30 },
  overlaps: { args: 'group: "body:vorstand-vitako"', entry: 'a { id } b { id }', size: 20 },
  changes: {
    args: 'from: "2020-01-01", to: "2021-12-31"',
    entry: 'on kind thing { id } fact { id }',
    size: 50,
  },
  violations: { args: '', entry: 'rule things { id } facts { id }', size: 15 },
} as const;
/** The same lists, asked for with other arguments. */
const others = {
  search: ['text: "KGSt"', 'text: "Vitako", types: [PERSON]'],
  interlocks: ['validAt: "2021-02-02"', 'validAt: "2021-02-01", minShared: 2', 'group: "body:it-planungsrat"'],
  overlaps: ['group: "body:it-planungsrat"', 'group: "body:vorstand-vitako", knownAt: "2021-02-01T00:00:00Z"'],
  changes: [
    'from: "2020-01-01", to: "2021-12-30"',
    'from: "2020-01-01", to: "2021-12-31", thing: "body:it-planungsrat"',
    'from: "2020-01-01", to: "2021-12-31", knownAt: "2022-01-01T00:00:00Z"',
  ],
  violations: ['rules: [UNNAMED_SEATS]', 'validAt: "2021-02-01"', 'knownAt: "2022-01-01T00:00:00Z"'],
} as const;
type ListName = keyof typeof lists;

const page = z.object({
  totalCount: z.number(),
  nodes: z.array(z.unknown()),
  edges: z.array(z.object({ cursor: z.string() })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});

const schema = buildGraphqlSchema();
const hostile = ['', ' ', 'x', '%00', '../../etc/passwd', '😀', 'e30=', 'W10=', '"}}', 'A'.repeat(5_000)];

describeEngines('The pages of an analysis', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const query = (list: ListName, args: string): string =>
    `{ list: ${list}(${[lists[list].args, args].filter((part) => part !== '').join(', ')}) {
      totalCount nodes { ${lists[list].entry} } edges { cursor } pageInfo { hasNextPage startCursor endCursor }
    } }`;
  const asked = async (list: ListName, args: string) => {
    const { data, errors } = await loaded.ask(query(list, args));
    assert.equal(errors, undefined, args);
    return z.object({ list: page }).parse(JSON.parse(JSON.stringify(data))).list;
  };
  const codeOf = async (list: ListName, args: string): Promise<string> => {
    const { errors = [] } = await loaded.ask(query(list, args)).catch((error: unknown) => ({
      errors: [{ extensions: { code: error instanceof Error && 'code' in error ? error.code : String(error) } }],
    }));
    return String(errors[0]?.extensions?.['code']);
  };

  for (const list of ['search', 'interlocks', 'overlaps', 'changes', 'violations'] as const) {
    it(`of ${list} hold each entry once, as many as it counts, in the order of the whole`, async () => {
      const { totalCount } = await asked(list, 'first: 1');
      assert.ok(totalCount > 20);
      for (const size of [lists[list].size, 100]) {
        const found: string[] = [];
        for (let after = ''; ;) {
          const { nodes, edges, pageInfo } = await asked(list, `first: ${size}${after}`);
          assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor);
          found.push(...nodes.map((node) => JSON.stringify(node)));
          if (!pageInfo.hasNextPage) break;
          after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
        }
        assert.equal(found.length, totalCount);
        assert.equal(new Set(found).size, totalCount);
        const start = await asked(list, 'first: 100');
        assert.deepEqual(
          found.slice(0, 100),
          start.nodes.map((node) => JSON.stringify(node)),
        );
      }
    });

    it(`of ${list} may be empty, and are refused where too large`, async () => {
      const nothing = await asked(list, 'first: 0');
      assert.deepEqual([nothing.nodes, nothing.edges, nothing.pageInfo.endCursor], [[], [], null]);
      assert.ok(nothing.totalCount > 20);
      assert.equal(await codeOf(list, 'first: 101'), 'PAGE_SIZE_TOO_LARGE');
      assert.equal(await codeOf(list, 'first: 2147483647'), 'PAGE_SIZE_TOO_LARGE');
      assert.equal(await codeOf(list, 'first: -1'), 'INVALID_ARGUMENT');
    });

    it(`of ${list} are refused after a cursor that is damaged or comes from another list`, async () => {
      const { pageInfo } = await asked(list, 'first: 1');
      const cursor = pageInfo.endCursor ?? '';
      const flipped = `${cursor.slice(0, 4)}${cursor[4] === 'A' ? 'B' : 'A'}${cursor.slice(5)}`;
      for (const text of [...hostile, flipped, cursor.slice(0, -4), `${cursor}${cursor}`])
        assert.equal(
          await codeOf(list, `first: 1, after: ${JSON.stringify(text)}`),
          'INVALID_CURSOR',
          `damaged: ${text}`,
        );
      const after = `first: 1, after: ${JSON.stringify(cursor)}`;
      for (const elsewhere of ['search', 'interlocks', 'overlaps', 'changes', 'violations'] as const)
        if (elsewhere !== list) assert.equal(await codeOf(elsewhere, after), 'INVALID_CURSOR', elsewhere);
    });

    it(`of ${list} are refused after a cursor that was made with other arguments`, async () => {
      const { pageInfo } = await asked(list, 'first: 1');
      const after = `first: 1, after: ${JSON.stringify(pageInfo.endCursor)}`;
      for (const other of others[list]) {
        const { errors } = await loaded.ask(`{ ${list}(${other}, ${after}) { totalCount } }`);
        assert.equal(errors?.[0]?.extensions?.['code'], 'INVALID_CURSOR', other);
      }
      assert.equal((await asked(list, after.replace('first: 1', 'first: 2'))).nodes.length, 2);
    });

    it(`of ${list} cost what they ask for`, () => {
      const costOf = (first: number) => refuseExcess(schema, parse(query(list, `first: ${first}`)), {});
      const [ten, twenty, thirty] = [costOf(10), costOf(20), costOf(30)];
      assert.ok(twenty - ten >= 10, `${ten} and ${twenty}`);
      assert.equal(thirty - twenty, twenty - ten);
    });
  }
});
