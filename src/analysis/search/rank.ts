import type { AskedWord } from './asked.js';
import type { SearchIndex } from './build.js';
import { beginningWith } from './sorted.js';
import { type Summary, summaryOf, type Sums, touched, untouched } from './sums.js';

/** What was found; good until the next search. */
export interface Ranked {
  /** The things found, in order of their numbers. */
  readonly found: Int32Array;
  /** In which order to look for the best: the leading ones, then all others, none above the ceiling of one before it. */
  readonly leading: readonly number[];
  readonly order: Int32Array;
  readonly ceiling: (entry: number) => number;
  /** The score of a thing, the higher the better; below zero where it was not found. */
  readonly score: (entry: number) => number;
  /** The best text of a thing whose score was asked. */
  readonly bestText: (entry: number) => number;
  /** Whether a name of something found is what was asked, as a whole. */
  readonly exact: boolean;
  /** Whether one text was found that has every word. */
  readonly complete: boolean;
}

/** Sums a search up over texts and things, in arrays that are made once for an index. */
export interface Ranker {
  rank(asked: readonly AskedWord[], whole: string): Ranked;
}

/** Prepares an index for ranking. A search runs to its end before the next begins, so that both may use the same arrays. */
export function rankerOf(index: SearchIndex): Ranker {
  const [texts, entries] = [index.texts.length, index.entries.length];
  const kept = {
    wordsOf: new Int32Array(texts),
    stateOf: new Uint8Array(entries),
    whole: new Float32Array(texts),
    found: new Int32Array(entries),
    had: new Uint8Array(entries),
    named: new Uint8Array(entries),
    scoreOf: new Int32Array(entries),
    bestTextOf: new Int32Array(entries),
  };
  let fitOf = new Float32Array(texts);
  let names: Names = { begun: [], exact: [] };
  return {
    rank: (asked, whole) => {
      if (fitOf.length < texts * asked.length) fitOf = new Float32Array(texts * asked.length);
      // Only where one word was asked for is something left: what was no candidate for the first place.
      fitOf.fill(0, 0, texts);
      kept.stateOf.fill(untouched);
      for (const text of names.begun) kept.whole[text] = 0;
      names = namesOf(index, whole);
      for (const text of names.begun) kept.whole[text] = worthOfBegun;
      for (const text of names.exact) kept.whole[text] = 1;
      return rank(index, { ...kept, fitOf }, asked, names);
    },
  };
}

/** The texts that are names which begin with what was asked, and those that end there too. */
interface Names {
  readonly begun: readonly number[];
  readonly exact: readonly number[];
}

const worthOfBegun = 0.7;
/** What more names begin with tells nothing. */
const mostBegun = 1_000;

const namesOf = ({ names, wholes }: SearchIndex, whole: string): Names => {
  const exact = wholes.get(whole) ?? [];
  const begun = beginningWith(names, whole, mostBegun).flatMap((name) => wholes.get(name) ?? []);
  return { begun: [...exact, ...begun], exact };
};

function rank(index: SearchIndex, sums: Sums, asked: readonly AskedWord[], names: Names): Ranked {
  const weights = Float64Array.from(asked, (word, at) => weightIn(index, word, touchTexts(index, sums, asked, at)));
  const summary = summaryOf(index, sums, asked, weights);
  const { scoreOf, bestTextOf } = sums;
  const told = { bestText: (entry: number) => bestTextOf[entry] ?? 0, exact: names.exact.length > 0 };
  const candidates = touchedEntries(index, sums, asked.length);
  if (asked.length === 1 && candidates.length * fewInAll > index.entries.length)
    return {
      ...told,
      ...byCeiling(index, sums, summary.add),
      found: candidates,
      leading: entriesOf(index, names.begun),
      complete: true,
    };
  const needed = asked.filter((word) => word.required).length;
  const found = foundEntries(sums, candidates, needed, summary);
  return {
    ...told,
    found,
    leading: [],
    order: found,
    ceiling: () => Infinity,
    score: (entry) => scoreOf[entry] ?? 0,
    complete: found.length > 0 && summary.most.inText >= needed,
  };
}

const fewInAll = 16;

const entriesOf = ({ entryOf }: SearchIndex, texts: readonly number[]): readonly number[] =>
  texts.map((text) => entryOf[text] ?? 0);

/** Where a single word finds much, only those things are scored that may come first. */
function byCeiling(index: SearchIndex, { stateOf, scoreOf }: Sums, add: (entry: number) => void) {
  return {
    order: index.byCeiling,
    ceiling: (entry: number) => index.ceilingOf[entry] ?? 0,
    score: (entry: number) => {
      if (stateOf[entry] === untouched) return -1;
      if (stateOf[entry] === touched) add(entry);
      return scoreOf[entry] ?? 0;
    },
  };
}

/** The fewer texts have a word, the more it tells. */
const weightIn = ({ texts }: SearchIndex, { required }: AskedWord, count: number): number =>
  required ? Math.log(1 + texts.length / Math.max(1, count)) + 0.5 : 0.1;

/** Notes for each text how well its best word fits the one asked for at a place; gives the number of texts. */
function touchTexts(
  { starts, postings }: SearchIndex,
  { fitOf, wordsOf }: Sums,
  asked: readonly AskedWord[],
  at: number,
): number {
  const width = asked.length;
  let count = 0;
  for (const [word, fit] of asked[at]?.fits ?? []) {
    const end = starts[word + 1] ?? 0;
    for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
      const text = postings[posting] ?? 0;
      const cell = text * width + at;
      const before = fitOf[cell] ?? 0;
      if (before >= fit) continue;
      fitOf[cell] = fit;
      if (before > 0) continue;
      count += 1;
      if (width > 1) wordsOf[text] = (wordsOf[text] ?? 0) | (1 << at);
    }
  }
  return count;
}

/** The things with texts that have a word; the texts of a thing stand together. */
function touchedEntries({ entryOf }: SearchIndex, { fitOf, wordsOf, stateOf, found }: Sums, width: number): Int32Array {
  const has = width > 1 ? wordsOf : fitOf;
  let count = 0;
  for (let text = 0; text < entryOf.length; text += 1) {
    if (has[text] === 0) continue;
    const entry = entryOf[text] ?? 0;
    if (stateOf[entry] === touched) continue;
    stateOf[entry] = touched;
    found[count++] = entry;
  }
  return found.subarray(0, count);
}

/**
 * The things that have every word, and those whose whole name was asked for among others; where no thing has all words,
 * those that have most, if that is half of them.
 */
function foundEntries(
  { had, named, found }: Sums,
  candidates: Int32Array,
  needed: number,
  { add, most }: Summary,
): Int32Array {
  for (let at = 0; at < candidates.length; at += 1) add(candidates[at] ?? 0);
  const least = most.inEntry < needed / 2 ? needed : Math.max(1, Math.min(needed, most.inEntry));
  let count = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const entry = candidates[at] ?? 0;
    if ((had[entry] ?? 0) >= least || named[entry] === 1) found[count++] = entry;
  }
  return found.subarray(0, count);
}
