import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checksumOf } from '../../src/changes/canonical.js';
import { backup, verifyBackup } from '../../src/changes/journal/backup.js';
import { openJournal } from '../../src/changes/journal/journal.js';
import { rebuild } from '../../src/changes/journal/rebuild.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { NodeRecord } from '../../src/changes/record.js';
import { verify } from '../../src/changes/verify.js';
import type { Graph } from '../../src/graph/port.js';
import { checkFiles } from '../../src/ingest/bulk/check.js';
import { importFiles } from '../../src/ingest/bulk/import.js';
import { planSeed } from '../../src/ingest/seed/load.js';
import { inFolder } from '../cli/run.js';
import { describeEngines, embedded, type TestEngine } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const at = new Date('2026-11-30T12:00:00Z');
const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function seedRecords(): Promise<readonly NodeRecord[]> {
  const { plan } = await planSeed(await embedded.open(), inCheckout('seed'));
  return plan.changeset.records;
}

const load = async (graph: Graph, files: readonly string[]) => importFiles(graph, files, await checkFiles(files), at);

/** A graph that fails at its n-th write, as a process that dies does. */
function failingAt(graph: Graph, last: number): Graph {
  let count = 0;
  const counted = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    count += 1;
    return count === last ? Promise.reject(new Error('broken off')) : work();
  };
  const { batch } = graph;
  return {
    ...graph,
    write: (work) => counted(() => graph.write(work)),
    ...(batch === undefined
      ? {}
      : {
          batch: async () => {
            const begun = await batch();
            return {
              createNodes: (labels, nodes) => counted(() => begun.createNodes(labels, nodes)),
              createLinks: (links) => counted(() => begun.createLinks(links)),
            };
          },
        }),
  };
}

const withGraph = async (engine: TestEngine, work: (graph: Graph) => Promise<void>): Promise<void> => {
  const graph = await engine.open();
  await work(graph).finally(() => graph.close());
};

describeEngines('an import', (engine) => {
  let records: readonly NodeRecord[];
  let checksum: string;

  before(async () => {
    records = await seedRecords();
    const { graph } = await openLoaded(embedded);
    checksum = await checksumOf(graph);
    await graph.close();
  });

  it('leaves the same graph as the same records by a changeset, shortcuts and journal included', () =>
    inFolder(async (folder) => {
      const [file, journal] = [join(folder, 'seed.ndjson.gz'), join(folder, 'journal.jsonl')];
      await writeFile(file, gzipSync(lines(records)));
      await withGraph(engine, async (graph) => {
        assert.equal(await load(graph, [file]), 'written');
        assert.equal(await load(graph, [file]), 'present');
        assert.equal(await checksumOf(graph), checksum);
        await openJournal(graph, journal);
        assert.deepEqual(await verify(graph, journal), []);
      });
      await withGraph(embedded, async (graph) => {
        assert.equal(await rebuild(graph, journal), Math.ceil(records.length / 2_500));
        assert.equal(await checksumOf(graph), checksum);
        assert.equal((await openJournal(graph, journal)).file, journal);
        assert.deepEqual(await verify(graph, journal), []);
      });
    }));

  it('is backed up and restored like any other graph', () =>
    inFolder(async (folder) => {
      const [file, journal, kept] = [
        join(folder, 'seed.ndjson'),
        join(folder, 'journal.jsonl'),
        join(folder, 'backup'),
      ];
      await writeFile(file, lines(records));
      await withGraph(engine, async (graph) => {
        await load(graph, [file]);
        await openJournal(graph, journal);
        await withGraph(embedded, async (scratch) => {
          assert.equal((await backup(journal, kept, scratch, at)).checksum, checksum);
        });
      });
      await withGraph(embedded, async (scratch) => {
        const restored = await verifyBackup(kept, scratch);
        await withGraph(engine, async (graph) => {
          await rebuild(graph, restored);
          await openJournal(graph, join(folder, 'restored.jsonl'));
          assert.deepEqual(await verify(graph, join(folder, 'restored.jsonl')), []);
          assert.equal(await checksumOf(graph), checksum);
        });
      });
    }));

  it('continues wherever it was broken off, and nothing is written twice', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'seed.ndjson');
      await writeFile(file, lines(records.toReversed()));
      const other = join(folder, 'other.ndjson');
      await writeFile(other, lines(records.slice(0, 0)));
      for (const last of [2, 4, 11, 18, 20, 23, 24, 26])
        await withGraph(engine, async (graph) => {
          await assert.rejects(load(failingAt(graph, last), [file]), /broken off/, `write ${String(last)}`);
          await assert.rejects(openJournal(graph, join(folder, 'journal.jsonl')), /seed\.ndjson.*broken off/);
          await assert.rejects(load(graph, [other]), /seed\.ndjson.*broken off/);
          const changeset = { author: 'test', reason: 'too early', records: [], retractions: [] };
          await assert.rejects(planChangeset(graph, changeset), /seed\.ndjson.*broken off/);
          assert.equal(await load(graph, [file]), 'continued');
          assert.equal(await checksumOf(graph), checksum, `write ${String(last)}`);
          assert.deepEqual(await verify(graph, null), []);
        });
    }));

  it('takes an empty graph only', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'seed.ndjson');
      await writeFile(file, lines(records));
      const { graph } = await openLoaded(engine);
      await assert.rejects(load(graph, [file]), { code: 'GRAPH_NOT_EMPTY' });
      await graph.close();
    }));
});

