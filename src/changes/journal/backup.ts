import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { failure } from '../../domain/errors.js';
import type { Graph } from '../../graph/port.js';
import { checksumOf } from '../canonical.js';
import { rebuild } from './rebuild.js';

const manifestSchema = z.strictObject({
  format: z.literal('gremiengraph-backup-1'),
  createdAt: z.iso.datetime(),
  sequence: z.int().nonnegative(),
  checksum: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});

/** What a backup says of itself: when it was made, up to which changeset, and the checksums of file and graph. */
type BackupManifest = z.infer<typeof manifestSchema>;

const journalName = 'journal.jsonl';
const manifestName = 'manifest.json';

/**
 * Copies a journal into a new folder with a manifest. `scratch` is an empty graph that it is rebuilt in, so that only what can
 * be restored is kept. Throws JOURNAL_DAMAGED, or FOLDER_EXISTS.
 */
export async function backup(journal: string, folder: string, scratch: Graph, at: Date): Promise<BackupManifest> {
  if (existsSync(folder)) throw failure('FOLDER_EXISTS', { folder });
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    const copy = join(partial, journalName);
    await copyFile(journal, copy);
    const manifest: BackupManifest = {
      format: 'gremiengraph-backup-1',
      createdAt: at.toISOString(),
      sequence: await rebuild(scratch, copy),
      checksum: await checksumOf(scratch),
      bytes: (await stat(copy)).size,
      sha256: await sha256Of(copy),
    };
    await writeFile(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(partial, folder);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** Finds the journal of a backup, after it was rebuilt in `scratch` and found whole. Throws BACKUP_DAMAGED. */
export async function verifyBackup(folder: string, scratch: Graph): Promise<string> {
  const manifest = await readManifest(folder);
  const journal = join(folder, journalName);
  if (!existsSync(journal)) throw failure('BACKUP_DAMAGED', { folder, reason: `${journalName} is missing` });
  if ((await sha256Of(journal)) !== manifest.sha256)
    throw failure('BACKUP_DAMAGED', { folder, reason: `the SHA-256 of ${journalName} is not that of the manifest` });
  await rebuild(scratch, journal);
  if ((await checksumOf(scratch)) !== manifest.checksum)
    throw failure('BACKUP_DAMAGED', { folder, reason: 'the checksum of the graph is not that of the manifest' });
  return journal;
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw failure('FILE_UNREADABLE', { file: join(folder, manifestName), reason: 'it does not exist' });
  });
  const manifest = manifestSchema.safeParse(parsed(text));
  if (!manifest.success)
    throw failure('BACKUP_DAMAGED', { folder, reason: `${manifestName} is no manifest of a backup` });
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
