import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { linksFrom } from '../../../src/export/reading/nodes.js';
import { readRecords } from '../../../src/export/reading/records.js';
import type { Graph } from '../../../src/graph/port.js';
import { body } from '../../changes/drafts.js';
import { embedded } from '../../engines.js';
import { loadNasty } from '../nasty.js';

describe('Records that are read by their ids', () => {
  let graph: Graph;
  before(async () => {
    graph = await embedded.open();
    await loadNasty(graph);
  });
  after(() => graph.close());

  const chair = 'membership:beirat-umlaut-chair';
  const evidenceOf = async (told?: readonly string[]) => {
    const [record] = await readRecords(graph, 'Membership', [chair], linksFrom('Membership'), told);
    return record?.links.filter(({ type }) => type === 'EVIDENCED_BY').map(({ properties }) => properties);
  };

  it('come in the order of the ids, without those that are not there', async () => {
    const ids = ['person:umlaut', 'person:nobody', 'person:emoji', 'person:lines'];
    const records = await readRecords(graph, 'Person', ids, []);
    assert.deepEqual(
      records.map(({ id }) => id),
      ['person:umlaut', 'person:emoji', 'person:lines'],
    );
  });

  it('are none for an id that could be taken for two', async () => {
    assert.deepEqual(await readRecords(graph, 'Body', [`${body.id}\u001f${body.id}`], linksFrom('Body')), []);
    assert.deepEqual(await readRecords(graph, 'Body', [], linksFrom('Body')), []);
  });

  it('have all properties of their links', async () => {
    const recordedAt = '2020-09-08T00:00:00.000Z';
    assert.deepEqual(await evidenceOf(), [
      { quote: 'ist „Vorsitzende“ & mehr', statement: 'Sie sitzt\nvor.', start: 10, end: 34, passage: 1, recordedAt },
      { statement: 'Noch einmal.', passage: 2, recordedAt },
    ]);
  });

  it('have the properties of links that are asked for, and those that order the links', async () => {
    assert.deepEqual(await evidenceOf(['quote']), [
      { quote: 'ist „Vorsitzende“ & mehr', start: 10, passage: 1 },
      { passage: 2 },
    ]);
  });
});
