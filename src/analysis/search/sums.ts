import type { AskedWord } from './asked.js';
import type { SearchIndex } from './build.js';
import { bonusOfWhole, entryScore, textScore } from './score.js';
import { fields } from './text.js';

/** What is noted of texts and things while one search runs. */
export interface Sums {
  /** How well each text fits each word, the words of a text side by side. */
  readonly fitOf: Float32Array;
  /** Which words a text has, a bit each; not kept where one word was asked for. */
  readonly wordsOf: Int32Array;
  /** Whether a thing has any of the words, and whether it has its score. */
  readonly stateOf: Uint8Array;
  /** How much a text is a name that was asked for as a whole: 1 if it is, less if it only begins like that. */
  readonly whole: Float32Array;
  readonly found: Int32Array;
  readonly had: Uint8Array;
  /** Whether a whole name of a thing stands in what was asked. */
  readonly named: Uint8Array;
  readonly scoreOf: Int32Array;
  readonly bestTextOf: Int32Array;
}

/** The state of a thing that has none of the words. */
export const untouched = 0;
/** The state of a thing that has one of the words, and no score yet. */
export const touched = 1;
const scored = 2;

/** Sums things up one by one, and knows the most words that one text and one thing has. */
export interface Summary {
  readonly add: (entry: number) => void;
  readonly most: { readonly inText: number; readonly inEntry: number };
}

const weightOfAlias = Math.fround(fields.aliases);

/** Scores a thing by its best text and by what all have together, and notes how many words it has and whether it is named. */
export function summaryOf(index: SearchIndex, sums: Sums, asked: readonly AskedWord[], weights: Float64Array): Summary {
  const { firstTextOf, weightOf, lengthOf, priorOf } = index;
  const { wordsOf, stateOf, whole, named, had, scoreOf, bestTextOf } = sums;
  const several = asked.length > 1;
  const required = Uint8Array.from(asked, (word) => (word.required ? 1 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const words = wordSums(sums.fitOf, { weights, required });
  const most = { inText: 0, inEntry: 0 };
  // Most texts have the same words alike: what they give is worked out once.
  let [lastSum, given] = [0, 0];
  const scoreText = (text: number, entry: number, weight: number): number => {
    if (words.of.words > most.inText) most.inText = words.of.words;
    if (words.of.sum !== lastSum) given = (words.of.sum / total) ** 1.5;
    lastSum = words.of.sum;
    const share = Math.min(1, words.of.lettered / (lengthOf[text] ?? 1));
    if (share > 0.95 && weight >= weightOfAlias) named[entry] = 1;
    return textScore(weight, given, share) + bonusOfWhole * (whole[text] ?? 0);
  };
  const bestScore = (entry: number): number => {
    let best = 0;
    const end = firstTextOf[entry + 1] ?? 0;
    for (let text = firstTextOf[entry] ?? 0; text < end; text += 1) {
      const weight = weightOf[text] ?? 0;
      const bits = several ? (wordsOf[text] ?? 0) : 1;
      if (bits === 0) continue;
      if (several) wordsOf[text] = 0;
      words.add(text, bits, weight);
      const score = words.of.sum === 0 ? 0 : scoreText(text, entry, weight);
      if (score <= best) continue;
      best = score;
      bestTextOf[entry] = text;
    }
    return best;
  };
  const add = (entry: number): void => {
    named[entry] = 0;
    const best = bestScore(entry);
    const together = words.together();
    had[entry] = words.of.had;
    scoreOf[entry] = Math.round(entryScore(best, together / total, priorOf[entry] ?? 0));
    stateOf[entry] = scored;
    if (words.of.had > most.inEntry) most.inEntry = words.of.had;
  };
  return { add, most };
}

interface Weighed {
  readonly weights: Float64Array;
  readonly required: Uint8Array;
}

/** Sums up the words of a text, and the best of each word over the texts of a thing. */
function wordSums(fitOf: Float32Array, { weights, required }: Weighed) {
  const width = weights.length;
  const worths = new Float64Array(width);
  const of = { sum: 0, lettered: 0, words: 0, had: 0 };
  const add = (text: number, bits: number, weight: number): void => {
    let sum = 0;
    let lettered = 0;
    let words = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      const fit = fitOf[text * width + at] ?? 0;
      const needed = required[at] ?? 0;
      fitOf[text * width + at] = 0;
      sum += fit * (weights[at] ?? 0);
      lettered += fit * needed;
      words += fit > 0 ? needed : 0;
      if (fit * weight > (worths[at] ?? 0)) worths[at] = fit * weight;
    }
    of.sum = sum;
    of.lettered = lettered;
    of.words = words;
  };
  const together = (): number => {
    let sum = 0;
    let count = 0;
    for (let at = 0; at < width; at += 1) {
      const worth = worths[at] ?? 0;
      if (worth > 0) count += required[at] ?? 0;
      sum += worth * (weights[at] ?? 0);
      worths[at] = 0;
    }
    of.had = count;
    return sum;
  };
  return { add, together, of };
}
