import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Durability, openGraph } from '../../src/graph/open.js';
import { inCheckout } from '../source.js';
import { assertKept } from './tools/kept.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'a power cut: of the log only what was synced is left';

const writer = inCheckout('build/tests/faults/tools/writer.js');
const recorder = inCheckout('build/tests/faults/tools/note-syncs.js');

/** Cuts the log of a killed writer at its last sync, again and again; what was acknowledged must be there. */
export async function run(rounds: number | null): Promise<void> {
  for (let round = 0; round < (rounds ?? 30); round++) assert.deepEqual(await lostAfterCut('safe'), null);
}

/** Writes, kills, cuts, and opens again: why the graph is not whole, or null where it is. */
export async function lostAfterCut(durability: Durability): Promise<unknown> {
  const base = await mkdtemp(join(tmpdir(), 'gremiengraph-power-'));
  const [folder, place, notes] = [join(base, 'data'), join(base, 'place.json'), join(base, 'notes')];
  await writeFile(place, JSON.stringify({ folder, durability }));
  await writeFile(notes, '');
  const child = startWriter(writer, [place], { NODE_OPTIONS: `--import=${recorder}`, SYNC_NOTES: notes });
  try {
    await child.heard('stream 3');
    await sleep(Math.random() * 250);
    await kill(child);
    await cutAtLastSync(join(folder, 'graph.grafeo.wal'), await readFile(notes, 'utf8'));
    return await lossIn(folder, child.said());
  } finally {
    await kill(child);
    await rm(base, { recursive: true, force: true });
  }
}

/** Cuts each file of a log where its last sync ended. */
async function cutAtLastSync(log: string, notes: string): Promise<void> {
  const synced = new Map(
    notes
      .split('\n')
      .map((line) => line.split(' ', 2))
      .map(([ino, size]) => [ino, Number(size)]),
  );
  for (const name of await readdir(log)) {
    const path = join(log, name);
    const { ino, size } = await stat(path);
    await truncate(path, Math.min(size, synced.get(String(ino)) ?? 0));
  }
}

async function lossIn(folder: string, said: readonly string[]): Promise<unknown> {
  const graph = await openGraph({ folder });
  try {
    await assertKept(
      graph,
      said.filter((line) => line.startsWith('stream')),
    );
    return null;
  } catch (error) {
    return error;
  } finally {
    await graph.close();
  }
}
