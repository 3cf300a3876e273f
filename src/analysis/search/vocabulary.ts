import { bitsApart, lettersApart, lettersIn } from './distance.js';
import { placeOf } from './sorted.js';
import { isNumber, stemOf } from './words.js';

/** All words of an index, each with the texts it stands in, found by word, stem, beginning, end, or nearly so. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly letters: Int32Array;
  readonly lengths: Int32Array;
  /** The stems written backwards, in order, so that an end is found as a beginning; and the words of each. */
  readonly backwards: readonly string[];
  readonly wordsOfBackwards: readonly (readonly number[])[];
  readonly wordsOfStem: ReadonlyMap<string, readonly number[]>;
}

/** Orders the words for looking up. */
export function vocabularyOf(unsorted: Iterable<string>): Vocabulary {
  const words = [...unsorted].sort();
  const wordsOfStem = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const stem = stemOf(word);
    const known = wordsOfStem.get(stem);
    if (known === undefined) wordsOfStem.set(stem, [at]);
    else known.push(at);
  }
  const backwards = [...wordsOfStem].map(([stem, ats]) => [reversed(stem), ats] as const);
  backwards.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    words,
    letters: Int32Array.from(words, lettersIn),
    lengths: Int32Array.from(words, ({ length }) => length),
    backwards: backwards.map(([stem]) => stem),
    wordsOfBackwards: backwards.map(([, ats]) => ats),
    wordsOfStem,
  };
}

const reversed = (word: string): string => Array.from(word).reverse().join('');

/** Words by their number, each with how well it fits what was asked (1 is the word itself). */
export type Fits = Map<number, number>;

const add = (fits: Fits, word: number, fit: number): void => {
  if ((fits.get(word) ?? 0) < fit) fits.set(word, fit);
};

/** Fits of the word itself, or of another form of it. */
export function sameWord({ words, wordsOfStem }: Vocabulary, asked: string): Fits {
  const fits: Fits = new Map();
  for (const word of wordsOfStem.get(stemOf(asked)) ?? []) fits.set(word, words[word] === asked ? 1 : 0.97);
  return fits;
}

/** Adds the words that begin with what was asked, which somebody may still be typing. */
export function addBeginnings(fits: Fits, { words }: Vocabulary, asked: string, share: number): void {
  if (isNumber(asked)) return;
  for (let at = placeOf(words, asked); words[at]?.startsWith(asked) === true; at += 1)
    add(fits, at, share * (0.7 + (0.2 * asked.length) / (words[at]?.length ?? 1)));
}

const shortestEnd = 3;

/** Adds the compounds whose last part is what was asked, in any form of it: Gremium finds Kommunalgremium. */
export function addCompounds(fits: Fits, vocabulary: Vocabulary, asked: string, share: number): void {
  if (asked.length < shortestEnd || isNumber(asked)) return;
  const { words, backwards, wordsOfBackwards } = vocabulary;
  // An agent in -er is no form of what is left without it: a Richter is not the end of a Bericht.
  const stem = /er(?:n|s)?$/.test(asked) ? asked : stemOf(asked);
  const end = reversed(stem.length < shortestEnd ? asked : stem);
  const digits = isNumber(end);
  for (let at = placeOf(backwards, end); backwards[at]?.startsWith(end) === true; at += 1) {
    const { length } = backwards[at] ?? '';
    if (length < end.length + 2) continue;
    const fit = share * ((end.length === shortestEnd ? 0.62 : 0.8) + (0.08 * end.length) / length);
    for (const word of wordsOfBackwards[at] ?? []) if (!digits || !isNumber(words[word] ?? '')) add(fits, word, fit);
  }
}

const mostCorrections = 12;

/** How many letters of a word may be wrong. */
const slipsIn = (word: string): number => (word.length < 4 || isNumber(word) ? 0 : word.length < 8 ? 1 : 2);

/** The words that are a typing mistake away from what was asked, nearest first. */
export function corrections(
  { words, letters, lengths }: Vocabulary,
  asked: string,
): readonly { word: string; apart: number }[] {
  const most = slipsIn(asked);
  if (most === 0) return [];
  const own = lettersIn(asked);
  const near: { word: string; apart: number }[] = [];
  for (let at = 0; at < lengths.length; at += 1) {
    if (Math.abs((lengths[at] ?? 0) - asked.length) > most || bitsApart(letters[at] ?? 0, own) > 2 * most) continue;
    const word = words[at] ?? '';
    const apart = lettersApart(word, asked, most);
    if (apart > 0 && apart <= most) near.push({ word, apart });
  }
  return near.sort((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1)).slice(0, mostCorrections);
}

/** Two words that what was asked is written together from, or null. */
export function partsOf({ wordsOfStem }: Vocabulary, asked: string): readonly [string, string] | null {
  for (let cut = asked.length - 4; cut >= 4; cut -= 1) {
    const [first, second] = [asked.slice(0, cut), asked.slice(cut)];
    if (!wordsOfStem.has(stemOf(second))) continue;
    const known = [first, first.replace(/e?s$/, '')].find((part) => wordsOfStem.has(stemOf(part)));
    if (known !== undefined) return [known, second];
  }
  return null;
}
