import {
  addBeginnings,
  addCompounds,
  corrections,
  type Fits,
  partsOf,
  sameWord,
  type Vocabulary,
} from './vocabulary.js';
import { isSmall, wordsOf } from './words.js';

/** A word that was asked for, and the words of the index that fit it. */
export interface AskedWord {
  readonly word: string;
  /** Whether a thing must have it to be found. */
  readonly required: boolean;
  readonly fits: Fits;
}

const mostWords = 24;
const mostParts = 32;
/** Words that go on where what was asked is a word already. */
const shareOfLonger = 0.85;
const fitOfCorrection: readonly number[] = [1, 0.84, 0.7];

/** The words of a search, in small letters and without signs: at most 24. */
export function askedWords(text: string): readonly string[] {
  return [...new Set(wordsOf(text).map(({ folded }) => folded))].slice(0, mostWords);
}

/** Whether the last word of a text may go on: it ends with a letter. */
export const isBeingTyped = (text: string): boolean => /\p{L}$/u.test(text);

/** How a search looks for words. */
export interface Manner {
  /** Looks for typing mistakes in every word. */
  readonly forgiving: boolean;
  /** Takes the last word for the beginning of one, be it as short as it may. */
  readonly typing: boolean;
}

/** Finds the words of the index that fit each of at most 32 words or parts of them. */
export function fitting(vocabulary: Vocabulary, asked: readonly string[], manner: Manner): readonly AskedWord[] {
  const onlySmall = asked.every(isSmall);
  const fitted = asked.flatMap((word, at) => {
    const required = onlySmall || !isSmall(word);
    const forgiving = manner.forgiving && required;
    const typing = manner.typing && at === asked.length - 1;
    const fits = fitsOf(vocabulary, word, neighbours(asked, at), { forgiving, typing });
    const parts = fits.size === 0 ? partsOf(vocabulary, word) : null;
    if (parts === null) return [{ word, required, fits }];
    return parts.map((part) => ({
      word: part,
      required,
      fits: fitsOf(vocabulary, part, [], { forgiving: false, typing: false }),
    }));
  });
  return fitted.slice(0, mostParts);
}

/** What a word gives written together with the words beside it: `ekom 21` is ekom21. */
function neighbours(asked: readonly string[], at: number): readonly string[] {
  const spans = [
    [at - 1, at + 1],
    [at, at + 2],
    [at - 2, at + 1],
    [at - 1, at + 2],
    [at, at + 3],
  ] as const;
  return spans
    .filter(([from, to]) => from >= 0 && to <= asked.length)
    .map(([from, to]) => asked.slice(from, to).join(''));
}

function fitsOf(vocabulary: Vocabulary, word: string, joined: readonly string[], manner: Manner): Fits {
  const fits = sameWord(vocabulary, word);
  const itself = [...fits.values()].includes(1);
  for (const together of joined) add(fits, sameWord(vocabulary, together), 0.97);
  const known = fits.size;
  if (word.length >= fewestTyped(manner, joined, known))
    addBeginnings(fits, vocabulary, word, itself && !manner.typing ? shareOfLonger : 1);
  const begun = fits.size > known;
  if (begun && !itself) lowerForms(fits);
  addCompounds(fits, vocabulary, word, begun && !itself ? 0.7 : 1);
  if (manner.forgiving || (known === 0 && !begun)) add(fits, corrected(vocabulary, word), begun ? 0.6 : 1);
  return fits;
}

/** Of how many letters the beginning of a word must be: behind other words one is enough. */
const fewestTyped = ({ typing }: Manner, joined: readonly string[], known: number): number =>
  typing && joined.length > 0 ? 1 : known === 0 ? 2 : 3;

/** What is no word yet but the beginning of one is still being typed: then another form of it is less likely meant. */
function lowerForms(fits: Fits): void {
  for (const [word, fit] of fits) if (fit > 0.9) fits.set(word, 0.85 * fit);
}

function corrected(vocabulary: Vocabulary, asked: string): Fits {
  const fits: Fits = new Map();
  for (const { word, apart } of corrections(vocabulary, asked)) {
    const likely = fitOfCorrection[apart] ?? 0;
    add(fits, sameWord(vocabulary, word), likely);
    addCompounds(fits, vocabulary, word, likely);
  }
  return fits;
}

/** Adds fits at a part of their worth, unless a word fits better already. */
function add(fits: Fits, more: Fits, share: number): void {
  for (const [word, fit] of more) if ((fits.get(word) ?? 0) < fit * share) fits.set(word, fit * share);
}
