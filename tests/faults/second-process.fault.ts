import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/open.js';
import { inCheckout } from '../source.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'a second process on one folder of the embedded engine';

const writer = inCheckout('build/tests/faults/tools/writer.js');

/** Opens a folder that a writer holds: the error names the writer, and the writer goes on. */
export async function run(rounds: number | null): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'gremiengraph-second-'));
  const [folder, place] = [join(base, 'data'), join(base, 'place.json')];
  await writeFile(place, JSON.stringify({ folder }));
  const child = startWriter(writer, [place]);
  try {
    await child.heard('started');
    for (let round = 0; round < (rounds ?? 20); round++)
      await assert.rejects(openGraph({ folder }), (error) =>
        String(error).includes(`is held by process ${String(child.child.pid)}.`),
      );
    await child.heard('stream 1');
  } finally {
    await kill(child);
    await rm(base, { recursive: true, force: true });
  }
}
