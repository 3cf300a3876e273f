import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import type { Graph } from '../../src/graph/port.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { runPython, withPython } from '../python.js';
import { exported, opening } from './exported.js';
import { loadNasty, nastyNames } from './nasty.js';
import { type Named, problemsIn, schemas } from './schemas.js';

const withSchemas = existsSync(schemas) ? withPython : { skip: 'the schemas of the standards are not here' };

const readFtm = (content: Uint8Array | string) =>
  inFolder(async (folder) => {
    const file = join(folder, 'entities.ndjson');
    await writeFile(file, content);
    return z
      .object({
        problems: z.array(z.string()),
        counts: z.record(z.string(), z.number()),
        names: z.record(z.string(), z.string().nullable()),
      })
      .parse(JSON.parse(await runPython('read_ftm.py', [file])));
  });

const objects = z.array(z.looseObject({ id: z.string(), name: z.string().optional() }));
const popoloFile = z.object({
  persons: objects,
  organizations: objects,
  posts: objects,
  memberships: objects,
  events: objects,
});
const oparlFile = z.object({
  data: z.array(z.looseObject({ id: z.string(), type: z.string(), name: z.string().optional() })),
});

const popoloOf = async (graph: Graph) =>
  popoloFile.parse(JSON.parse((await exported(graph, 'popolo.json')).toString()));
const oparlOf = async (graph: Graph) =>
  oparlFile.parse(JSON.parse((await exported(graph, 'oparl.json')).toString())).data;

const popoloNamed = (file: z.infer<typeof popoloFile>): Named => [
  ...file.persons.map((object) => ['person', object] as const),
  ...file.organizations.map((object) => ['organization', object] as const),
  ...file.posts.map((object) => ['post', object] as const),
  ...file.memberships.map((object) => ['membership', object] as const),
  ...file.events.map((object) => ['event', object] as const),
];

const classOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

describe('The formats of the standards', () => {
  let seed: Graph;
  let nasty: Graph;
  before(async () => {
    seed = (await openLoaded(embedded)).graph;
    nasty = await embedded.open();
    await loadNasty(nasty);
  });
  after(() => Promise.all([seed.close(), nasty.close()]));

  /** How many nodes of a type the selection of everything has. */
  const count = async (
    ...types: readonly ('Person' | 'Organization' | 'Body' | 'Membership' | 'Meeting' | 'SeatQuota')[]
  ) => {
    const { chosen } = (await opening(seed, 'popolo.json')).subject;
    return types.reduce((sum, type) => sum + (chosen.idsOf.get(type)?.length ?? 0), 0);
  };

  it('FollowTheMoney drops and alters nothing, and every link leads to an entity that fits', withPython, async () => {
    const { problems, counts } = await readFtm(await exported(seed, 'ftm.ndjson'));
    assert.deepEqual(problems, []);
    assert.equal(counts['Person'], await count('Person'));
    assert.equal(counts['PublicBody'], await count('Body'));
    assert.equal(counts['Membership'], await count('Membership'));
    assert.equal(counts['Event'], await count('Meeting'));
  });

  it('FollowTheMoney is seen to lose a date that is none and to miss a member', withPython, async () => {
    const lines = (await exported(nasty, 'ftm.ndjson')).toString();
    assert.match(
      (await readFtm(lines.replace('"2019"', '"zwanzig"'))).problems.join(),
      /startDate \['zwanzig'\] became/,
    );
    assert.match((await readFtm(lines.replace('"member":', '"recordId":'))).problems.join(), /member is missing/);
  });

  it('Popolo keeps to its schemas and has every person, group, quota and membership', withSchemas, async () => {
    const file = await popoloOf(seed);
    assert.deepEqual(await problemsIn('popolo/schemas', popoloNamed(file)), []);
    assert.deepEqual(
      [file.persons.length, file.organizations.length, file.posts.length, file.memberships.length],
      [await count('Person'), await count('Organization', 'Body'), await count('SeatQuota'), await count('Membership')],
    );
    const broken = { ...file.memberships[0], start_date: '1.2.2020' };
    assert.notDeepEqual(await problemsIn('popolo/schemas', [['membership', broken]]), []);
  });

  it('OParl keeps to its schemas and has every person, group and membership', withSchemas, async () => {
    const all = await oparlOf(seed);
    const named = all.map((object) => [classOf(object.type), object] as const);
    assert.deepEqual(await problemsIn('oparl-1.1/schema', named), []);
    const counted = (name: string): number => named.filter(([own]) => own === name).length;
    assert.deepEqual(
      [counted('Person'), counted('Organization'), counted('Membership'), counted('Meeting')],
      [await count('Person'), await count('Organization', 'Body'), await count('Membership'), await count('Meeting')],
    );
    const [, system] = named[0] ?? [];
    assert.notDeepEqual(await problemsIn('oparl-1.1/schema', [['System', { ...system, body: 7 }]]), []);
  });

  it('Popolo and OParl keep nasty names', async () => {
    const [{ persons }, all] = [await popoloOf(nasty), await oparlOf(nasty)];
    for (const [id, name] of Object.entries(nastyNames)) {
      assert.equal(persons.find((person) => person.id === id)?.name, name);
      assert.equal(all.find((object) => object.id === `urn:gremiengraph:${id}`)?.name, name);
    }
  });
});
