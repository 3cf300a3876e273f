import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { searchDirectory, type SearchDirectory } from '../../src/analysis/search/search.js';
import { embedded } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const things = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string().optional(),
    aliases: z.array(z.string()).default([]),
    givenName: z.string().optional(),
    familyName: z.string().optional(),
    titles: z.array(z.string()).default([]),
  }),
);

const read = (file: string) => things.parse(JSON.parse(readFileSync(inCheckout(`seed/${file}.json`), 'utf8')));
const people = read('people').filter(
  ({ givenName, familyName }) => givenName !== undefined && familyName !== undefined,
);
const named = ['bodies', 'organizations', 'topics'].flatMap(read);
const all = [...people, ...named];

type Thing = (typeof all)[number];

interface Case {
  readonly query: string;
  readonly id: string;
}

const ask = (from: readonly Thing[], queries: (thing: Thing) => readonly (string | undefined)[]): readonly Case[] =>
  from.flatMap((thing) =>
    queries(thing)
      .filter((query) => query !== undefined)
      .map((query) => ({ query, id: thing.id })),
  );

/** A word of each name, the longest, as it is changed by a slip of the finger. */
function withSlip(name: string, slip: (word: string, at: number) => string): string | undefined {
  const word = (name.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
  return word.length < 5 ? undefined : name.replace(word, slip(word, Math.floor(word.length / 2)));
}

const left = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
const other = (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`;
const twice = (word: string, at: number) => word.slice(0, at) + word.slice(at - 1);
const swapped = (word: string, at: number) =>
  word.slice(0, at - 1) + word.slice(at, at + 1) + word.slice(at - 1, at) + word.slice(at + 1);
const spelt = (name: string) =>
  name
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .replaceAll('Ü', 'Ue')
    .replaceAll('Ö', 'Oe')
    .replaceAll('ß', 'ss');
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

const wordsStarting = (start: string): number =>
  all.filter((thing) =>
    [thing.name, thing.shortName ?? '', ...thing.aliases].some((name) =>
      (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.startsWith(start)),
    ),
  ).length;

/** The shortest beginning of a word of the name, of at least four letters, that few other things have. */
function beginning(name: string): string | undefined {
  for (const word of name.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
    for (let length = 4; length < word.length; length += 1)
      if (wordsStarting(word.slice(0, length)) <= 2) return word.slice(0, length);
  return undefined;
}

const rules: Readonly<Record<string, readonly Case[]>> = {
  name: ask(all, ({ name }) => [name]),
  'short name': ask(named, ({ shortName }) => [shortName]),
  alias: ask(named, ({ aliases }) => aliases),
  'name in small letters': ask(all, ({ name }) => [name.toLowerCase()]),
  'family name, given name': ask(people, ({ givenName, familyName }) => [`${familyName ?? ''}, ${givenName ?? ''}`]),
  'title and name': ask(people, ({ name, titles }) => (titles.length === 0 ? [] : [`${titles.join(' ')} ${name}`])),
  'initial and family name': ask(people, ({ givenName, familyName }) => [
    `${(givenName ?? '').slice(0, 1)}. ${familyName ?? ''}`,
  ]),
  'a letter left out': ask(all, ({ name }) => [withSlip(name, left)]),
  'a wrong letter': ask(all, ({ name }) => [withSlip(name, other)]),
  'a letter twice': ask(all, ({ name }) => [withSlip(name, twice)]),
  'two letters swapped': ask(all, ({ name }) => [withSlip(name, swapped)]),
  'umlauts as ue': ask(all, ({ name }) => (spelt(name) === name ? [] : [spelt(name)])),
  'umlauts as u': ask(all, ({ name }) => (plain(name) === name ? [] : [plain(name)])),
  'the beginning of a word': ask(all, ({ name }) => [beginning(name)]),
  'no signs': ask(all, ({ name }) => (/[-.–]/.test(name) ? [name.replace(/[-.–]/g, ' ')] : [])),
  'written together': ask(named, ({ name }) =>
    /\p{L}-\p{L}/u.test(name) ? [name.replace(/(?<=\p{L})-(?=\p{L})/gu, '')] : [],
  ),
  genitive: ask(named, ({ name }) => (/^\p{L}+(?:rat|gremium|tag|amt|board)$/u.test(name) ? [`${name}s`] : [])),
};

describe('Every person, body, organisation and topic of the seed', () => {
  let loaded: Loaded;
  let directory: SearchDirectory;
  before(async () => {
    loaded = await openLoaded(embedded);
    directory = searchDirectory(loaded.graph);
  });
  after(() => loaded.graph.close());

  for (const [rule, cases] of Object.entries(rules))
    it(`is among the first three hits, nearly always: ${rule}`, async (test) => {
      const missed: string[] = [];
      for (const { query, id } of cases) {
        const { hits } = await directory.searchText({ text: query, types: null, first: 3, after: null });
        if (!hits.some((hit) => hit.id === id))
          missed.push(`"${query}" misses ${id} and finds ${hits.map((hit) => hit.id).join(', ')}`);
      }
      test.diagnostic(`${String(cases.length - missed.length)} of ${String(cases.length)}`);
      for (const miss of missed.slice(0, Number(process.env['SHOW'] ?? 0))) test.diagnostic(miss);
      assert.ok(missed.length <= cases.length * 0.05, missed.slice(0, 20).join('\n'));
    });
});
