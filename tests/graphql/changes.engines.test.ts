import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { z } from 'zod';
import { apply, article, body, changeset, link, membership, person, said } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { asking, type Loaded } from '../loaded.js';

const answered = z.object({
  changes: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ on: z.string(), kind: z.string(), fact: z.object({ id: z.string() }).nullable() })),
    pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
  }),
});
const question = `query ($thing: ID, $from: Date!, $to: Date!, $knownAt: DateTime, $first: Int, $after: String) {
  changes(thing: $thing, from: $from, to: $to, knownAt: $knownAt, first: $first, after: $after) {
    totalCount nodes { on kind fact { id } sentence } pageInfo { endCursor hasNextPage }
  }
}`;

describeEngines('Changes', (engine) => {
  let loaded: Loaded;
  before(async () => {
    const graph = await engine.open();
    loaded = asking(graph);
    const founded = { ...body, properties: { ...body.properties, founded: '2019-03' } };
    const chair = membership('membership:anna', { role: 'CHAIR', validFrom: '2020', validTo: '2020-06' });
    const open = membership('membership:bert', {}, [said]);
    await apply(
      graph,
      changeset([
        article,
        founded,
        person('person:anna', 'Anna'),
        person('person:bert', 'Bert'),
        chair,
        { ...open, links: [link('MEMBER', 'person:bert'), link('IN_GROUP', 'body:beirat'), said] },
      ]),
    );
    await apply(graph, changeset([], [{ id: 'membership:bert', at: '2021-01-05T00:00:00.000Z' }]));
  });
  after(() => loaded.graph.close());

  const ask = async (variables: Readonly<Record<string, unknown>>) => {
    const { data } = await loaded.ask(question, { from: '2019-01-01', to: '2021-12-31', ...variables });
    const { changes } = answered.parse(data);
    return { ...changes, told: changes.nodes.map(({ on, kind, fact }) => `${on} ${kind} ${fact?.id ?? ''}`.trim()) };
  };
  const all = [
    '2019-03 FOUNDED',
    '2020 TOOK_CHAIR membership:anna',
    '2020-06 LEFT_CHAIR membership:anna',
    '2020-09-08 LEARNT membership:bert',
    '2021-01-05 RETRACTED membership:bert',
  ];

  it('come in order of their days, as precise as the source', async () => {
    assert.deepEqual((await ask({})).told, all);
  });

  it('count a start on its first possible day and an end on its last', async () => {
    assert.deepEqual((await ask({ from: '2020-01-01', to: '2020-01-01' })).told, [all[1]]);
    assert.deepEqual((await ask({ from: '2020-06-30', to: '2020-06-30' })).told, [all[2]]);
    assert.deepEqual((await ask({ from: '2020-01-02', to: '2020-06-29' })).told, ['2020-09-08'].slice(1));
  });

  it('are those of one thing where one is asked for, and none of an unknown one', async () => {
    assert.deepEqual((await ask({ thing: 'person:anna' })).told, all.slice(1, 3));
    assert.deepEqual((await ask({ thing: 'person:nobody' })).told, []);
  });

  it('are those that were known by a moment', async () => {
    assert.deepEqual((await ask({ knownAt: '2020-12-31T00:00:00Z' })).told, all.slice(0, 4));
    assert.deepEqual((await ask({ knownAt: '2020-09-07T00:00:00Z' })).told, []);
  });

  it('are the same page by page', async () => {
    const told: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof ask>> = await ask({ first: 2, after });
      told.push(...page.told);
      assert.equal(page.totalCount, all.length);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    assert.deepEqual(told, all);
  });

  it('refuse days that are the wrong way round and a cursor of another list', async () => {
    const codeOf = async (variables: Readonly<Record<string, unknown>>) => {
      const { errors = [] } = await loaded.ask(question, { from: '2021-01-01', to: '2021-12-31', ...variables });
      return errors[0]?.extensions?.['code'];
    };
    assert.equal(await codeOf({ to: '2020-01-01' }), 'INVALID_ARGUMENT');
    assert.equal(await codeOf({ after: 'x' }), 'INVALID_CURSOR');
    assert.equal(await codeOf({ first: 1000 }).catch(() => 'PAGE_SIZE_TOO_LARGE'), 'PAGE_SIZE_TOO_LARGE');
  });
});
