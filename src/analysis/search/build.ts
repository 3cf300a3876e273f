import { setImmediate as breath } from 'node:timers/promises';
import { type Entry, type FieldName, fields, type FoundType, type Text, weightOfType } from './text.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';
import { isSmall, joinedWords, wordsOf } from './words.js';

/** Which word stands in which text of which thing; texts and things go by their number, things in order of their ids. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly texts: readonly string[];
  readonly fieldOf: readonly FieldName[];
  readonly weightOf: Float32Array;
  /** How many words of meaning a text has. */
  readonly lengthOf: Float32Array;
  readonly entryOf: Int32Array;
  /** What a thing is worth before anything is asked: by its type, and by how much is told of it. */
  readonly priorOf: Float32Array;
  /** The type of a thing, as its place in `types`. */
  readonly typeOf: Uint8Array;
  readonly types: readonly FoundType[];
  /** Names without spaces and signs, and whose they are. */
  readonly wholes: ReadonlyMap<string, readonly number[]>;
  readonly vocabulary: Vocabulary;
  /** The texts of word n stand from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

const slice = 5_000;
const wholeFields: readonly FieldName[] = ['name', 'shortName', 'aliases', 'title'];

/** Builds an index of the texts of things, and lets others work in between; a text of a thing that is not listed is left out. */
export async function buildIndex(all: readonly Entry[], given: readonly Text[]): Promise<SearchIndex> {
  const entries = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await breath();
  const texts = inOrder(entries, given);
  const postingsOf = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  const lengthOf = new Float32Array(texts.length);
  for (const [at, { text }] of texts.entries()) {
    if (at % slice === 0) await breath();
    const { words, whole, length } = contentOf(text);
    lengthOf[at] = length;
    for (const word of words) put(postingsOf, word, at);
    if (wholeFields.includes(text.field)) put(wholes, whole, at);
  }
  await breath();
  const vocabulary = vocabularyOf(postingsOf.keys());
  await breath();
  return {
    entries,
    texts: texts.map(({ text }) => text.text),
    fieldOf: texts.map(({ text }) => text.field),
    weightOf: Float32Array.from(texts, ({ text }) => fields[text.field]),
    lengthOf,
    entryOf: Int32Array.from(texts, ({ entry }) => entry),
    ...worth(entries, texts),
    wholes,
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

function worth(entries: readonly Entry[], texts: readonly Placed[]) {
  const told = new Int32Array(entries.length);
  for (const { entry } of texts) told[entry] = (told[entry] ?? 0) + 1;
  const types = [...new Set(entries.map(({ type }) => type))].sort();
  const numberOf = new Map(types.map((type, at) => [type, at]));
  return {
    types,
    typeOf: Uint8Array.from(entries, ({ type }) => numberOf.get(type) ?? 0),
    priorOf: Float32Array.from(
      entries,
      ({ type }, at) => 0.75 * weightOfType[type] * (1 + 0.004 * Math.log2(1 + (told[at] ?? 0))),
    ),
  };
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function contentOf({ text, also = '', counted = text }: Text) {
  const own = wordsOf(text);
  const folded = own.map((word) => word.folded);
  const meant = wordsOf(counted).filter((word) => !isSmall(word.folded)).length;
  return {
    words: new Set([...folded, ...joinedWords(text, own), ...wordsOf(also).map((word) => word.folded)]),
    whole: folded.join(''),
    length: Math.max(1, meant),
  };
}

function packed({ words }: Vocabulary, postingsOf: ReadonlyMap<string, readonly number[]>) {
  const starts = new Int32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + (postingsOf.get(word)?.length ?? 0);
  const postings = new Int32Array(starts[words.length] ?? 0);
  for (const [at, word] of words.entries()) postings.set(postingsOf.get(word) ?? [], starts[at] ?? 0);
  return { starts, postings };
}
