import type { AskedWord } from './asked.js';
import type { SearchIndex } from './build.js';
import { fields } from './text.js';

/** What was found: each thing with its score (the higher the better) and its best text; good until the next search. */
export interface Ranked {
  readonly entries: Int32Array;
  readonly scoreOf: Int32Array;
  readonly bestTextOf: Int32Array;
  /** Whether a name of something found is what was asked, as a whole. */
  readonly exact: boolean;
  /** Whether one text was found that has every word. */
  readonly complete: boolean;
}

/** Sums a search up over texts and things, in arrays that are made once for an index. */
export interface Ranker {
  rank(asked: readonly AskedWord[], whole: string): Ranked;
}

type Postings = Pick<SearchIndex, 'starts' | 'postings'>;

interface Sums {
  readonly touchedTexts: Int32Array;
  readonly touchedEntries: Int32Array;
  readonly found: Int32Array;
  readonly ofWord: Float32Array;
  readonly ofText: Float32Array;
  readonly lettered: Float32Array;
  readonly wordsIn: Uint8Array;
  readonly bestOfWord: Float32Array;
  readonly ofEntry: Float32Array;
  readonly had: Uint8Array;
  /** Whether a whole name of a thing stands in what was asked. */
  readonly named: Uint8Array;
  readonly bestOfEntry: Float32Array;
  readonly scoreOf: Int32Array;
  readonly bestTextOf: Int32Array;
}

/** What was found is told in whole numbers; this is about the score of something that is exactly what was asked. */
export const fullScore = 1_000_000;

/** Prepares an index for ranking. A search runs to its end before the next begins, so that both may use the same arrays. */
export function rankerOf(index: SearchIndex): Ranker {
  const [texts, entries] = [index.texts.length, index.entries.length];
  const sums: Sums = {
    touchedTexts: new Int32Array(texts),
    touchedEntries: new Int32Array(entries),
    found: new Int32Array(entries),
    ofWord: new Float32Array(texts),
    ofText: new Float32Array(texts),
    lettered: new Float32Array(texts),
    wordsIn: new Uint8Array(texts),
    bestOfWord: new Float32Array(entries),
    ofEntry: new Float32Array(entries),
    had: new Uint8Array(entries),
    named: new Uint8Array(entries),
    bestOfEntry: new Float32Array(entries),
    scoreOf: new Int32Array(entries),
    bestTextOf: new Int32Array(entries),
  };
  return { rank: (asked, whole) => rank(index, sums, asked, whole) };
}

function rank(index: SearchIndex, sums: Sums, asked: readonly AskedWord[], whole: string): Ranked {
  for (const array of [sums.ofText, sums.lettered, sums.wordsIn, sums.ofEntry, sums.had, sums.named, sums.bestOfEntry])
    array.fill(0);
  const weight = asked.reduce((sum, word) => sum + addWord(index, sums, word), 0);
  const needed = asked.filter(({ required }) => required).length;
  const wholes = new Set(index.wholes.get(whole) ?? []);
  scoreTexts(index, sums, weight, wholes);
  const entries = foundEntries(sums, needed);
  const complete = entries.length > 0 && largest(sums.wordsIn) >= needed;
  scoreEntries(index, sums, entries, weight);
  return { entries, scoreOf: sums.scoreOf, bestTextOf: sums.bestTextOf, exact: wholes.size > 0, complete };
}

/** Adds what a word gives each text and thing; a thing gets the best of its texts. Gives the weight of the word. */
function addWord(index: SearchIndex, sums: Sums, asked: AskedWord): number {
  const touched = touchTexts(index, sums, asked.fits);
  const weight = asked.required ? Math.log(1 + index.texts.length / Math.max(1, touched)) + 0.5 : 0.1;
  const counts = asked.required ? 1 : 0;
  const found = addToTexts(index, sums, touched, { weight, counts });
  addToEntries(sums, found, { weight, counts });
  return weight;
}

/** What a word adds: its weight, and 1 where it must be there. */
interface Gain {
  readonly weight: number;
  readonly counts: number;
}

