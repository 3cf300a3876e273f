import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../source.js';

/** A value as it stands in a JSON file or in the variables of a question. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The keys of a JSON object; none of anything else. */
export const keysOf = (value: Json | undefined): { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};

/** The items of a JSON list; none of anything else. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A text, or null. */
export const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** A number, or null. */
export const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

/** A record of the seed as one node: a thing, or one version of a fact. Nothing here comes from the code under test. */
export interface Entry {
  readonly file: string;
  readonly id: string;
  readonly fields: { readonly [key: string]: Json };
  readonly from: string | null;
  readonly to: string | null;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
  readonly sources: readonly { readonly id: string; readonly readable: string }[];
}

/** All records of the seed. */
export interface World {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

const isJson = (value: unknown): value is Json => value !== undefined;

/** A JSON text as a value; what is no JSON throws. */
export function parseJson(text: string): Json {
  const content: unknown = JSON.parse(text);
  return isJson(content) ? content : null;
}

const readJson = (file: string): Json => parseJson(readFileSync(join(inCheckout('seed'), file), 'utf8'));

/** The first day that a partial date can mean. */
export const firstOf = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a partial date can mean: the day before the next date of the same length. */
export function lastOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

/** Reads the seed folder. */
export function readWorld(): World {
  const manifest = keysOf(readJson('manifest.json'));
  const compiled = midnight(textOf(manifest['compiledOn']) ?? '');
  const files = itemsOf(manifest['files']).flatMap((file) => textOf(file) ?? []);
  const records = files.flatMap((file) => itemsOf(readJson(file)).map((record) => ({ file, fields: keysOf(record) })));
  const readable = new Map(
    records
      .filter(({ file }) => file === 'articles.json' || file === 'documents.json')
      .map(({ fields }) => {
        const published = textOf(fields['publishedOn']);
        return [textOf(fields['id']) ?? '', published === null ? compiled : midnight(lastOf(published))];
      }),
  );
  const entries = records.flatMap(({ file, fields }) => entriesOf(file, fields, readable, compiled));
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

function entriesOf(
  file: string,
  fields: Entry['fields'],
  readable: ReadonlyMap<string, string>,
  compiled: string,
): readonly Entry[] {
  const id = textOf(fields['id']) ?? '';
  const named = itemsOf(fields['evidence']).flatMap((piece) => textOf(piece) ?? textOf(keysOf(piece)['source']) ?? []);
  const sources = named.map((source) => ({ id: source, readable: readable.get(source) ?? '' }));
  const earliest =
    [...sources.map((source) => source.readable), readable.get(id) ?? compiled, compiled].sort()[0] ?? '';
  const entry = (at: number, ends: Entry['fields'], recordedAt: string, retractedAt: string | null): Entry => {
    const [from, to] = [textOf(fields['from']), textOf(ends['to']) ?? textOf(ends['endedBy'])];
    return {
      file,
      id: at === 0 ? id : `${id}~${at + 1}`,
      fields,
      from: from === null ? null : firstOf(from),
      to: to === null ? null : lastOf(to),
      recordedAt,
      retractedAt,
      sources,
    };
  };
  const versions = itemsOf(fields['versions']).map(keysOf);
  if (versions.length === 0) return [entry(0, fields, earliest, null)];
  const moments = versions.map(({ recordedAt }) => midnight(textOf(recordedAt) ?? ''));
  return versions.map((version, at) => entry(at, version, moments[at] ?? '', moments[at + 1] ?? null));
}
