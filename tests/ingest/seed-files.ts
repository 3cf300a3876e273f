import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from '../source.js';

/** A record as it stands in a file. */
export type SeedRecord = Readonly<Record<string, unknown>>;

/** The folder of the seed that ships. */
export const shippedSeed = inCheckout('seed');

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is SeedRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => JSON.parse(text);

/** The records of a file of the shipped seed. */
export function recordsIn(file: string): readonly SeedRecord[] {
  const content = parse(readFileSync(join(shippedSeed, file), 'utf8'));
  return Array.isArray(content) ? content.filter(isRecord) : [];
}

/** The files that the manifest of the shipped seed names. */
export function seedFiles(): readonly string[] {
  const manifest = parse(readFileSync(join(shippedSeed, 'manifest.json'), 'utf8'));
  const files: unknown = isRecord(manifest) ? manifest['files'] : [];
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

/** A copy of the shipped seed that a test may damage. */
export interface SeedCopy {
  readonly folder: string;
  /** Puts fields of one record in place of others; `undefined` takes a field out. */
  change(file: string, id: string, fields: SeedRecord): Promise<void>;
  /** Adds a record at the end of a file. */
  add(file: string, record: SeedRecord): Promise<void>;
  write(file: string, text: string): Promise<void>;
  take(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Copies the shipped seed to a folder of its own. */
export async function copySeed(): Promise<SeedCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-seed-'));
  await cp(shippedSeed, folder, { recursive: true });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const edit = async (file: string, change: (records: readonly unknown[]) => readonly unknown[]) => {
    const content = parse(await readFile(join(folder, file), 'utf8'));
    await write(file, JSON.stringify(change(Array.isArray(content) ? content : []), null, 2));
  };
  return {
    folder,
    change: (file, id, fields) =>
      edit(file, (records) =>
        records.map((record) => (isRecord(record) && record['id'] === id ? { ...record, ...fields } : record)),
      ),
    add: (file, record) => edit(file, (records) => [...records, record]),
    write,
    take: (file) => rm(join(folder, file)),
    close: () => rm(folder, { recursive: true }),
  };
}
