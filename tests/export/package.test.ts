import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import type { Graph } from '../../src/graph/port.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { runPython, withPython } from '../python.js';
import { exported, opening } from './exported.js';
import { loadNasty } from './nasty.js';

const description = z.object({
  version: z.string(),
  selection: z.record(z.string(), z.string()),
  knownAt: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  licenses: z.array(z.object({ path: z.string() })),
  resources: z.array(z.object({ name: z.string(), path: z.string(), hash: z.string(), bytes: z.number() })),
});

const report = z.object({ errors: z.array(z.string()), rows: z.record(z.string(), z.number()) });

/** What frictionless says of a package; `change` alters a file on the way. */
const validated = (archive: Uint8Array, change: (path: string, text: string) => string = (_, text) => text) =>
  inFolder(async (folder) => {
    for (const [path, content] of Object.entries(unzipSync(archive))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), change(path, strFromU8(content)));
    }
    return report.parse(JSON.parse(await runPython('read_package.py', [join(folder, 'datapackage.json')])));
  });

describe('A package', () => {
  let seed: Graph;
  before(async () => {
    seed = (await openLoaded(embedded)).graph;
  });
  after(() => seed.close());

  it('says what it holds: selection, both times, version, licence and the checksum of each file', async () => {
    const words = { around: 'body:kommunalgremium', validAt: '2021-02-01', knownAt: '2021-03-01' };
    const files = unzipSync(await exported(seed, 'package.zip', words));
    const said = description.parse(JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())));
    assert.deepEqual(said.selection, { ...words, steps: '1', knownAt: '2021-03-01T00:00:00.000Z' });
    assert.deepEqual(
      [said.version, said.validFrom, said.validTo, said.knownAt, said.licenses[0]?.path],
      ['1', '2021-02-01', '2021-02-01', '2021-03-01T00:00:00.000Z', 'https://example.org/license'],
    );
    for (const { path, hash, bytes } of said.resources) {
      const content = files[path] ?? new Uint8Array();
      assert.equal(content.length, bytes, path);
      assert.equal(`sha256:${createHash('sha256').update(content).digest('hex')}`, hash, path);
    }
    assert.deepEqual(Object.keys(files).length, said.resources.length + 1);
  });

  it('is valid for frictionless and has every thing and fact', withPython, async () => {
    const { errors, rows } = await validated(await exported(seed, 'package.zip'));
    assert.deepEqual(errors, []);
    const { size } = (await opening(seed, 'package.zip')).subject.chosen;
    assert.equal((rows['things'] ?? 0) + (rows['facts'] ?? 0), size);
  });

  it('is valid with nasty names, and not where a byte was changed', withPython, async () => {
    const graph = await embedded.open();
    await loadNasty(graph);
    const archive = await exported(graph, 'package.zip');
    assert.deepEqual((await validated(archive)).errors, []);
    const changed = await validated(archive, (path, text) =>
      path.endsWith('things.csv') ? text.replace('Größe', 'Grösse') : text,
    );
    assert.match(changed.errors.join(), /hash/i);
    await graph.close();
  });

  it('is the same archive, byte by byte, each time', async () => {
    const words = { around: 'body:kommunalgremium' };
    const [one, other] = [await exported(seed, 'package.zip', words), await exported(seed, 'package.zip', words)];
    assert.ok(one.equals(other));
  });
});
