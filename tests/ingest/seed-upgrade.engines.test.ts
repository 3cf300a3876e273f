import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { z } from 'zod';
import { applyChangeset } from '../../src/changes/apply.js';
import { openJournal } from '../../src/changes/journal/journal.js';
import { rebuild } from '../../src/changes/journal/rebuild.js';
import { checksumOf } from '../../src/changes/canonical.js';
import { planChangeset } from '../../src/changes/plan.js';
import { verify } from '../../src/changes/verify.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { inFolder } from '../cli/run.js';
import { describeEngines, embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const records = z.array(z.looseObject({ id: z.string() }));
type Row = z.infer<typeof records>[number];

/** A copy of the shipped seed in which `edit` changes the records of one file after the other. */
async function editedSeed(folder: string, edits: Readonly<Record<string, (rows: Row[]) => Row[]>>): Promise<string> {
  const copy = join(folder, 'seed');
  await cp(inCheckout('seed'), copy, { recursive: true, dereference: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(copy, file);
    await writeFile(path, JSON.stringify(edit(records.parse(JSON.parse(await readFile(path, 'utf8'))))));
  }
  return copy;
}

const changed = (id: string, more: object) => (rows: Row[]) =>
  rows.map((row) => (row.id === id ? { ...row, ...more } : row));
const leipzig = 'membership:kommunalgremium-stadt-leipzig-member';
const paderborn = 'membership:kommunalgremium-stadt-paderborn-member';
const curatedAt = new Date('2026-11-25T00:00:00Z');
const upgradedAt = new Date('2026-11-27T00:00:00Z');
const before = '2026-11-26T00:00:00Z';
const later = '2026-11-28T00:00:00Z';

const question = `query($knownAt: DateTime) {
  body(id: "body:kommunalgremium") {
    website
    seats(validAt: "2022-06-01", knownAt: $knownAt) { filled quotas { id label seats filled } }
    members(validAt: "2022-06-01", knownAt: $knownAt, first: 100) { nodes { id validTo member { id } quota { id } } }
  }
}`;

describeEngines('a newer seed', (engine) => {
  it('changes exactly what it says, leaves the past as it was known, and the facts of curators alone', () =>
    inFolder(async (folder) => {
      const { graph, ask } = await openLoaded(engine);
      const curated = {
        author: 'curator',
        reason: 'seen in the minutes',
        retractions: [],
        records: [
          {
            type: 'Membership' as const,
            id: 'membership:curated',
            properties: { role: 'GUEST', modality: 'FACT', rank: 'NORMAL', recordedAt: '2026-11-25T00:00:00.000Z' },
            links: [
              { type: 'MEMBER' as const, to: 'org:dataport', properties: {} },
              { type: 'IN_GROUP' as const, to: 'body:kommunalgremium', properties: {} },
              {
                type: 'EVIDENCED_BY' as const,
                to: 'article:kommune21-35449',
                properties: { recordedAt: '2026-11-25T00:00:00.000Z' },
              },
            ],
          },
        ],
      };
      await applyChangeset(graph, await planChangeset(graph, curated, curatedAt), curatedAt);
      const known = await ask(question, { knownAt: before });
      const seed = await editedSeed(folder, {
        'memberships.json': (rows) => [
          ...changed(leipzig, { to: '2022-01' })(rows).filter(({ id }) => id !== paderborn),
          {
            id: 'membership:kommunalgremium-dresden',
            member: 'org:kgst',
            group: 'body:kommunalgremium',
            role: 'MEMBER',
            under: 'quota:kommunalgremium-staedte',
            evidence: ['article:kommune21-35449'],
          },
        ],
        'quotas.json': changed('quota:kommunalgremium-staedte', { seats: 4 }),
        'bodies.json': changed('body:kommunalgremium', { website: 'https://www.fitko.de' }),
      });
      const planned = await planSeed(graph, seed, upgradedAt);
      assert.deepEqual(planned.upgrade, {
        added: ['membership:kommunalgremium-dresden'],
        changed: ['body:kommunalgremium', 'quota:kommunalgremium-staedte~2', `${leipzig}~2`],
        retracted: [paderborn],
        kept: [],
      });
      await applySeed(graph, planned, upgradedAt);
      assert.deepEqual(asPast(await ask(question, { knownAt: before })), asPast(known));
      assert.deepEqual(summary(await ask(question, { knownAt: later })), {
        website: 'https://www.fitko.de',
        staedte: { id: 'quota:kommunalgremium-staedte~2', label: 'Städte', seats: 4, filled: 2 },
        curated: true,
        leipzig: false,
        paderborn: false,
        duesseldorf: 'quota:kommunalgremium-staedte~2',
      });
      assert.equal((await planSeed(graph, seed, upgradedAt)).plan.applied, true);
      const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
      assert.deepEqual(await verify(graph, file, new Date(later)), []);
      const other = await embedded.open();
      await rebuild(other, file);
      assert.equal(await checksumOf(other), await checksumOf(graph));
      await Promise.all([graph.close(), other.close()]);
    }));
});

const shape = z.object({
  data: z.object({
    body: z.object({
      website: z.string().nullable(),
      seats: z.object({
        filled: z.number(),
        quotas: z.array(z.object({ id: z.string(), label: z.string(), seats: z.number(), filled: z.number() })),
      }),
      members: z.object({
        nodes: z.array(
          z.object({
            id: z.string(),
            validTo: z.string().nullable(),
            member: z.object({ id: z.string() }),
            quota: z.object({ id: z.string() }).nullable(),
          }),
        ),
      }),
    }),
  }),
});

const plain = (answer: unknown) => shape.parse(JSON.parse(JSON.stringify(answer))).data.body;

/** What was known of the facts; things have one state only. */
const asPast = (answer: unknown) => ({ ...plain(answer), website: null });

function summary(answer: unknown) {
  const { website, seats, members } = plain(answer);
  const of = (id: string) => members.nodes.find((node) => node.id.startsWith(id));
  return {
    website,
    staedte: seats.quotas.find(({ label }) => label === 'Städte'),
    curated: of('membership:curated') !== undefined,
    leipzig: of(leipzig) !== undefined,
    paderborn: of(paderborn) !== undefined,
    duesseldorf: of('membership:kommunalgremium-stadt-duesseldorf-member')?.quota?.id,
  };
}
