import type { FastifyRequest } from 'fastify';
import { distance } from 'fastest-levenshtein';
import { failure } from '../domain/errors.js';
import { type TableFormat, tableFormatNames, tableFormats } from '../export/tables/format.js';
import type { Writing } from '../export/tables/table.js';
import { isForJson } from './accepting.js';

type Parameters = Readonly<Record<string, unknown>>;

/** The parameters of an address, a repeated one as a list. */
export const parametersOf = ({ query }: FastifyRequest): Parameters =>
  typeof query === 'object' && query !== null ? { ...query } : {};

/** Refuses a value, with the known one that looks like it. Throws INVALID_ARGUMENT. */
export function refuse(name: string, known: readonly string[], got: unknown): never {
  const text = typeof got === 'string' ? got : 'it twice';
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: `one of ${known.join(', ')}`,
    got: typeof got === 'string' ? `"${text.slice(0, 100)}"${lookingLike(text, known)}` : text,
  });
}

/** Refuses a parameter whose name is not known, with the known one that looks like it. Throws INVALID_ARGUMENT. */
export function refuseParameter(name: string, known: readonly string[]): never {
  throw failure('INVALID_ARGUMENT', {
    name: name.slice(0, 100),
    expected: `to have one of the names ${known.join(', ')}`,
    got: `another${lookingLike(name, known)}`,
  });
}

function lookingLike(text: string, known: readonly string[]): string {
  const apart = (word: string): number => distance(word.toLowerCase(), text.toLowerCase());
  const [near] = known.toSorted((a, b) => apart(a) - apart(b));
  return near !== undefined && apart(near) <= 2 ? ` (did you mean "${near}"?)` : '';
}

/** The format with a name. Throws INVALID_ARGUMENT with all formats. */
export function formatNamed(name: unknown): TableFormat {
  const found = tableFormatNames.find((known) => known === name);
  return found === undefined ? refuse('format', tableFormatNames, name) : tableFormats[found];
}

/** The table that a request for an answer wants, by `format` or Accept; null for the answer as JSON. Throws INVALID_ARGUMENT. */
export function wantedTable(request: FastifyRequest): TableFormat | null {
  const { format } = parametersOf(request);
  const { accept } = request.headers;
  if (format === undefined && isForJson(accept)) return null;
  const wanted = format === undefined ? mostAccepted(accept ?? '') : formatNamed(format);
  return wanted?.name === 'json' ? null : wanted;
}

/** The format that an Accept header puts first; null where that is none of ours. */
function mostAccepted(accept: string): TableFormat | null {
  const [first] = accept
    .split(',')
    .map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { type, quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return Object.values(tableFormats).find(({ mediaType }) => mediaType === first?.type) ?? null;
}

/** How a table is to be written, by the parameters `bom` and `raw`. Throws INVALID_ARGUMENT. */
export const writingOf = (parameters: Parameters): Writing => ({
  bom: flagOf('bom', parameters['bom']) ?? false,
  raw: flagOf('raw', parameters['raw']) ?? false,
});

/** Reads true or false; null where nothing is given. Throws INVALID_ARGUMENT. */
export function flagOf(name: string, value: unknown): boolean | null {
  if (value === undefined) return null;
  if (value === 'true' || value === 'false') return value === 'true';
  return refuse(name, ['true', 'false'], value);
}

/** The Content-Disposition of a file whose name carries the day. */
export const attachment = (name: string, format: TableFormat, now: Date): string =>
  `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.${format.name}"`;
