import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { NodeRecord } from '../../src/changes/record.js';
import { apply, changeset, link, membership, person } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';

const said = link('EVIDENCED_BY', 'article:kommune21-34661', { recordedAt: '2020-09-08T00:00:00.000Z' });
const newcomer = { ...person('person:karl-neuling', 'Karl Neuling'), links: [said] };
const sits = (id: string, group: string): NodeRecord => ({
  ...membership(id, { validFrom: '2021-01-01', validTo: '2021-12-31' }),
  links: [link('MEMBER', newcomer.id), link('IN_GROUP', group), said],
});
const seats = [
  sits('membership:neuling-kommunalgremium', 'body:kommunalgremium'),
  sits('membership:neuling-al-runde', 'body:al-runde'),
];

const questions = [
  'search(text: "Karl Neuling", first: 1) { nodes { thing { id } } }',
  'paths(from: "person:karl-neuling", to: "org:vitako", first: 1) { sentence(lang: EN) }',
  'interlocks(group: "body:al-runde", validAt: "2021-02-01") { nodes { b { id } shared { id } } }',
  'overlaps(group: "body:al-runde") { totalCount }',
  'changes(thing: "person:karl-neuling", from: "2021-01-01", to: "2021-12-31") { totalCount }',
  'subgraph(around: ["body:al-runde"], validAt: "2021-02-01") { facts { id } }',
];

describeEngines('What is kept in memory, after a change of the data,', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const told = async (): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (const question of questions) {
      const { data, errors } = await loaded.ask(`{ ${question} }`);
      assert.equal(errors, undefined);
      answers.push(JSON.stringify(data));
    }
    return answers;
  };

  it('is built anew: what was added is found, and what was retracted is not', async () => {
    const before = await told();
    assert.doesNotMatch(before.join(), /neuling/i);

    await apply(loaded.graph, changeset([newcomer, ...seats]));
    const [search = '', paths = '', interlocks = '', , changes = '', subgraph = ''] = await told();
    assert.match(search, /"thing":\{"id":"person:karl-neuling"/);
    assert.match(paths, /"sentence":"Karl Neuling [^"]*Kommunalgremium[^"]*Vitako/);
    assert.match(interlocks, /"b":\{"id":"body:kommunalgremium"\},"shared":\[[^\]]*"person:karl-neuling"/);
    assert.match(changes, /"totalCount":4\b/);
    assert.match(subgraph, /"membership:neuling-al-runde"/);

    const retractions = seats.map(({ id }) => ({ id, at: '2021-02-01T00:00:00.000Z' }));
    await apply(loaded.graph, changeset([], retractions));
    const retracted = await told();
    assert.equal(retracted[0], search);
    assert.deepEqual(
      [1, 2, 3, 5].map((at) => retracted[at]),
      [1, 2, 3, 5].map((at) => before[at]),
    );
  });

  it('is the same for all who ask at once after a change', async () => {
    const added = apply(loaded.graph, changeset([{ ...newcomer, id: 'person:neuling-two' }]));
    await Promise.all([told(), added, told()]);
    const [one, other] = await Promise.all([told(), told()]);
    assert.deepEqual(one, other);
  });
});
