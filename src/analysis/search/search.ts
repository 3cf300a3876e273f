import { createHash } from 'node:crypto';
import { perVersion } from '../../graph/per-version.js';
import type { Graph } from '../../graph/port.js';
import { askedWords, type AskedWord, fitting, isBeingTyped } from './asked.js';
import { bestOf, type Place, type Scored } from './best.js';
import { buildIndex, type SearchIndex } from './build.js';
import { highlighted, markerOf, type Piece } from './highlight.js';
import { type Ranked, type Ranker, rankerOf } from './rank.js';
import { readTexts } from './reading.js';
import type { FieldName, FoundType } from './text.js';

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
export const shownField = ({ field }: Hit): string =>
  field === 'formerRole' ? 'role' : field === 'phrase' ? 'name' : field;

const fewHits = 3;

/** Searches an index. */
export function searcherOf(index: SearchIndex): (asked: Asked) => Found {
  const ranker = rankerOf(index);
  return (asked) => {
    const words = askedWords(asked.text);
    return words.length === 0
      ? { hits: [], total: 0, facets: [] }
      : foundIn(index, asked, rankingOf(index, ranker, words, isBeingTyped(asked.text)));
  };
}

interface Ranking {
  readonly fits: readonly AskedWord[];
  readonly ranked: Ranked;
}

/** Looks for typing mistakes only where little is found otherwise. */
function rankingOf(index: SearchIndex, ranker: Ranker, words: readonly string[], typing: boolean): Ranking {
  const whole = words.join('');
  const fits = fitting(index.vocabulary, words, { forgiving: false, typing });
  const ranked = ranker.rank(fits, whole);
  if (ranked.exact || (ranked.found.length >= fewHits && ranked.complete)) return { fits, ranked };
  const forgiving = fitting(index.vocabulary, words, { forgiving: true, typing });
  return { fits: forgiving, ranked: ranker.rank(forgiving, whole) };
}

function foundIn(index: SearchIndex, asked: Asked, { fits, ranked }: Ranking): Found {
  const counts = countTypes(index, ranked);
  const types = index.types.map((type) => asked.types === null || asked.types.includes(type));
  const marks = markerOf(index.vocabulary, fits);
  return {
    hits: bestOf(index, ranked, { ...asked, types }).map((one) => hitOf(index, ranked, one, marks)),
    total: counts.reduce((sum, count, type) => sum + (types[type] === true ? count : 0), 0),
    facets: index.types
      .map((type, at) => ({ type, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
  };
}

function countTypes({ types, typeOf }: SearchIndex, { found }: Ranked): readonly number[] {
  const counts = new Int32Array(types.length);
  for (let at = 0; at < found.length; at += 1) {
    const type = typeOf[found[at] ?? 0] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return [...counts];
}

function hitOf(index: SearchIndex, ranked: Ranked, { entry, score }: Scored, marks: (word: string) => boolean): Hit {
  const text = ranked.bestText(entry);
  const { id, type, name } = index.entries[entry] ?? { id: '', type: 'LISTING', name: '' };
  const pieces = highlighted(index.texts[text] ?? '', marks);
  return { id, type, name, score, field: index.fieldOf[text] ?? 'name', pieces };
}
