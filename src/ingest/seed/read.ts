import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { failure } from '../../domain/errors.js';
import { type SeedKind, seedKinds } from './kinds.js';
import { type CommonRecord, commonSchema, type Manifest, manifestSchema, recordSchema } from './schema.js';

/** A record of the seed with the file that it stands in. */
export interface SeedRecord {
  readonly file: string;
  readonly kind: SeedKind;
  readonly common: CommonRecord;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A seed as its files give it, each record checked by its schema. */
export interface Seed {
  readonly manifest: Manifest;
  readonly records: readonly SeedRecord[];
}

/** Reads what a seed says of itself. Throws FILE_UNREADABLE or INVALID_RECORD. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = manifestSchema.safeParse(await readJson(join(folder, 'manifest.json'), 'manifest.json'));
  if (manifest.success) return manifest.data;
  throw failure('INVALID_RECORD', { problems: problemsOf('manifest.json', null, manifest.error) });
}

/** Reads a seed folder. Throws FILE_UNREADABLE, or INVALID_RECORD that names file, record and field. */
export async function readSeed(folder: string): Promise<Seed> {
  const manifest = await readManifest(folder);
  const files = await Promise.all(manifest.files.map((file) => readRecords(folder, file)));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw failure('INVALID_RECORD', { problems });
  return { manifest, records: files.flatMap(({ records }) => records) };
}

interface ReadFile {
  readonly records: readonly SeedRecord[];
  readonly problems: readonly string[];
}

async function readRecords(folder: string, file: string): Promise<ReadFile> {
  const kind = seedKinds[file];
  if (kind === undefined) {
    const known = Object.keys(seedKinds).join(', ');
    throw failure('INVALID_RECORD', { problems: [`manifest.json, field files: "${file}" is not a file of a seed; expected ${known}`] });
  }
  const content = z.array(z.unknown()).safeParse(await readJson(join(folder, file), file));
  if (!content.success) return { records: [], problems: [`${file}: expected a list of records`] };
  const schema = recordSchema(kind);
  const read = content.data.map((record) => ({ record, result: schema.safeParse(record) }));
  return {
    records: read.flatMap(({ result }) =>
      result.success ? [{ file, kind, common: commonSchema.parse(result.data), fields: result.data }] : [],
    ),
    problems: read.flatMap(({ record, result }, index) =>
      result.success ? [] : problemsOf(file, nameOf(record, index), result.error, Object.keys(schema.shape)),
    ),
  };
}

async function readJson(path: string, file: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw failure('FILE_UNREADABLE', { file: path, reason: error instanceof Error ? error.message : String(error) });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw failure('INVALID_RECORD', { problems: [`${file}: ${error instanceof Error ? error.message : String(error)}`] });
  }
}

const idOnly = z.object({ id: z.string() });

function nameOf(record: unknown, index: number): string {
  const known = idOnly.safeParse(record);
  return known.success ? `"${known.data.id}"` : `number ${String(index + 1)}`;
}

function problemsOf(file: string, record: string | null, error: z.ZodError, fields: readonly string[] = []): readonly string[] {
  const where = record === null ? file : `${file}, record ${record}`;
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${where}, field ${key}: is unknown.${suggestion(key, fields)}`);
    const field = issue.path.length === 0 ? '' : `, field ${issue.path.map(String).join('.')}`;
    return [`${where}${field}: ${issue.message}`];
  });
}

function suggestion(wanted: string, known: readonly string[]): string {
  const [near] = known.toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  return near !== undefined && distance(near, wanted) < 4 ? ` Did you mean "${near}"?` : ` It takes ${known.join(', ')}.`;
}
