import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** When a write is acknowledged: once it is on the disk, or once the operating system has it (a power cut may lose it). */
export type Durability = 'safe' | 'fast';

/** Resolves when all that was committed before the call is on the disk. */
export type Settle = () => Promise<void>;

/** Lets everybody who waits at the same time share one sync; a sync that failed fails all later ones, too. */
export function groupCommit(sync: () => Promise<void>): Settle {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () =>
    (next ??= last.then(() => {
      next = null;
      last = sync();
      return last;
    }));
}

/** Syncs the log of an embedded database to the disk: the engine itself does so only now and then. */
export async function syncLog(folder: string): Promise<void> {
  const names = await readdir(folder).catch(nothingWhereGone);
  for (const name of names ?? []) await syncFile(join(folder, name));
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+').catch(nothingWhereGone);
  try {
    await handle?.datasync();
  } finally {
    await handle?.close();
  }
}

/** A log that is gone was checkpointed: all that it held is in the database file, which the engine has synced. */
function nothingWhereGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
