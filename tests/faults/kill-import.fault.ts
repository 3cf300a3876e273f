import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SizeName } from '../../bench/world/counts.js';
import { worldRecords } from '../../bench/world/records.js';
import { checksumOf } from '../../src/changes/canonical.js';
import { verify } from '../../src/changes/verify.js';
import { openGraph } from '../../src/graph/open.js';
import { inCheckout } from '../source.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'kill -9 of an import into the embedded engine, again and again, until it comes to its end';

const main = inCheckout('build/src/cli/main.js');

/** Kills an import at growing moments until one is faster; then the graph must be the one of an undisturbed import. */
export async function run(rounds: number | null): Promise<void> {
  const size: SizeName = rounds === null ? 'S' : 'XS';
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-kill-import-'));
  const file = join(folder, 'world.ndjson');
  try {
    await writeFile(file, [...worldRecords(size)].map((record) => `${JSON.stringify(record)}\n`).join(''));
    const undisturbed = await importInto(join(folder, 'undisturbed'), file, null);
    assert.ok(undisturbed !== null);
    for (let round = 0; round < (rounds ?? 10); round += 1) {
      const data = join(folder, String(round));
      let kills = 0;
      while ((await importInto(data, file, undisturbed * (0.3 + 0.05 * kills + Math.random() * 0.6))) === null)
        kills += 1;
      assert.equal(await stateOf(data), await stateOf(join(folder, 'undisturbed')), `after ${String(kills)} kills`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Imports a file, and kills the process after so many milliseconds; gives how long it took, or null where it was killed. */
async function importInto(data: string, file: string, killAfter: number | null): Promise<number | null> {
  const started = performance.now();
  const importing = startWriter(main, ['--data', data, '--quiet', 'import', file]);
  if (killAfter !== null) await Promise.race([sleep(killAfter, null, { ref: false }), importing.ended]);
  if (killAfter !== null && importing.child.exitCode === null) await kill(importing);
  const code = await importing.ended;
  if (code === null) return null;
  assert.equal(code, 0);
  return performance.now() - started;
}

async function stateOf(data: string): Promise<string> {
  const graph = await openGraph({ folder: data });
  try {
    assert.deepEqual(await verify(graph, join(data, 'journal.jsonl')), []);
    return await checksumOf(graph);
  } finally {
    await graph.close();
  }
}
