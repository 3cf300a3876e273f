import { createHash } from 'node:crypto';
import { perVersion } from '../../graph/per-version.js';
import type { Graph } from '../../graph/port.js';
import { askedWords, type AskedWord, fitting } from './asked.js';
import { buildIndex, type SearchIndex } from './build.js';
import { highlighted, markerOf, type Piece } from './highlight.js';
import { type Ranked, type Ranker, rankerOf } from './rank.js';
import { readTexts } from './reading.js';
import type { FieldName, FoundType } from './text.js';

/** A place in the order of what was found: best score first, then by id. */
export interface Place {
  readonly score: number;
  readonly id: string;
}

/** What is asked of a search: its text, the types of things wanted (null for all), and which part of the list. */
export interface Asked {
  readonly text: string;
  readonly types: readonly FoundType[] | null;
  readonly first: number;
  readonly after: Place | null;
}

/** A thing that was found, with the field that shows it best, its found words marked. */
export interface Hit extends Place {
  readonly type: FoundType;
  readonly name: string;
  readonly field: FieldName;
  readonly pieces: readonly Piece[];
}

/** A part of what was found, how many there are, and how many of each type, whichever types were wanted. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: readonly { readonly type: FoundType; readonly count: number }[];
}

/** Finds things by text, the same on each engine: the index is ours, made once for each version of the data. */
export interface SearchDirectory {
  searchText(asked: Asked): Promise<Found>;
}

/** Searches a graph; the first search after a change of the data reads its texts. */
export function searchDirectory(graph: Graph): SearchDirectory {
  const searcher = perVersion(graph, async () => {
    const { entries, texts } = await readTexts(graph);
    return searcherOf(await buildIndex(entries, texts));
  });
  return { searchText: async (asked) => (await searcher())(asked) };
}

/** A name for a search, so that a place in one list is not taken for one in another. */
export const signatureOf = ({ text, types }: Pick<Asked, 'text' | 'types'>): string =>
  createHash('sha256')
    .update(JSON.stringify([text, types === null ? null : [...new Set(types)].sort()]))
    .digest('base64url')
    .slice(0, 16);

/** The name of the field that shows a hit, as users see it. */
export const shownField = ({ field }: Hit): string => (field === 'formerRole' ? 'role' : field);

const fewHits = 3;

/** Searches an index. */
export function searcherOf(index: SearchIndex): (asked: Asked) => Found {
  const ranker = rankerOf(index);
  const kept = new Map<string, Ranking>();
  return (asked) => {
    const words = askedWords(asked.text);
    if (words.length === 0) return { hits: [], total: 0, facets: [] };
    const key = words.join(' ');
    const ranking = kept.get(key) ?? rankingOf(index, ranker, words);
    if (ranking.ranked.entries.length >= manyHits) keep(kept, key, ranking);
    return foundIn(index, asked, ranking);
  };
}

interface Ranking {
  /** How many of each type were found. */
  readonly counts: readonly number[];
  readonly fits: readonly AskedWord[];
  readonly ranked: Ranked;
}

const manyHits = 2_000;
const mostKept = 16;

/** Keeps the last long rankings, which cost the most: for their next pages, and since many ask for the same words. */
function keep(kept: Map<string, Ranking>, key: string, { counts, fits, ranked }: Ranking): void {
  const known = kept.get(key);
  kept.delete(key);
  kept.set(key, known ?? { counts, fits, ranked: copyOf(ranked) });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

const copyOf = ({ entries, scoreOf, bestTextOf, ...rest }: Ranked): Ranked => ({
  ...rest,
  entries: entries.slice(),
  scoreOf: scoreOf.slice(),
  bestTextOf: bestTextOf.slice(),
});

/** Looks for typing mistakes only where little is found otherwise. */
function rankingOf(index: SearchIndex, ranker: Ranker, words: readonly string[]): Ranking {
  const whole = words.join('');
  const counted = (ranking: Omit<Ranking, 'counts'>) => ({ ...ranking, counts: countTypes(index, ranking.ranked) });
  const fits = fitting(index.vocabulary, words, false);
  const ranked = ranker.rank(fits, whole);
  if (ranked.exact || (ranked.entries.length >= fewHits && ranked.complete)) return counted({ fits, ranked });
  const forgiving = fitting(index.vocabulary, words, true);
  return counted({ fits: forgiving, ranked: ranker.rank(forgiving, whole) });
}

function foundIn(index: SearchIndex, asked: Asked, { counts, fits, ranked }: Ranking): Found {
  const wanted = index.types.map((type) => asked.types === null || asked.types.includes(type));
  const marks = markerOf(new Set(fits.flatMap((word) => [...word.fits.keys()].map((at) => wordAt(index, at)))));
  return {
    hits: bestOf(index, asked, ranked, wanted).map((number) => hitOf(index, ranked, number, marks)),
    total: counts.reduce((sum, count, type) => sum + (wanted[type] === true ? count : 0), 0),
    facets: index.types
      .map((type, at) => ({ type, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
  };
}

function countTypes({ types, typeOf }: SearchIndex, { entries }: Ranked): readonly number[] {
  const counts = new Int32Array(types.length);
  for (const entry of entries) counts[typeOf[entry] ?? 0] = (counts[typeOf[entry] ?? 0] ?? 0) + 1;
  return [...counts];
}

const wordAt = ({ vocabulary }: SearchIndex, at: number): string => vocabulary.words[at] ?? '';

/** The numbers of the first things behind a place, best first; of equal ones the first by id, which is the order of numbers. */
function bestOf(index: SearchIndex, { after, first }: Asked, { entries, scoreOf }: Ranked, wanted: readonly boolean[]) {
  const best: number[] = [];
  const scoreAt = (place: number): number => scoreOf[best[place] ?? 0] ?? 0;
  for (const entry of entries) {
    const score = scoreOf[entry] ?? 0;
    if (best.length >= first && (first === 0 || score <= scoreAt(first - 1))) continue;
    if (wanted[index.typeOf[entry] ?? 0] !== true || !isBehind(index, after, entry, score)) continue;
    let place = best.length;
    while (place > 0 && score > scoreAt(place - 1)) place -= 1;
    best.splice(place, 0, entry);
    if (best.length > first) best.pop();
  }
  return best;
}

const isBehind = ({ entries }: SearchIndex, after: Place | null, entry: number, score: number): boolean =>
  after === null || score < after.score || (score === after.score && (entries[entry]?.id ?? '') > after.id);

function hitOf(index: SearchIndex, ranked: Ranked, number: number, marks: (word: string) => boolean): Hit {
  const text = ranked.bestTextOf[number] ?? 0;
  const { id, type, name } = index.entries[number] ?? { id: '', type: 'LISTING', name: '' };
  return {
    id,
    type,
    name,
    score: ranked.scoreOf[number] ?? 0,
    field: index.fieldOf[text] ?? 'name',
    pieces: highlighted(index.texts[text] ?? '', marks),
  };
}
