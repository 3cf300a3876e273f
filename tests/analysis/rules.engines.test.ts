import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ledgers } from '../../src/analysis/ledger.js';
import { rules, violationsIn } from '../../src/analysis/rules/check.js';
import type { NodeRecord, RecordLink, RecordProperties } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { statement } from '../../src/graph/query.js';
import { apply, article, body, changeset, link, membership, person, said, start } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';

const recordedAt = '2020-09-08T00:00:00.000Z';
const fact = { recordedAt, modality: 'FACT', rank: 'NORMAL' };
const beirat = (known: RecordProperties): NodeRecord => ({ ...body, properties: { ...body.properties, ...known } });
const bert = person('person:bert', 'Bert');
const anna = person('person:anna', 'Anna');
const quota = (id: string, seats: number, links: readonly RecordLink[] = []): NodeRecord => ({
  type: 'SeatQuota',
  id,
  properties: { ...fact, seats, label: id },
  links: [link('IN_GROUP', 'body:beirat'), said, ...links],
});
const seat = (id: string, member: string, known: RecordProperties, links: readonly RecordLink[] = []): NodeRecord => ({
  ...membership(id, known),
  links: [link('MEMBER', member), link('IN_GROUP', 'body:beirat'), said, ...links],
});
const chair = (id: string, member: string, known: RecordProperties) => seat(id, member, { role: 'CHAIR', ...known });
const sender = (dissolved: string): NodeRecord => ({
  type: 'Organization',
  id: 'org:kreis',
  properties: { recordedAt, name: 'Kreis', dissolved },
  links: [said],
});
const meeting = (id: string, known: RecordProperties): NodeRecord => ({
  type: 'Meeting',
  id,
  properties: { recordedAt, name: id, kind: 'REGULAR', format: 'UNKNOWN', ...known },
  links: [link('HELD_BY', 'body:beirat'), said],
});
const part = (id: string, from: string, to: string, known: RecordProperties): NodeRecord => ({
  type: 'Relation',
  id,
  properties: { ...fact, kind: 'PART_OF', ...known },
  links: [link('FROM', from), link('TO', to), said],
});
const second: NodeRecord = { ...body, id: 'body:ausschuss', properties: { ...body.properties, name: 'Ausschuss' } };
const under = (id: string, member: string, known: RecordProperties = {}) =>
  seat(id, member, known, [link('UNDER', 'quota:q')]);
const behalf = [link('ON_BEHALF_OF', 'org:kreis')];
const base = [article, anna, bert];
const single = [...base, body, quota('quota:q', 1), under('membership:a', 'person:anna', { validFrom: '2019' })];

/** For each rule: a graph that breaks it, with the ids of the facts or else the things found, and one that nearly does. */
const cases: Readonly<
  Record<
    Exclude<keyof typeof rules, 'ENDS_BEFORE_START' | 'WITHOUT_EVIDENCE'>,
    {
      readonly breaks: readonly NodeRecord[];
      readonly finds: readonly string[];
      readonly nearly: readonly NodeRecord[];
    }
  >
