import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJournal } from '../../src/changes/journal/journal.js';
import { openGraph } from '../../src/graph/open.js';
import { migrations } from '../../src/graph/migrate.js';
import type { SizeName } from './counts.js';
import { loadWorld } from './load.js';
import { worldRecords } from './records.js';

const cache = fileURLToPath(new URL('../../../bench/results/worlds/', import.meta.url));

/**
 * The data folder of a world on the embedded engine, with its journal: made at the first call, kept in `bench/results`, and made
 * anew where the generator makes another world. Nobody writes to it: a server gets a copy (`copyWorld`).
 */
export async function worldFolder(size: SizeName): Promise<string> {
  const folder = folderOf(size);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  const graph = await openGraph({ folder: partial, durability: 'fast' });
  try {
    await loadWorld(graph, size);
    await openJournal(graph, join(partial, 'journal.jsonl'));
  } finally {
    await graph.close();
  }
  await rename(partial, folder);
  return folder;
}

/** Throws the data folder of a world away, so that the next call makes it anew. */
export const forgetWorld = (size: SizeName): Promise<void> => rm(folderOf(size), { recursive: true, force: true });

/** Copies the data folder of a world to a new place, and gives that place. */
export async function copyWorld(size: SizeName, to: string): Promise<string> {
  const folder = await worldFolder(size);
  await mkdir(dirname(to), { recursive: true });
  await cp(folder, to, { recursive: true });
  return to;
}

const folderOf = (size: SizeName): string => join(cache, `${size}-${fingerprint()}`);

/** What tells one generator from another: the smallest world that it makes, and the schema that it is kept in. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(migrations));
  for (const record of worldRecords('XS')) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 12);
}
