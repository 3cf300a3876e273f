import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/open.js';
import { inCheckout } from '../source.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'a file of the embedded engine that is damaged or missing';

const writer = inCheckout('build/tests/faults/tools/writer.js');

/** Damages the files of a graph in turn; each time it is refused with an error that names the folder. */
export async function run(rounds: number | null): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'gremiengraph-damaged-'));
  try {
    const whole = join(base, 'whole');
    await writeKilled(base, whole);
    for (let round = 0; round < (rounds ?? 10); round++) {
      for (const damage of [flipFirst, truncateFile, flipLog, removeFile])
        await refused(whole, join(base, 'copy'), damage);
    }
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** A graph whose log holds the seed, since its writer was killed. */
async function writeKilled(base: string, folder: string): Promise<void> {
  const place = join(base, 'place.json');
  await writeFile(place, JSON.stringify({ folder }));
  const child = startWriter(writer, [place]);
  await child.heard('stream 5');
  await kill(child);
}

async function refused(whole: string, copy: string, damage: (folder: string) => Promise<void>): Promise<void> {
  await cp(whole, copy, { recursive: true });
  try {
    await damage(copy);
    const named = (error: unknown): boolean => error instanceof Error && error.message.includes(copy);
    await assert.rejects(openGraph({ folder: copy }), { code: 'DATA_FOLDER_UNUSABLE' }, damage.name);
    await assert.rejects(openGraph({ folder: copy }), named, damage.name);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const file = (folder: string): string => join(folder, 'graph.grafeo');

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = 255 - (bytes[at] ?? 0);
  await writeFile(path, bytes);
}

const flipFirst = (folder: string): Promise<void> => flip(file(folder), Math.floor(Math.random() * 16));
const truncateFile = (folder: string): Promise<void> => truncate(file(folder), 100);
const removeFile = (folder: string): Promise<void> => rm(file(folder));

async function flipLog(folder: string): Promise<void> {
  const log = `${file(folder)}.wal`;
  for (const name of await readdir(log)) await flip(join(log, name), 100_000 + Math.floor(Math.random() * 100_000));
}
