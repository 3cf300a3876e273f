import { z } from 'zod';
import { failure } from '../domain/errors.js';
import { reconcilingProperties } from '../analysis/reconciling/properties.js';
import type { Wanted } from '../analysis/reconciling/reconcile.js';
import { reconcilingTypes } from '../analysis/reconciling/types.js';
import { refuse } from './wanted.js';

/** How much is reconciled at once. */
export const batchSizes = { queries: 50, ids: 100, properties: 20, candidates: 100, letters: 500 } as const;

const standardLimit = 5;

const value = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })]);

const query = z.strictObject({
  query: z.string().max(batchSizes.letters).optional(),
  type: z.union([z.string(), z.array(z.string()).max(50)]).nullish(),
  limit: z.number().nullish(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([value, z.array(value).max(50)]) }))
    .max(batchSizes.properties)
    .nullish(),
  type_strict: z.enum(['any', 'should', 'all']).nullish(),
});

const extension = z.object({
  ids: z.array(z.string()).max(batchSizes.ids),
  properties: z.array(z.object({ id: z.string() })).max(batchSizes.properties),
});

/** What a table is extended with. */
export type Extension = z.infer<typeof extension>;

/** Reads a batch of queries by their keys. Throws INVALID_ARGUMENT. */
export function queriesIn(given: unknown): ReadonlyMap<string, Wanted> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(jsonOf('queries', given));
  if (!parsed.success) throw unfit('queries', 'a JSON object of queries by key', 'something else');
  const entries = Object.entries(parsed.data);
  if (entries.length > batchSizes.queries)
    throw unfit('queries', `at most ${String(batchSizes.queries)} queries at once`, String(entries.length));
  return new Map(entries.map(([key, each]) => [key, wantedIn(key, each)]));
}

function wantedIn(key: string, given: unknown): Wanted {
  const name = `queries.${key.slice(0, 50)}`;
  const { query: text, type, limit, properties, type_strict: strict } = shaped(name, query, given);
  const words = text?.trim() ?? '';
  if (words === '' && (properties ?? []).length === 0)
    throw unfit(name, 'a "query" with letters, or "properties"', 'neither');
  const types = [type ?? []].flat().map((id) => typeNamed(id));
  return {
    query: words === '' ? null : words,
    types: types.length === 0 || strict === 'should' ? null : types,
    limit: limitIn(name, limit ?? standardLimit),
    properties: (properties ?? []).map(({ pid, v }) => ({ pid: propertyNamed(pid), values: [v].flat().map(textIn) })),
  };
}

const textIn = (each: z.infer<typeof value>): string =>
  (typeof each === 'object' ? each.id : String(each)).slice(0, 500);

function limitIn(name: string, limit: number): number {
  if (Number.isInteger(limit) && limit > 0) return Math.min(limit, batchSizes.candidates);
  throw unfit(`${name}.limit`, 'a whole number from 1 on', String(limit));
}

/** Reads what a table is to be extended with. Throws INVALID_ARGUMENT. */
export function extensionIn(given: unknown): Extension {
  const { ids, properties } = shaped('extend', extension, jsonOf('extend', given));
  return { ids, properties: properties.map(({ id }) => ({ id: propertyNamed(id) })) };
}

/** The type with an id. Throws INVALID_ARGUMENT. */
export const typeNamed = (id: string): Wanted['types'] extends readonly (infer Type)[] | null ? Type : never =>
  reconcilingTypes.find((type) => type.id === id)?.found ??
  refuse(
    'type',
    reconcilingTypes.map((type) => type.id),
    id,
  );

const propertyNamed = (id: string): string =>
  reconcilingProperties.find((property) => property.id === id)?.id ??
  refuse(
    'properties',
    reconcilingProperties.map((property) => property.id),
    id,
  );

/** Values come as JSON in a field of a form or address, or as they are in a body of JSON. */
function jsonOf(name: string, given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    throw unfit(name, 'JSON', `"${given.slice(0, 80)}"`);
  }
}

function shaped<Shape>(name: string, shape: z.ZodType<Shape>, given: unknown): Shape {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [name, ...(issue?.path ?? []).map(String)].join('.').slice(0, 200);
  throw unfit(place, 'what the reconciliation API 0.2 describes', `something else (${issue?.message ?? ''})`);
}

const unfit = (name: string, expected: string, got: string) => failure('INVALID_ARGUMENT', { name, expected, got });
