import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Graph } from '../../src/graph/port.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { exported } from './exported.js';
import { type Imported, readWithGephi, withGephi } from './gephi.js';

const days = ['2019-06-01', '2020-06-01', '2021-06-01'];

/** As the press and the chancelleries have it; by hand. */
const chairs = ['Hans-Henning Lühr', 'Markus Richter', 'Jan Pörksen'];

/** Who sits in the chair of the IT-Planungsrat when Gephi's timeline stands on each day. */
const chairsIn = ({ nodes, on }: Imported): readonly string[] =>
  days.map((day) =>
    (on[day] ?? [])
      .filter(
        ({ target, relation, role }) => target === 'body:it-planungsrat' && relation === 'SITS_ON' && role === 'CHAIR',
      )
      .map(({ source }) => nodes[source])
      .join(),
  );

describe("Gephi's own importer", withGephi, () => {
  let seed: Graph;
  let content: Readonly<Record<string, Buffer>>;
  before(async () => {
    seed = (await openLoaded(embedded)).graph;
    const words = { body: 'body:it-planungsrat', steps: '1' };
    const of = (format: string) => exported(seed, format, words);
    content = { gexf: await of('gexf'), older: await of('gexf-1.2'), pair: await of('gephi.zip') };
  });
  after(() => seed.close());

  const importedOf = (change: (text: string) => string): Promise<Readonly<Record<string, Imported>>> =>
    inFolder(async (folder) => {
      const text = (name: string): string => change(String(content[name]));
      await writeFile(join(folder, 'gexf.gexf'), text('gexf'));
      await writeFile(join(folder, 'older.gexf'), text('older'));
      await mkdir(join(folder, 'pair'));
      for (const [name, part] of Object.entries(unzipSync(content['pair'] ?? new Uint8Array())))
        await writeFile(join(folder, 'pair', name), change(strFromU8(part)));
      const names = ['gexf.gexf', 'older.gexf', 'pair'];
      const found = await readWithGephi(
        names.map((name) => join(folder, name)),
        days,
      );
      return Object.fromEntries(
        names.map((name) => {
          const one = found[join(folder, name)];
          assert.ok(one !== undefined && !('problem' in one), JSON.stringify(one));
          return [name, one] as const;
        }),
      );
    });

  it('sees the chair of the IT-Planungsrat change from year to year in GEXF 1.3, GEXF 1.2 and the pair of tables', async () => {
    for (const [name, found] of Object.entries(await importedOf((text) => text))) {
      assert.deepEqual(chairsIn(found), chairs, name);
      assert.deepEqual([found.dynamic, found.directed, found.problems], [true, true, []], name);
    }
  });

  it('sees other chairs where the times are changed', async () => {
    const late = (text: string): string => text.replaceAll(/2021-01-01/g, '2021-07-01');
    for (const [name, found] of Object.entries(await importedOf(late)))
      assert.deepEqual(chairsIn(found), [...chairs.slice(0, 2), ''], name);
  });
});
