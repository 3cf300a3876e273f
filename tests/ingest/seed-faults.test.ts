import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { openGraph } from '../../src/graph/open.js';
import type { Graph } from '../../src/graph/port.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { contents } from '../changes/contents.js';
import { copySeed, type SeedCopy } from './seed-files.js';

const chair = 'membership:it-planungsrat-cornelia-rogall-grothe-chair-2010';
const claim = 'claim:it-planungsrat-koordiniert-die-it-zusammenarbeit-von';

interface Fault {
  readonly name: string;
  readonly plant: (seed: SeedCopy) => Promise<void>;
  readonly code?: 'FILE_UNREADABLE';
  /** What the message must name: file, record and field where there is one, and what to do. */
  readonly words: readonly RegExp[];
}

const quoted = (quote: string) => ({ evidence: [{ source: 'article:kommune21-34661', quote }] });

const faults: readonly Fault[] = [
  {
    name: 'a fact without a source',
    plant: (seed) => seed.change('claims.json', claim, { evidence: [] }),
    words: [/claims\.json/, new RegExp(claim), /field evidence/, /Name the source/],
  },
  {
    name: 'a fact whose evidence is left out',
    plant: (seed) => seed.change('claims.json', claim, { evidence: undefined }),
    words: [/claims\.json/, new RegExp(claim), /field evidence/, /Name the source/],
  },
  {
    name: 'a source that does not exist',
    plant: (seed) => seed.change('claims.json', claim, { evidence: ['article:kommune21-34662'] }),
    words: [/claims\.json/, new RegExp(claim), /field evidence/, /Did you mean "article:kommune21-34661"\?/],
  },
  {
    name: 'a body that does not exist',
    plant: (seed) => seed.change('memberships.json', chair, { group: 'body:it-planungsrad' }),
    words: [/memberships\.json/, new RegExp(chair), /field group/, /Did you mean "body:it-planungsrat"\?/],
  },
  {
    name: 'a target of the wrong kind',
    plant: (seed) => seed.change('memberships.json', chair, { group: 'person:cornelia-rogall-grothe' }),
    words: [/memberships\.json/, new RegExp(chair), /field group/],
  },
  {
    name: 'a link that is missing',
    plant: (seed) => seed.change('memberships.json', chair, { group: undefined }),
    words: [/memberships\.json/, new RegExp(chair), /field group/],
  },
  {
    name: 'an end before the start',
    plant: (seed) => seed.change('memberships.json', chair, { from: '2011', to: '2010-12-31' }),
    words: [/memberships\.json/, new RegExp(chair), /field to/, /2010-12-31.*2011/, /Check both dates/],
  },
  {
    name: 'a version that ends before the start',
    plant: (seed) =>
      seed.change('memberships.json', chair, {
        from: '2011',
        to: undefined,
        versions: [{ recordedAt: '2011-01-01' }, { recordedAt: '2012-01-01', to: '2010' }],
      }),
    words: [/memberships\.json/, new RegExp(chair), /field (?:versions|to)/, /2010.*2011/],
  },
  {
    name: 'versions out of order',
    plant: (seed) =>
      seed.change('memberships.json', chair, {
        to: undefined,
        versions: [{ recordedAt: '2012-01-01' }, { recordedAt: '2011-01-01', to: '2012' }],
      }),
    words: [/memberships\.json/, new RegExp(chair), /field versions/],
  },
  {
    name: 'an unknown field',
    plant: (seed) =>
      seed.change('people.json', 'person:jan-poerksen', { familienname: 'Pörksen', familyNam: 'Pörksen' }),
    words: [
      /people\.json/,
      /person:jan-poerksen/,
      /field familyNam: is unknown\. Did you mean "familyName"\?/,
      /field familienname/,
    ],
  },
  {
    name: 'a value outside its list',
    plant: (seed) => seed.change('memberships.json', chair, { role: 'BOSS' }),
    words: [/memberships\.json/, new RegExp(chair), /field role/, /CHAIR/],
  },
  {
    name: 'a field that must be there',
    plant: (seed) => seed.change('claims.json', claim, { text: undefined }),
    words: [/claims\.json/, new RegExp(claim), /field text/, /expected/],
  },
  {
    name: 'a thing without a name',
    plant: (seed) => seed.change('people.json', 'person:jan-poerksen', { name: undefined }),
    words: [/people\.json/, /person:jan-poerksen/, /field name/],
  },
  {
    name: 'a null instead of a field left out',
    plant: (seed) => seed.change('people.json', 'person:jan-poerksen', { givenName: null }),
    words: [/people\.json/, /person:jan-poerksen/, /field givenName/],
  },
  {
    name: 'a quote of eleven words',
    plant: (seed) =>
      seed.change('claims.json', claim, quoted('eins zwei drei vier fünf sechs sieben acht neun zehn elf')),
    words: [/claims\.json/, new RegExp(claim), /field evidence/, /at most ten words/],
  },
  {
    name: 'a date that the calendar does not have',
    plant: (seed) => seed.change('memberships.json', chair, { from: '2010-13' }),
    words: [
      /memberships\.json/,
      new RegExp(chair),
      /field from/,
      /expected a date such as 2020, 2020-08 or 2020-08-26/,
    ],
  },
  {
    name: 'an id without its prefix',
    plant: (seed) => seed.change('people.json', 'person:jan-poerksen', { id: 'jan-poerksen' }),
    words: [/people\.json/, /jan-poerksen/, /field id/, /expected an id such as/],
  },
  {
    name: 'an id of another kind than its file',
    plant: (seed) => seed.add('topics.json', { id: 'person:digitalisierung', name: 'Digitalisierung' }),
    words: [/topics\.json/, /person:digitalisierung/, /field id/, /topic:/],
  },
  {
    name: 'an id that is there twice',
    plant: (seed) => seed.add('topics.json', { id: 'topic:ozg', name: 'OZG', evidence: ['article:kommune21-34661'] }),
    words: [/topics\.json/, /topic:ozg/, /field id/, /twice/],
  },
  {
    name: 'a file that is no JSON',
    plant: (seed) => seed.write('topics.json', '[{ "id": "topic:ozg", ]'),
    words: [/topics\.json/],
  },
  {
    name: 'a file that is no list',
    plant: (seed) => seed.write('topics.json', '{}'),
    words: [/topics\.json/, /expected a list of records/],
  },
  {
    name: 'a record that is no object',
    plant: (seed) => seed.write('topics.json', '["topic:ozg"]'),
    words: [/topics\.json/, /number 1/, /expected/],
  },
  {
    name: 'a manifest that is missing',
    code: 'FILE_UNREADABLE',
    plant: (seed) => seed.take('manifest.json'),
    words: [/manifest\.json/, /Check the path/],
  },
  {
    name: 'a file that the manifest names and nobody has',
    code: 'FILE_UNREADABLE',
    plant: (seed) => seed.take('topics.json'),
    words: [/topics\.json/, /Check the path/],
  },
  {
    name: 'a manifest that names an unknown file',
    plant: (seed) =>
      seed.write(
        'manifest.json',
        '{"name":"x","version":"1","compiledOn":"2026-11-23","license":{"name":"x","url":"x"},"files":["peoples.json"]}',
      ),
    words: [/manifest\.json/, /field files/, /"peoples\.json"/, /people\.json/],
  },
];

