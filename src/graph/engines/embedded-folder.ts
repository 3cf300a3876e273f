import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { failure, type GremiengraphError } from '../../domain/errors.js';

/** A database that this process holds, and how to tell others that it holds it no longer. */
export interface HeldFolder {
  readonly database: InstanceType<typeof grafeo.GrafeoDB>;
  readonly where: string;
  readonly release: () => Promise<void>;
}

const graphFile = (folder: string): string => join(folder, 'graph.grafeo');
const holderFile = (folder: string): string => join(folder, 'holder.json');

/** Opens the database in a folder, new ones included. Throws DATA_FOLDER_HELD or DATA_FOLDER_UNUSABLE. */
export async function openFolder(named: string): Promise<HeldFolder> {
  const folder = resolve(named);
  try {
    mkdirSync(folder, { recursive: true });
    const file = graphFile(folder);
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
    database.setCheckpointTriggers({ intervalMs: 30_000, walBytes: 64 * 1024 * 1024 });
    await writeFile(holderFile(folder), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
    return { database, where: folder, release: () => rm(holderFile(folder), { force: true }) };
  } catch (error) {
    throw await cannotOpen(folder, error instanceof Error ? error.message : String(error));
  }
}

async function cannotOpen(folder: string, reason: string): Promise<GremiengraphError> {
  if (!reason.includes('GRAFEO-X001')) return failure('DATA_FOLDER_UNUSABLE', { folder, reason });
  const note = await readFile(holderFile(folder), 'utf8').catch(() => '');
  const [, pid] = /"pid":(\d+)/.exec(note) ?? [];
  return failure('DATA_FOLDER_HELD', { folder, holder: pid === undefined ? 'another process' : `process ${pid}` });
}