> = {
  QUOTA_SUM_DIFFERS: {
    breaks: [...base, beirat({ claimedSeats: 3 }), quota('quota:q', 2)],
    finds: ['quota:q'],
    nearly: [...base, beirat({ claimedSeats: 2 }), quota('quota:q', 2)],
  },
  MORE_MEMBERS_THAN_SEATS: {
    breaks: [...single, under('membership:b', 'person:bert', { validFrom: '2020-06' })],
    finds: ['quota:q', 'membership:a', 'membership:b'],
    nearly: [...single, under('membership:b', 'person:bert', { validFrom: '2020' })],
  },
  UNNAMED_SEATS: { breaks: [...base, body, quota('quota:q', 1)], finds: ['quota:q'], nearly: single },
  NO_CHAIR: {
    breaks: [...base, body],
    finds: ['body:beirat'],
    nearly: [...base, body, chair('membership:a', 'person:anna', { validTo: '2021' })],
  },
  TWO_CHAIRS: {
    breaks: [
      ...base,
      body,
      chair('membership:a', 'person:anna', { validFrom: '2019', validTo: '2020-08' }),
      chair('membership:b', 'person:bert', { validFrom: '2020-06' }),
    ],
    finds: ['membership:a', 'membership:b'],
    nearly: [
      ...base,
      body,
      chair('membership:a', 'person:anna', { validFrom: '2019', validTo: '2020-07' }),
      chair('membership:b', 'person:bert', { validFrom: '2020-07' }),
    ],
  },
  CHAIR_WITHOUT_START: {
    breaks: [...base, body, chair('membership:a', 'person:anna', {})],
    finds: ['membership:a'],
    nearly: [...base, body, chair('membership:a', 'person:anna', { validFrom: '2019' })],
  },
  OUTSIDE_BODY_LIFE: {
    breaks: [...base, beirat({ founded: '2020-03' }), seat('membership:a', 'person:anna', { validFrom: '2020-02' })],
    finds: ['membership:a'],
    nearly: [
      ...base,
      beirat({ founded: '2020-03', dissolved: '2021-03' }),
      seat('membership:a', 'person:anna', { validFrom: '2020', validTo: '2020' }),
      seat('membership:b', 'person:bert', { validFrom: '2021', validTo: '2021' }),
    ],
  },
  SENDER_DOES_NOT_EXIST: {
    breaks: [...base, body, sender('2018'), seat('membership:a', 'person:anna', { validFrom: '2019' }, behalf)],
    finds: ['membership:a'],
    nearly: [...base, body, sender('2019-06'), seat('membership:a', 'person:anna', { validFrom: '2019-06' }, behalf)],
  },
  OVERLAPPING_DUPLICATES: {
    breaks: [
      ...start,
      membership('membership:a', { validFrom: '2019' }),
      membership('membership:b', { validFrom: '2020' }),
    ],
    finds: ['membership:a', 'membership:b'],
    nearly: [
      ...start,
      membership('membership:a', { validFrom: '2019', validTo: '2020' }),
      membership('membership:b', { validFrom: '2020-05' }),
    ],
  },
  MEETING_BEFORE_FOUNDING: {
    breaks: [article, beirat({ founded: '2020-03' }), meeting('meeting:m', { start: '2020-02-29' })],
    finds: ['body:beirat', 'meeting:m'],
    nearly: [article, beirat({ founded: '2020-03' }), meeting('meeting:m', { start: '2020' })],
  },
  CONSTITUTIVE_NOT_FIRST: {
    breaks: [
      article,
      body,
      meeting('meeting:first', { start: '2020-01' }),
      meeting('meeting:m', { start: '2020-02-01', kind: 'CONSTITUTIVE' }),
    ],
    finds: ['body:beirat', 'meeting:m', 'meeting:first'],
    nearly: [
      article,
      body,
      meeting('meeting:first', { start: '2020-02' }),
      meeting('meeting:m', { start: '2020-02-01', kind: 'CONSTITUTIVE', number: 1 }),
    ],
  },
  PROBABLE_DUPLICATE: {
    breaks: [article, person('person:anna', 'Anna Ähre'), person('person:anna-2', 'anna  Ähre')],
    finds: ['person:anna', 'person:anna-2'],
    nearly: [article, person('person:anna', 'Anna Ähre'), person('person:anna-2', 'Anna Ehre')],
  },
  PART_OF_CYCLE: {
    breaks: [
      article,
      body,
      second,
      part('relation:a', 'body:beirat', 'body:ausschuss', { validTo: '2020' }),
      part('relation:b', 'body:ausschuss', 'body:beirat', { validFrom: '2019' }),
    ],
    finds: ['relation:a', 'relation:b'],
    nearly: [
      article,
      body,
      second,
      part('relation:a', 'body:beirat', 'body:ausschuss', { validTo: '2018' }),
      part('relation:b', 'body:ausschuss', 'body:beirat', { validFrom: '2018' }),
    ],
  },
  CONTRADICTION: {
    breaks: [article, body, quota('quota:a', 1), quota('quota:b', 2, [link('CONTRADICTS', 'quota:a')])],
    finds: ['quota:a', 'quota:b'],
    nearly: [article, body, quota('quota:a', 1), quota('quota:b', 2)],
  },
};

const isCase = (rule: string): rule is keyof typeof cases => rule in cases;

const found = async (graph: Graph, rule: keyof typeof rules, knownAt = '2021-01-21T09:00:00.000Z') =>
  violationsIn(await ledgers(graph)(), { rules: [rule], validAt: null, knownAt, today: '2020-12-01' }).map(
    ({ things, facts }) => (facts.length > 0 ? facts : things),
  );

describeEngines('A rule', (engine) => {
  const over = async (records: readonly NodeRecord[], check: (graph: Graph) => Promise<void>): Promise<void> => {
    const graph = await engine.open();
    try {
      await apply(graph, changeset(records));
      await check(graph);
    } finally {
      await graph.close();
    }
  };

  for (const rule of Object.keys(cases).filter(isCase)) {
    const { breaks, finds, nearly } = cases[rule];
    it(`${rule} finds what breaks it`, () =>
      over(breaks, async (graph) => assert.deepEqual(await found(graph, rule), [finds])));
    it(`${rule} leaves what nearly breaks it`, () =>
      over(nearly, async (graph) => assert.deepEqual(await found(graph, rule), [])));
  }

  it('ENDS_BEFORE_START finds what was written past the checks of a changeset, and not what may fit', () =>
    over([...start, membership('membership:a', { validFrom: '2020-05', validTo: '2020' })], async (graph) => {
      assert.deepEqual(await found(graph, 'ENDS_BEFORE_START'), []);
      const spoil = statement('spoil', "MATCH (fact:Node {id: 'membership:a'}) SET fact.validTo = '2020-04'");
      await graph.write((transaction) => transaction.run(spoil, {}));
      assert.deepEqual(await found(graph, 'ENDS_BEFORE_START'), [['membership:a']]);
    }));

  it('WITHOUT_EVIDENCE finds what had none at the moment, and not what had', () =>
    over([article, { ...anna, links: [] }, bert], async (graph) => {
      assert.deepEqual(await found(graph, 'WITHOUT_EVIDENCE'), [['person:anna']]);
      assert.deepEqual(await found(graph, 'WITHOUT_EVIDENCE', '2020-09-07T00:00:00.000Z'), []);
    }));
});
