import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { NodeRecord, RecordProperties } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { changeset, link, said, start } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { asking } from '../loaded.js';
import { idsIn } from '../queries/oracle-asking.js';
import { keysOf, parseJson } from '../queries/oracle-records.js';

const recordedAt = '2020-09-08T00:00:00.000Z';

const organization = (key: string, name: string, known: RecordProperties = {}): NodeRecord => ({
  type: 'Organization',
  id: `org:${key}`,
  properties: { name, recordedAt, ...known },
  links: [said],
});

const meeting = (key: string, known: RecordProperties): NodeRecord => ({
  type: 'Meeting',
  id: `meeting:${key}`,
  properties: { name: key, recordedAt, kind: 'REGULAR', format: 'UNKNOWN', ...known },
  links: [link('HELD_BY', 'body:beirat'), said],
});

const claim = (key: string, learntAt: string, ...denied: readonly string[]): NodeRecord => ({
  type: 'Claim',
  id: `claim:${key}`,
  properties: { kind: 'OTHER', text: key, modality: 'FACT', rank: 'NORMAL', recordedAt: learntAt },
  links: [link('ABOUT', 'body:beirat'), said, ...denied.map((other) => link('CONTRADICTS', `claim:${other}`))],
});

const records: readonly NodeRecord[] = [
  claim('first', recordedAt),
  claim('second', '2021-03-01T00:00:00.000Z', 'first'),
  claim('third', recordedAt),
  organization('oeffnung', 'Öffnung e. V.', { shortName: 'ÖFF', aliases: ['Verein für Öffnung'], kind: 'Verein' }),
  organization('strasse', 'Straßenamt', { kind: 'Amt' }),
  organization('zettel', 'Zettel 100 % (neu) _*.[x]', { locality: 'L\'Aquila "X" \\ $p0' }),
  meeting('unknown', {}),
  meeting('year', { start: '2020' }),
  meeting('month', { start: '2020-08' }),
  meeting('day', { start: '2020-08-26' }),
  meeting('long', { start: '2019-12-30', end: '2020-01-02' }),
];