/** Gives the number of things that the texts are of. */
function addToTexts({ entryOf, weightOf }: SearchIndex, sums: Sums, touched: number, { weight, counts }: Gain): number {
  const { ofWord, ofText, lettered, wordsIn, bestOfWord, touchedTexts, touchedEntries } = sums;
  let found = 0;
  for (let at = 0; at < touched; at += 1) {
    const text = touchedTexts[at] ?? 0;
    const fit = ofWord[text] ?? 0;
    const entry = entryOf[text] ?? 0;
    const before = bestOfWord[entry] ?? 0;
    const worth = fit * (weightOf[text] ?? 0);
    if (before === 0) touchedEntries[found++] = entry;
    if (worth > before) bestOfWord[entry] = worth;
    ofText[text] = (ofText[text] ?? 0) + weight * fit;
    lettered[text] = (lettered[text] ?? 0) + counts * fit;
    wordsIn[text] = (wordsIn[text] ?? 0) + counts;
    ofWord[text] = 0;
  }
  return found;
}

function addToEntries({ bestOfWord, ofEntry, had, touchedEntries }: Sums, found: number, { weight, counts }: Gain) {
  for (let at = 0; at < found; at += 1) {
    const entry = touchedEntries[at] ?? 0;
    ofEntry[entry] = (ofEntry[entry] ?? 0) + weight * (bestOfWord[entry] ?? 0);
    had[entry] = (had[entry] ?? 0) + counts;
    bestOfWord[entry] = 0;
  }
}

/** Notes for each text how well its best word fits; gives the number of texts. */
function touchTexts({ starts, postings }: Postings, { ofWord, touchedTexts }: Sums, fits: AskedWord['fits']): number {
  let touched = 0;
  for (const [word, fit] of fits) {
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at += 1) {
      const text = postings[at] ?? 0;
      const before = ofWord[text] ?? 0;
      if (before === 0) touchedTexts[touched++] = text;
      if (fit > before) ofWord[text] = fit;
    }
  }
  return touched;
}

const bonusOfWhole = 0.25;
const weightOfAlias = Math.fround(fields.aliases);

/** A text scores by how much of the search it has, and by how much of it was searched for. */
function scoreTexts(
  { entryOf, weightOf, lengthOf }: SearchIndex,
  { ofText, lettered, bestOfEntry, bestTextOf, named }: Sums,
  weight: number,
  wholes: ReadonlySet<number>,
): void {
  for (let text = 0; text < ofText.length; text += 1) {
    const sum = ofText[text] ?? 0;
    if (sum === 0) continue;
    const share = Math.min(1, (lettered[text] ?? 0) / (lengthOf[text] ?? 1));
    const whole = wholes.size > 0 && wholes.has(text) ? bonusOfWhole : 0;
    const score = (weightOf[text] ?? 0) * ((sum / weight) ** 1.5 * (0.45 + 0.55 * share) + whole);
    const entry = entryOf[text] ?? 0;
    if (share > 0.95 && (weightOf[text] ?? 0) >= weightOfAlias) named[entry] = 1;
    if (score <= (bestOfEntry[entry] ?? 0)) continue;
    bestOfEntry[entry] = score;
    bestTextOf[entry] = text;
  }
}

/**
 * The things that have every word, and those whose whole name was asked for among others; where no thing has all words,
 * those that have most, if that is half of them.
 */
function foundEntries({ had, named, found }: Sums, needed: number) {
  const most = largest(had);
  const least = most < needed / 2 ? needed : Math.max(1, Math.min(needed, most));
  let count = 0;
  for (let entry = 0; entry < had.length; entry += 1)
    if ((had[entry] ?? 0) >= least || named[entry] === 1) found[count++] = entry;
  return found.subarray(0, count);
}

function largest(numbers: Uint8Array): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The best text counts most; what other texts add, and how much is told of a thing, decides among equals. */
function scoreEntries({ priorOf }: SearchIndex, sums: Sums, entries: Int32Array, weight: number): void {
  const { bestOfEntry, ofEntry, scoreOf } = sums;
  for (const entry of entries) {
    const text = 0.75 * (bestOfEntry[entry] ?? 0) + (0.25 / weight) * (ofEntry[entry] ?? 0);
    scoreOf[entry] = Math.round(fullScore * text * (priorOf[entry] ?? 0));
  }
}