describe('the check before an import', () => {
  const fact = {
    type: 'Membership',
    id: 'membership:m',
    properties: { role: 'MEMBER', modality: 'FACT', rank: 'NORMAL', recordedAt: '2020-01-01T00:00:00.000Z' },
    links: [
      { type: 'IN_GROUP', to: 'body:b' },
      { type: 'EVIDENCED_BY', to: 'document:d', properties: { recordedAt: '2020-01-01T00:00:00.000Z' } },
    ],
  };
  const body = { type: 'Body', id: 'body:b', properties: { name: 'Größe', recordedAt: '2020-01-01T00:00:00.000Z' } };
  const document = { ...body, type: 'Document', id: 'document:d', properties: { ...body.properties, title: 'Maß' } };

  const refused = (records: readonly unknown[], expected: RegExp) =>
    inFolder(async (folder) => {
      const file = join(folder, 'facts.ndjson');
      await writeFile(file, lines(records));
      await assert.rejects(checkFiles([file]), (error: Error) => {
        assert.match(error.message, expected);
        return true;
      });
    });

  it('counts what can be imported', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'facts.ndjson');
      await writeFile(file, `${lines([fact, body])}\n${JSON.stringify(document)}`);
      assert.deepEqual((await checkFiles([file])).counts, { Membership: 1, Body: 1, Document: 1 });
    }));

  it('names file, line, record and field of what cannot', async () => {
    const wrong = { ...fact, properties: { ...fact.properties, role: 'BOSS' } };
    await refused([body, document, wrong], /facts\.ndjson, line 3: membership:m: property "role" expects one of CHAIR/);
    await refused([{ ...body, links: 7 }], /facts\.ndjson, line 1: body:b: field links:/);
    await refused([body, fact], /facts\.ndjson, line 2: membership:m: link EVIDENCED_BY leads to "document:d"/);
    await refused([body, body], /facts\.ndjson, line 2: body:b: the id is given twice/);
    await refused([document, body, { ...fact, links: fact.links.slice(0, 1) }], /line 3: membership:m: a fact needs/);
    const second = {
      ...fact,
      id: 'membership:m~2',
      links: [...fact.links, { type: 'SUPERSEDES', to: 'membership:m' }],
    };
    await refused([document, body, fact, second], /line 4: membership:m~2: supersedes "membership:m"/);
  });

  it('names a line that is no record, and shows one that can be imported', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'facts.ndjson');
      await writeFile(file, '{"type": \n');
      await assert.rejects(checkFiles([file]), /line 1: expected one record as JSON, whole on this line, but it is no/);
      await writeFile(file, '[1]\n"Größe"\n');
      let example = '';
      await assert.rejects(checkFiles([file]), ({ message }: Error) => {
        example = /\n- a record is a line such as (.*)$/.exec(message)?.[1] ?? '';
        return true;
      });
      await writeFile(file, example);
      assert.deepEqual((await checkFiles([file])).counts, { Topic: 1 });
    }));

  it('names the property whose value cannot be stored', async () => {
    const nested = { ...body, properties: { ...body.properties, founded: { year: 1990 } } };
    await refused([nested], /line 1: body:b: field properties: property "founded" expects a text, a number, true/);
    await refused([{ ...body, properties: [1] }], /field properties: expected an object of properties/);
    await refused([{ ...body, properties: undefined }], /field properties: expected an object of properties/);
  });
});
