import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { failure, type GremiengraphError } from '../../domain/errors.js';
import { syncLog } from './group-commit.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;

/** A database that this process holds, how to bring it to the disk, and how to tell others that it is held no longer. */
export interface HeldFolder {
  readonly database: Database;
  readonly where: string;
  readonly sync: () => Promise<void>;
  readonly release: () => Promise<void>;
}

const graphFile = (folder: string): string => join(folder, 'graph.grafeo');
const logFolder = (folder: string): string => join(folder, 'graph.grafeo.wal');
const holderFile = (folder: string): string => join(folder, 'holder.json');

/** Opens the database in a folder, new ones included. Throws DATA_FOLDER_HELD or DATA_FOLDER_UNUSABLE. */
export async function openFolder(named: string): Promise<HeldFolder> {
  const folder = resolve(named);
  try {
    mkdirSync(folder, { recursive: true });
    const database = openFile(folder);
    await noteHolder(folder);
    const release = (): Promise<void> => rm(holderFile(folder), { force: true });
    return { database, where: folder, sync: () => syncLog(logFolder(folder)), release };
  } catch (error) {
    throw await cannotOpen(folder, error instanceof Error ? error.message : String(error));
  }
}

function openFile(folder: string): Database {
  const file = graphFile(folder);
  const present = existsSync(file);
  if (!present && existsSync(logFolder(folder)))
    throw new Error('its file graph.grafeo is missing, though the log graph.grafeo.wal is there');
  const database = present ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
  database.setCheckpointTriggers({ intervalMs: 30_000, walBytes: 64 * 1024 * 1024 });
  return database;
}

/** Leaves a note for others; a full disk, which cannot take it, can still be read from. */
const noteHolder = (folder: string): Promise<void> =>
  writeFile(holderFile(folder), JSON.stringify({ pid: process.pid, since: new Date().toISOString() })).catch(
    () => undefined,
  );

async function cannotOpen(folder: string, reason: string): Promise<GremiengraphError> {
  if (!isHeld(reason)) return failure('DATA_FOLDER_UNUSABLE', { folder, reason });
  const note = await readFile(holderFile(folder), 'utf8').catch(() => '');
  const [, pid] = /"pid":(\d+)/.exec(note) ?? [];
  return failure('DATA_FOLDER_HELD', { folder, holder: pid === undefined ? 'another process' : `process ${pid}` });
}

const isHeld = (reason: string): boolean => reason.includes('GRAFEO-X001') && /lock|in use|held/i.test(reason);
