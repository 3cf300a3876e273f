import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { enums } from '../../src/domain/vocabulary.js';
import type { SearchDirectory } from '../../src/analysis/search/search.js';
import { inCheckout } from '../source.js';

const search = z.object({
  rule: z.string(),
  query: z.string(),
  types: z.array(z.enum(enums.ThingType)).optional(),
  /** The first hits in this order; with `among` in any order among as many of the first. */
  expect: z.array(z.string()),
  among: z.number().optional(),
});

/** A search and what it must find first. */
export type Search = z.infer<typeof search>;

const read = (file: string): readonly Search[] =>
  z.array(search).parse(JSON.parse(readFileSync(inCheckout(`tests/search/${file}.json`), 'utf8')));

/** The list of searches that was written before the search. */
export const goldenSearches = (): readonly Search[] => read('golden');

/** More searches, written as a stranger would try them and before any was tried; each thing is expected among the first three. */
export const furtherSearches = (): readonly Search[] => read('held-back');

/** The ids of the first hits. */
export async function idsFound(directory: SearchDirectory, { query, types }: Search): Promise<readonly string[]> {
  const { hits } = await directory.searchText({ text: query, types: types ?? null, first: 10, after: null });
  return hits.map(({ id }) => id);
}

/** What is wrong with the hits of a search, or null. */
export function problemWith({ query, rule, expect, among }: Search, found: readonly string[]): string | null {
  const shown = found.slice(0, among ?? Math.max(1, expect.length));
  const good =
    expect.length === 0
      ? found.length === 0
      : among === undefined
        ? expect.every((id, at) => found[at] === id)
        : expect.every((id) => shown.includes(id));
  return good ? null : `${rule}: "${query}" finds ${found.slice(0, 6).join(', ')} and not ${expect.join(', ')}`;
}
