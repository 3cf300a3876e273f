import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { applyChangeset } from '../../src/changes/apply.js';
import { checksumOf } from '../../src/changes/canonical.js';
import { backup, verifyBackup } from '../../src/changes/journal/backup.js';
import { openJournal } from '../../src/changes/journal/journal.js';
import { rebuild } from '../../src/changes/journal/rebuild.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { Changeset } from '../../src/changes/record.js';
import { verify } from '../../src/changes/verify.js';
import type { Graph } from '../../src/graph/port.js';
import { asText } from '../../src/graph/query.js';
import { planSeed } from '../../src/ingest/seed/load.js';
import { inFolder } from '../cli/run.js';
import { describeEngines, embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const retractedAt = new Date('2026-11-24T12:00:00Z');
const retraction: Changeset = {
  author: 'test',
  reason: 'FITKO no longer chairs',
  records: [],
  retractions: [{ id: 'membership:kommunalgremium-fitko-chair-2020', at: '2026-11-24T00:00:00.000Z' }],
};

/** Gives the Kommunalgremium a website, which it has not in the seed. */
async function amendment(): Promise<Changeset> {
  const { plan } = await planSeed(await embedded.open(), inCheckout('seed'));
  const body = plan.changeset.records.find(({ id }) => id === 'body:kommunalgremium');
  assert.ok(body !== undefined);
  const amended = { ...body, properties: { ...body.properties, website: 'https://www.fitko.de' } };
  return { author: 'test', reason: 'a website', records: [], amendments: [amended], retractions: [] };
}

const apply = async (graph: Graph, changeset: Changeset) =>
  applyChangeset(graph, await planChangeset(graph, changeset, retractedAt), retractedAt);

describeEngines('a journal', (engine) => {
  let graph: Graph;
  let checksum: string;

  before(async () => {
    ({ graph } = await openLoaded(engine));
    await apply(graph, retraction);
    await apply(graph, await amendment());
    checksum = await checksumOf(graph);
  });

  after(() => graph.close());

  it('rebuilds the same graph on the embedded engine, clean by every invariant', () =>
    inFolder(async (folder) => {
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      const other = await embedded.open();
      assert.equal(await rebuild(other, file), 3);
      assert.equal(await checksumOf(other), checksum);
      assert.deepEqual(await verify(other, file), []);
      assert.deepEqual(await verify(graph, file), []);
      await other.close();
    }));

  it('is completed from the graph where its last line is incomplete, which rebuild refuses', () =>
    inFolder(async (folder) => {
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      const whole = await readFile(file, 'utf8');
      await truncate(file, Buffer.byteLength(whole) - 10);
      const other = await embedded.open();
      await assert.rejects(rebuild(other, file), { code: 'JOURNAL_DAMAGED', message: /from line 3 on/ });
      assert.equal(await checksumOf(other), await checksumOf(await embedded.open()));
      await openJournal(graph, file);
      assert.equal(await readFile(file, 'utf8'), whole);
      await other.close();
    }));

  it('does not belong to a graph that lacks its changesets', () =>
    inFolder(async (folder) => {
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      const other = await embedded.open();
      await assert.rejects(openJournal(other, file), { code: 'JOURNAL_OF_ANOTHER_GRAPH' });
      await other.close();
    }));
});

describeEngines('rebuild and restore', (engine) => {
  it('write a graph of either engine anew from a journal of the embedded one', () =>
    inFolder(async (folder) => {
      const { graph } = await openLoaded(embedded);
      await apply(graph, retraction);
      await apply(graph, await amendment());
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      const scratch = await embedded.open();
      await backup(file, join(folder, 'backup'), scratch, new Date());
      const target = await engine.open();
      await rebuild(target, await verifyBackup(join(folder, 'backup'), await embedded.open()));
      assert.equal(await checksumOf(target), await checksumOf(graph));
      assert.deepEqual(await verify(target, file), []);
      await assert.rejects(rebuild(target, file), { code: 'GRAPH_NOT_EMPTY' });
      await Promise.all([graph.close(), scratch.close(), target.close()]);
    }));
});

describe('a journal that was tampered with', () => {
  let lines: readonly string[];

  before(async () => {
    const { graph } = await openLoaded(embedded);
    await apply(graph, retraction);
    await apply(graph, await amendment());
    await inFolder(async (folder) => {
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    });
    await graph.close();
  });

  const refused = (changed: readonly string[], line: number, reason: RegExp) =>
    inFolder(async (folder) => {
      const file = join(folder, 'journal.jsonl');
      await writeFile(file, changed.map((text) => `${text}\n`).join(''));
      const graph = await embedded.open();
      await assert.rejects(rebuild(graph, file), (error: Error) => {
        assert.match(error.message, new RegExp(`from line ${String(line)} on`));
        assert.match(error.message, reason);
        return true;
      });
      const empty = await graph.read(
        { name: 'all', text: 'MATCH (n:Node)\nRETURN n.id AS id', decode: ([id]) => asText(id) },
        {},
      );
      assert.deepEqual(empty, []);
      await graph.close();
    });

  it('is refused at the line behind a missing one', () =>
    refused([lines[0] ?? '', lines[2] ?? ''], 2, /a line is missing/));

  it('is refused at a line whose content was changed', () =>
    refused(
      [lines[0] ?? '', (lines[1] ?? '').replace('FITKO no longer', 'FITKO  still'), lines[2] ?? ''],
      2,
      /changed after/,
    ));

  it('is refused at a line that is no entry', () => refused([lines[0] ?? '', '{}', lines[2] ?? ''], 2, /no entry/));
});

describe('a backup', () => {
  it('is refused where it is damaged or incomplete, and nothing is restored', () =>
    inFolder(async (folder) => {
      const { graph } = await openLoaded(embedded);
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      const made = join(folder, 'backup');
      await backup(file, made, await embedded.open(), new Date());
      const refused = (reason: RegExp) =>
        assert.rejects(
          embedded.open().then((scratch) => verifyBackup(made, scratch)),
          { code: 'BACKUP_DAMAGED', message: reason },
        );
      await appendFile(join(made, 'journal.jsonl'), ' ');
      await refused(/SHA-256/);
      await writeFile(join(made, 'manifest.json'), '{}');
      await refused(/no manifest/);
      await mkdir(join(folder, 'taken'));
      await assert.rejects(backup(file, join(folder, 'taken'), await embedded.open(), new Date()), {
        code: 'FOLDER_EXISTS',
      });
      await graph.close();
    }));
});
