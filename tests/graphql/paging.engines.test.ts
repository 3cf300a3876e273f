import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { link } from '../changes/drafts.js';
import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { NodeRecord } from '../../src/changes/record.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { idsIn } from '../queries/oracle-asking.js';
import { type Json, keysOf, numberOf, parseJson, textOf } from '../queries/oracle-records.js';

interface Page {
  readonly ids: readonly string[];
  readonly totalCount: number | null;
  readonly next: string | null;
  readonly previous: string | null;
}

const selection = '{ totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
const bothWays = ['people', 'bodies', 'organizations', 'meetings', 'articles', 'topics', 'listings'];
const forwardOnly = ['issues', 'claims', 'facts', 'membershipRows', 'meetingRows'];

const person = (id: string, name: string): NodeRecord => ({
  type: 'Person',
  id,
  properties: { name, recordedAt: '2020-09-08T00:00:00.000Z' },
  links: [link('EVIDENCED_BY', 'article:kommune21-34661', { recordedAt: '2020-09-08T00:00:00.000Z' })],
});

describeEngines('The pages of a list', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const asked = (query: string, variables: Readonly<Record<string, Json>> = {}) => loaded.ask(query, variables);
  const codeOf = async (query: string, variables: Readonly<Record<string, Json>> = {}): Promise<string> => {
    const { errors = [] } = await asked(query, variables).catch((error: unknown) => ({
      errors: [
        { message: String(error), extensions: error instanceof Error && 'code' in error ? { code: error.code } : {} },
      ],
    }));
    return String(errors[0]?.extensions?.['code']);
  };
  const page = async (list: string, args: string): Promise<Page> => {
    const { data, errors = [] } = await asked(`{ list: ${list}(${args}) ${selection} }`);
    assert.deepEqual(errors, []);
    const found = keysOf(keysOf(parseJson(JSON.stringify(data)))['list']);
    const info = keysOf(found['pageInfo']);
    return {
      ids: idsIn(found['nodes']),
      totalCount: numberOf(found['totalCount']),
      next: info['hasNextPage'] === true ? textOf(info['endCursor']) : null,
      previous: info['hasPreviousPage'] === true ? textOf(info['startCursor']) : null,
    };
  };
  const quoted = (text: string): string => JSON.stringify(text);

  async function forward(list: string, size: number, more = ''): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let after = ''; ;) {
      const { ids: own, next } = await page(list, `first: ${size}${after}${more}`);
      ids.push(...own);
      if (next === null) return ids;
      after = `, after: ${quoted(next)}`;
    }
  }

  async function backward(list: string, size: number, more = ''): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let before = ''; ;) {
      const { ids: own, previous } = await page(list, `last: ${size}${before}${more}`);
      ids.unshift(...own);
      if (previous === null) return ids;
      before = `, before: ${quoted(previous)}`;
    }
  }

  for (const list of [...bothWays, ...forwardOnly]) {
    it(`of ${list} hold every row once, as many as it counts`, async () => {
      const { totalCount } = await page(list, 'first: 1');
      const size = Math.max(2, Math.ceil((totalCount ?? 0) / 7));
      const ids = await forward(list, Math.min(size, 100));
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length, totalCount);
    });
  }

  for (const list of bothWays) {
    it(`of ${list} are the same from the end as from the start`, async () => {
      assert.deepEqual(await backward(list, 37), await forward(list, 53));
    });
  }

  it('are the same from both ends in an order with many equal places', async () => {
    for (const [list, field] of [
      ['organizations', 'POSTAL_CODE'],
      ['bodies', 'FOUNDED'],
      ['meetings', 'NUMBER'],
    ] as const)
      for (const direction of ['ASC', 'DESC']) {
        const order = `, orderBy: [{ field: ${field}, direction: ${direction} }]`;
        const ids = await forward(list, 9, order);
        assert.deepEqual(await backward(list, 11, order), ids);
        assert.equal(new Set(ids).size, ids.length);
      }
  });

  it('survive an insert before and behind the cursor', async () => {
    const held = await forward('people', 50);
    const first = await page('people', 'first: 100');
    const draft = { author: 'test', reason: 'insert', retractions: [] };
    const records = [person('person:aaa', 'AAA Anfang'), person('person:zzz', 'ZZZ Ende')];
    await applyChangeset(loaded.graph, await planChangeset(loaded.graph, { ...draft, records }), new Date());
    const ids = [...first.ids];
    for (let { next } = first; next !== null;) {
      const following: Page = await page('people', `first: 100, after: ${quoted(next)}`);
      ids.push(...following.ids);
      next = following.next;
    }
    assert.deepEqual(ids, [...held, 'person:zzz']);
    assert.deepEqual(await forward('people', 50), ['person:aaa', ...held, 'person:zzz']);
  });

  it('of rows survive an insert, too', async () => {
    const rows = (after: string) => page('membershipRows', `first: 300${after}`);
    const held = await forward('membershipRows', 1000);
    const first = await rows('');
    const membership: NodeRecord = {
      type: 'Membership',
      id: 'membership:aaa',
      properties: { role: 'MEMBER', modality: 'FACT', rank: 'NORMAL', recordedAt: '2020-09-08T00:00:00.000Z' },
      links: [
        link('IN_GROUP', 'body:kommunalgremium'),
        link('EVIDENCED_BY', 'article:kommune21-34661', { recordedAt: '2020-09-08T00:00:00.000Z' }),
      ],
    };
    const draft = { author: 'test', reason: 'seat', records: [membership], retractions: [] };
    await applyChangeset(loaded.graph, await planChangeset(loaded.graph, draft), new Date());
    const second = await rows(`, after: ${quoted(first.next ?? '')}`);
    const third = await rows(`, after: ${quoted(second.next ?? '')}`);
    assert.deepEqual([...first.ids, ...second.ids, ...third.ids], held);
  });

  it('may be empty, and then have no cursors', async () => {
    for (const args of ['first: 0', 'last: 0']) assert.deepEqual((await page('bodies', args)).ids, []);
    const none = await page('bodies', 'where: { name: { eq: "Gibt es nicht" } }');
    assert.deepEqual(none, { ids: [], totalCount: 0, next: null, previous: null });
  });

  it('have 25 rows where no size is asked', async () => {
    assert.equal((await page('people', 'where: {}')).ids.length, 25);
  });

  it('are refused beyond their size', async () => {
    assert.equal(await codeOf(`{ people(first: 101) ${selection} }`), 'PAGE_SIZE_TOO_LARGE');
    assert.equal(await codeOf(`{ people(last: 100000) ${selection} }`), 'PAGE_SIZE_TOO_LARGE');
    assert.equal(await codeOf(`{ membershipRows(first: 1001) ${selection} }`), 'PAGE_SIZE_TOO_LARGE');
    const nested = `query ($first: Int) { bodies(first: 1) { nodes { members(first: $first) ${selection} } } }`;
    assert.equal(await codeOf(nested, { first: 101 }), 'PAGE_SIZE_TOO_LARGE');
  });

  it('are refused with a negative size or with sizes from both ends', async () => {
    for (const args of ['first: -1', 'last: -1', 'first: 1, last: 1'])
      assert.equal(await codeOf(`{ people(${args}) ${selection} }`), 'INVALID_ARGUMENT', args);
  });

  it('are refused after a cursor that is damaged or comes from another list or order', async () => {
    const { next } = await page('bodies', 'first: 1');
    const cursors = [
      '',
      'x',
      '!!',
      Buffer.from('[]').toString('base64url'),
      Buffer.from('{"a":1}').toString('base64url'),
    ];
    for (const cursor of [...cursors, next ?? ''])
      assert.equal(
        await codeOf(`{ people(first: 1, after: ${quoted(cursor)}) ${selection} }`),
        'INVALID_CURSOR',
        cursor,
      );
    const other = `{ bodies(first: 1, orderBy: [{ field: FOUNDED }], after: ${quoted(next ?? '')}) ${selection} }`;
    assert.equal(await codeOf(other), 'INVALID_CURSOR');
  });

  it('never ignore a cursor: "before" with "first" and "after" with "last" narrow the list or are refused', async () => {
    const all = await forward('bodies', 100);
    const third = (await page('bodies', 'first: 3')).next ?? '';
    for (const [args, expected] of [
      [`first: 100, before: ${quoted(third)}`, all.slice(0, 2)],
      [`before: ${quoted(third)}`, all.slice(0, 2)],
      [`last: 100, after: ${quoted(third)}`, all.slice(3)],
    ] as const) {
      const code = await codeOf(`{ bodies(${args}) ${selection} }`);
      if (code === 'INVALID_ARGUMENT') continue;
      assert.deepEqual((await page('bodies', args)).ids, expected, args);
    }
  });

  it('hand their times down and keep their cursors within nested lists', async () => {
    const members = (args: string) =>
      asked(`{ body(id: "body:it-planungsrat") { list: members(${args}) ${selection} } }`).then(({ data }) =>
        keysOf(keysOf(keysOf(parseJson(JSON.stringify(data)))['body'])['list']),
      );
    const whole = await members('first: 100, validAt: "2021-01-15"');
    const half = await members('first: 10, validAt: "2021-01-15"');
    const cursor = textOf(keysOf(half['pageInfo'])['endCursor']) ?? '';
    const rest = await members(`first: 100, validAt: "2021-01-15", after: ${quoted(cursor)}`);
    assert.deepEqual([...idsIn(half['nodes']), ...idsIn(rest['nodes'])], idsIn(whole['nodes']));
  });
});
