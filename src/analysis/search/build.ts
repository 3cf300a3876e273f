import { setImmediate as breath } from 'node:timers/promises';
import { type Entry, type FieldName, fields, type Text } from './text.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';
import { type Worth, worthOf } from './worth.js';
import { beginsWithAdjective, isSmall, joinedWords, wordsOf } from './words.js';

/** Which word stands in which text of which thing; texts and things go by their number, things in order of their ids. */
export interface SearchIndex extends Worth {
  readonly entries: readonly Entry[];
  readonly texts: readonly string[];
  readonly fieldOf: readonly FieldName[];
  readonly weightOf: Float32Array;
  /** How many words of meaning a text has. */
  readonly lengthOf: Float32Array;
  readonly entryOf: Int32Array;
  /** The texts of thing n stand from `firstTextOf[n]` to before `firstTextOf[n + 1]`. */
  readonly firstTextOf: Int32Array;
  /** Names without spaces and signs, and whose they are; and those names in order. */
  readonly wholes: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly string[];
  readonly vocabulary: Vocabulary;
  /** The texts of word n stand from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

const slice = 5_000;
const wholeFields: readonly FieldName[] = ['name', 'phrase', 'shortName', 'aliases', 'title'];

/** Builds an index of the texts of things, and lets others work in between; a text of a thing that is not listed is left out. */
export async function buildIndex(all: readonly Entry[], given: readonly Text[]): Promise<SearchIndex> {
  const entries = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await breath();
  const texts = inOrder(entries, given);
  const postingsOf = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  const weightOf = Float32Array.from(texts, ({ text }) => fields[text.field]);
  const lengthOf = new Float32Array(texts.length);
  const firstTextOf = firstTexts(entries, texts);
  for (const [at, { text }] of texts.entries()) {
    if (at % slice === 0) await breath();
    const { words, names, length } = contentOf(text);
    lengthOf[at] = length;
    for (const word of words) put(postingsOf, word, at);
    for (const name of names) put(wholes, name, at);
  }
  await breath();
  const vocabulary = vocabularyOf(postingsOf.keys());
  await breath();
  return {
    entries,
    texts: texts.map(({ text }) => text.text),
    fieldOf: texts.map(({ text }) => text.field),
    weightOf,
    lengthOf,
    entryOf: Int32Array.from(texts, ({ entry }) => entry),
    firstTextOf,
    ...worthOf(entries, { firstTextOf, weightOf, lengthOf }),
    wholes,
    names: [...wholes.keys()].sort(),
    vocabulary,
    ...packed(vocabulary, postingsOf),
  };
}

interface Placed {
  readonly text: Text;
  readonly entry: number;
}

/** The texts in the order of their things, so that those of a thing stand together. */
function inOrder(entries: readonly Entry[], texts: readonly Text[]): readonly Placed[] {
  const numberOf = new Map(entries.map(({ id }, at) => [id, at]));
  return texts
    .flatMap((text) => {
      const entry = numberOf.get(text.id);
      return entry === undefined ? [] : [{ text, entry }];
    })
    .sort((a, b) => a.entry - b.entry);
}

function firstTexts(entries: readonly Entry[], texts: readonly Placed[]): Int32Array {
  const first = new Int32Array(entries.length + 1);
  for (const { entry } of texts) first[entry + 1] = (first[entry + 1] ?? 0) + 1;
  for (let at = 0; at < entries.length; at += 1) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0);
  return first;
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const lengthOfAdjective = 0.2;

function contentOf({ text, field, also = '', counted = text }: Text) {
  const own = wordsOf(text);
  const folded = own.map((word) => word.folded);
  const isName = wholeFields.includes(field);
  const shortened = isName && beginsWithAdjective(own);
  const meant = wordsOf(counted).filter((word) => !isSmall(word.folded)).length;
  return {
    words: new Set([...folded, ...joinedWords(text, own), ...wordsOf(also).map((word) => word.folded)]),
    names: isName ? [folded.join(''), ...(shortened ? [folded.slice(1).join('')] : [])] : [],
    length: Math.max(1, shortened ? meant - 1 + lengthOfAdjective : meant),
  };
}

function packed({ words }: Vocabulary, postingsOf: ReadonlyMap<string, readonly number[]>) {
  const starts = new Int32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + (postingsOf.get(word)?.length ?? 0);
  const postings = new Int32Array(starts[words.length] ?? 0);
  for (const [at, word] of words.entries()) postings.set(postingsOf.get(word) ?? [], starts[at] ?? 0);
  return { starts, postings };
}