describe('A seed is refused, and nothing is written, with', () => {
  let graph: Graph;
  let seed: SeedCopy;
  before(async () => {
    graph = await openGraph({ folder: null });
  });
  after(() => graph.close());
  beforeEach(async () => {
    seed = await copySeed();
  });
  afterEach(() => seed.close());

  for (const { name, plant, code = 'INVALID_RECORD', words } of faults) {
    it(name, async () => {
      await plant(seed);
      const untouched = await contents(graph);
      await assert.rejects(planSeed(graph, seed.folder), (error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error, String(error));
        for (const word of words) assert.match(error.message, word);
        assert.equal(error.code, code);
        return true;
      });
      assert.deepEqual(await contents(graph), untouched);
    });
  }

  it('two faults in two files, and says both', async () => {
    await seed.change('people.json', 'person:jan-poerksen', { givenName: '' });
    await seed.change('memberships.json', chair, { from: '2010-13' });
    await assert.rejects(planSeed(graph, seed.folder), { message: /people\.json.*\n.*memberships\.json/ });
  });
});

describe('A seed is accepted with', () => {
  it('a quote of ten words, and a record that a curator adds', async () => {
    const [graph, seed] = [await openGraph({ folder: null }), await copySeed()];
    await seed.change('claims.json', claim, quoted('eins zwei drei vier fünf sechs sieben acht neun zehn'));
    await seed.add('topics.json', { id: 'topic:neu', name: 'Neu', evidence: ['article:kommune21-34661'] });
    assert.equal((await applySeed(graph, await planSeed(graph, seed.folder), new Date())).now, true);
    await seed.close();
    await graph.close();
  });
});
