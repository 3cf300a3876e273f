import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { parse } from 'graphql';
import type { Graph } from '../../src/graph/port.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { describeEngines } from '../engines.js';
import { inCheckout } from '../source.js';
import { type Answer, answerOf, type Question, rowsOf } from './oracle-answers.js';
import { type Api, apiOf, idsIn } from './oracle-asking.js';
import { lists } from './oracle-lists.js';
import { dice, questions, tally } from './oracle-questions.js';
import { itemsOf, type Json, keysOf, readWorld, textOf } from './oracle-records.js';

const world = readWorld();
const now = '2026-11-24T12:00:00.000Z';
const seed = 34_661;

/** Each new statement costs Neo4j time for planning, so it is asked fewer of them. */
const counts = { embedded: 1_300, neo4j: 260 } as const;

interface Answered {
  readonly question: Question;
  readonly actual: Answer;
}

const shown = ({ list, ...others }: Question): string => JSON.stringify({ list: list.field, ...others });
const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The answers that differ from what the oracle expects of a question, or of the question with a fault. */
const differing = (answered: readonly Answered[], fault: (question: Question) => Question = (question) => question) =>
  answered
    .map(({ question, actual }) => ({ question, actual, expected: answerOf(world, fault(question), now) }))
    .filter(({ actual, expected }) => !same(actual, expected));

const withoutNot = (where: Json): Json => {
  if (typeof where !== 'object' || where === null) return where;
  const kept = Object.entries(keysOf(where)).filter(([name]) => name !== 'not');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, ['and', 'or'].includes(name) ? itemsOf(value).map(withoutNot) : value]),
  );
};

/** Faults that an engine or the API could have; the comparison must notice each. */
const faults: Readonly<Record<string, (question: Question) => Question>> = {
  'the day is forgotten': (question) => ({ ...question, validAt: null }),
  'what was known is forgotten': (question) => ({ ...question, knownAt: null }),
  'the filter is forgotten': (question) => ({ ...question, where: {} }),
  'negations are forgotten': (question) => ({ ...question, where: withoutNot(question.where) }),
  'the order is turned round': (question) => ({
    ...question,
    orderBy: question.orderBy.map(({ field, direction }) => ({
      field,
      direction: direction === 'ASC' ? 'DESC' : 'ASC',
    })),
  }),
  'the cursor is forgotten': (question) => ({ ...question, cursor: null }),
  'the page is counted from the other end': (question) => ({
    ...question,
    size: question.size === null ? null : { ...question.size, from: question.size.from === 'end' ? 'start' : 'end' },
  }),
};

const nested = parse(`query ($id: ID!, $validAt: Date, $knownAt: DateTime, $inner: Date) {
  node(id: $id) { ... on Group { members(validAt: $validAt, knownAt: $knownAt, first: 20) { nodes { id member { id
    ... on Agent { inherited: memberships(first: 10) { nodes { id } } given: memberships(first: 10, validAt: $inner) { nodes { id } } } } } } } }
}`);

describeEngines('The oracle', (engine) => {
  let graph: Graph;
  let api: Api;
  const asked = questions(world, now, counts[engine.name], seed);
  const answered: Answered[] = [];
  before(async () => {
    graph = await engine.open();
    await applySeed(graph, await planSeed(graph, inCheckout('seed')), new Date(now));
    api = apiOf(graph, now);
  });
  after(() => graph.close());

  it(`agrees with the answers to ${asked.length} generated questions`, async (test) => {
    for (const question of asked) answered.push({ question, actual: await api.answer(question) });
    const { finding, paging } = tally(world, asked, now);
    test.diagnostic(
      `${asked.length} questions to ${lists.length} lists: ${finding} find rows, ${paging} go on from a cursor`,
    );
    assert.ok(finding > asked.length / 2 && paging > asked.length / 5);
    const wrong = differing(answered);
    const [first] = wrong;
    assert.equal(
      wrong.length,
      0,
      first &&
        `${shown(first.question)}\n${JSON.stringify(first, ['actual', 'expected', 'ids', 'totalCount', 'more'])}`,
    );
  });

  for (const [name, fault] of Object.entries(faults)) {
    it(`notices where ${name}`, () => {
      const touched = answered.filter(({ question }) => shown(fault(question)) !== shown(question));
      assert.ok(differing(touched, fault).length >= 5);
    });
  }

  it('agrees that members hand their times down to memberships, and that a day of their own wins', async () => {
    const chance = dice(seed);
    const list = lists.find(({ field }) => field === 'memberships');
    assert.ok(list);
    const groups = [...new Set(world.entries.flatMap(({ fields }) => textOf(fields['group']) ?? []))];
    const days = ['2014-06-30', '2020-08-26', '2021-01-15', '2025-03-01', null];
    let compared = 0;
    for (let turn = 0; turn < 100; turn += 1) {
      const [id, validAt, known, inner] = [
        chance.pick(groups) ?? '',
        chance.pick(days) ?? null,
        chance.pick(days) ?? null,
        chance.pick(days) ?? null,
      ];
      const knownAt = known === null ? null : `${known}T00:00:00.000Z`;
      const expected = (source: string, day: string | null): readonly string[] => {
        const question: Question = {
          list,
          source,
          where: {},
          orderBy: [],
          size: null,
          cursor: null,
          validAt: day,
          knownAt,
        };
        return rowsOf(world, question, now)
          .slice(0, 10)
          .map((row) => row.id);
      };
      const data = await api.ask(nested, { id, validAt, knownAt, inner });
      for (const { member = null } of itemsOf(keysOf(keysOf(keysOf(data)['node'])['members'])['nodes']).map(keysOf)) {
        const { id: agent = null, inherited = null, given = null } = keysOf(member);
        const actual = [inherited, given].map((connection) => idsIn(keysOf(connection)['nodes']));
        const wanted = [validAt, inner].map((day) => expected(textOf(agent) ?? '', day));
        assert.deepEqual(actual, wanted, JSON.stringify({ id, agent, validAt, knownAt, inner }));
        compared += 1;
      }
    }
    assert.ok(compared >= 100);
  });
});