describeEngines('A filter', (engine) => {
  let graph: Graph;
  before(async () => {
    graph = await engine.open();
    await applyChangeset(graph, await planChangeset(graph, changeset([...start, ...records])), new Date());
  });
  after(() => graph.close());

  const found = async (list: string, args: string): Promise<readonly string[]> => {
    const { data, errors = [] } = await asking(graph).ask(`{ list: ${list}(${args}) { totalCount nodes { id } } }`);
    assert.deepEqual(errors, []);
    const connection = keysOf(keysOf(parseJson(JSON.stringify(data)))['list']);
    const ids = idsIn(connection['nodes']);
    assert.equal(connection['totalCount'], ids.length);
    return ids.map((id) => id.slice(id.indexOf(':') + 1));
  };
  const organizations = (where: string) => found('organizations', `where: { ${where} }`);
  const meetings = (where: string) => found('meetings', `where: { ${where} }`);

  it('compares names, short names and aliases without regard to case', async () => {
    for (const filter of [
      'eq: "öffnung E. V."',
      'eq: "öff"',
      'startsWith: "VEREIN FÜR"',
      'in: ["öFF", "x"]',
      'contains: "ÖFFNUNG E"',
    ])
      assert.deepEqual(await organizations(`name: { ${filter} }`), ['oeffnung'], filter);
  });

  it('asks all its conditions of one and the same name', async () => {
    assert.deepEqual(await organizations('name: { startsWith: "Verein", contains: "öffnung" }'), ['oeffnung']);
    assert.deepEqual(await organizations('name: { startsWith: "Verein", contains: "e. V." }'), []);
  });

  it('takes signs of patterns, quotes and parameters as they stand', async () => {
    assert.deepEqual(await organizations('name: { contains: "%" }'), ['zettel']);
    assert.deepEqual(await organizations('name: { contains: "_*.[x]" }'), ['zettel']);
    assert.deepEqual(await organizations('name: { contains: ".*" }'), []);
    assert.deepEqual(await organizations('locality: { eq: "L\'Aquila \\"X\\" \\\\ $p0" }'), ['zettel']);
  });

  it('finds what is not known by isNull alone', async () => {
    assert.deepEqual(await organizations('kind: { isNull: true }'), ['zettel']);
    assert.deepEqual(await organizations('kind: { isNull: false }'), ['oeffnung', 'strasse']);
    assert.deepEqual(await organizations('kind: { eq: "Amt", isNull: true }'), []);
  });

  it('that is denied finds what is not known, too', async () => {
    assert.deepEqual(await organizations('not: { kind: { eq: "Amt" } }'), ['oeffnung', 'zettel']);
    assert.deepEqual(await organizations('not: { not: { kind: { eq: "Amt" } } }'), ['strasse']);
  });

  it('joins fields, and, or and not', async () => {
    assert.deepEqual(await organizations('or: [{ kind: { eq: "Amt" } }, { kind: { isNull: true } }]'), [
      'strasse',
      'zettel',
    ]);
    assert.deepEqual(
      await organizations(
        'or: [{ kind: { eq: "Amt" } }, { kind: { isNull: true } }], not: { name: { startsWith: "z" } }',
      ),
      ['strasse'],
    );
    assert.deepEqual(await organizations('and: [{ kind: { eq: "Amt" } }, { name: { contains: "ß" } }]'), ['strasse']);
  });

  it('that is empty or null narrows nothing', async () => {
    const all = ['oeffnung', 'strasse', 'zettel'];
    for (const where of [
      '',
      'name: null',
      'name: {}',
      'kind: { eq: null }',
      'and: []',
      'and: null',
      'not: null',
      'or: null',
    ])
      assert.deepEqual(await organizations(where), all, where);
    assert.deepEqual(await found('organizations', 'where: null'), all);
  });

  it('with no alternative finds nothing', async () => {
    assert.deepEqual(await organizations('or: []'), []);
    assert.deepEqual(await organizations('name: { in: [] }'), []);
  });

  it('compares partial dates by the days that they can mean', async () => {
    assert.deepEqual(await meetings('start: { gte: "2020-08-31" }'), ['year', 'month']);
    assert.deepEqual(await meetings('start: { gte: "2020-09-01" }'), ['year']);
    assert.deepEqual(await meetings('start: { lte: "2020-08-01" }'), ['long', 'year', 'month']);
    assert.deepEqual(await meetings('start: { lte: "2020-07-31" }'), ['long', 'year']);
    assert.deepEqual(await meetings('start: { gte: "2020-08-26", lte: "2020-08-26" }'), ['year', 'month', 'day']);
  });

  it('compares dates by their text where they shall be equal', async () => {
    for (const [date, key] of [
      ['2020', 'year'],
      ['2020-08', 'month'],
      ['2020-08-26', 'day'],
    ] as const)
      assert.deepEqual(await meetings(`start: { eq: "${date}" }`), [key]);
  });

  it('finds a date that nobody knows by isNull alone', async () => {
    assert.deepEqual(await meetings('start: { isNull: true }'), ['unknown']);
    assert.deepEqual(await meetings('not: { start: { gte: "1900-01-01" } }'), ['unknown']);
  });

  it('of a span finds meetings of which some day lies in it', async () => {
    const within = (args: string) => found('meetingRows', args);
    assert.deepEqual(await within('from: "2020-01-01", to: "2020-01-02"'), ['long', 'year']);
    assert.deepEqual(await within('from: "2020-01-03", to: "2020-07-31"'), ['year']);
    assert.deepEqual(await within('to: "2019-12-30"'), ['long']);
    assert.deepEqual(await within('from: null'), ['unknown', 'long', 'year', 'month', 'day']);
  });

  it('knows of a contradiction once both facts are known', async () => {
    const facts = (contradicted: boolean, knownAt: string) =>
      found('facts', `knownAt: "${knownAt}", where: { contradicted: ${contradicted} }`);
    assert.deepEqual(await facts(true, '2021-03-01T00:00:00Z'), ['first', 'second']);
    assert.deepEqual(await facts(false, '2021-03-01T00:00:00Z'), ['third']);
    assert.deepEqual(await facts(true, '2021-02-28T00:00:00Z'), []);
    assert.deepEqual(await facts(false, '2021-02-28T00:00:00Z'), ['first', 'third']);
  });

  it('of an unknown id finds nothing', async () => {
    assert.deepEqual(await meetings('body: "body:nobody"'), []);
    assert.deepEqual(await meetings('topic: "x\' OR true"'), []);
  });

  it('refuses a date that the calendar does not have', async () => {
    const ask = (list: string) => asking(graph).ask(`{ ${list} { totalCount } }`);
    const codes = async (list: string): Promise<string> => {
      const error: unknown = await ask(list).then(
        ({ errors = [] }) => errors[0],
        (reason: unknown) => reason,
      );
      return JSON.stringify(error, ['code', 'extensions', 'message']) + String(error);
    };
    for (const date of ['2020-13', '2021-02-29', '2020-08', '20.8.2020', ''])
      assert.match(await codes(`meetingRows(from: "${date}")`), /a day such as 2020-08-26/, date);
    assert.match(
      await codes('meetings(where: { start: { eq: "2020-13" } })'),
      /a date such as 2020, 2020-08 or 2020-08-26/,
    );
    assert.match(await codes('facts(knownAt: "2020-13-01T00:00:00Z")'), /a moment such as/);
  });
});
