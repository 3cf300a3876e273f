import { appendFileSync, fstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

// Preloaded into a writer: notes how much of which file is on the disk for good, after each sync that it does.
const notes = process.env['SYNC_NOTES'] ?? '';

/** Replaces the sync of every file handle by one that is noted. */
async function noteSyncs(): Promise<void> {
  const any = await open(process.execPath);
  const prototype: unknown = Object.getPrototypeOf(any);
  await any.close();
  if (typeof prototype !== 'object' || prototype === null) throw new TypeError('file handles have no prototype');
  const datasync: unknown = Reflect.get(prototype, 'datasync');
  if (typeof datasync !== 'function') throw new TypeError('file handles have no datasync');
  Reflect.set(prototype, 'datasync', async function (this: FileHandle): Promise<void> {
    const { ino, size } = fstatSync(this.fd);
    await Reflect.apply(datasync, this, []);
    appendFileSync(notes, `${String(ino)} ${String(size)}\n`);
  });
}

await noteSyncs();
