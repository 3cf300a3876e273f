import type { AskedWord } from './asked.js';
import type { Vocabulary } from './vocabulary.js';
import { stemOf, wordsOf } from './words.js';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const longest = 160;

/** A text in pieces, its found words marked; a long one is cut to where they stand. */
export function highlighted(text: string, found: (word: string) => boolean): readonly Piece[] {
  const marks = wordsOf(text).filter(({ folded }) => found(folded));
  const [from, to] = excerpt(text, marks[0]?.start ?? 0);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return to < text.length ? [...pieces, { text: ' …', marked: false }] : pieces;
}

/** Where to cut: at spaces, with some words before the first mark. */
function excerpt(text: string, mark: number): readonly [number, number] {
  if (text.length <= longest) return [0, text.length];
  const from = mark < longest / 2 ? 0 : text.lastIndexOf(' ', mark - longest / 4) + 1;
  const space = text.lastIndexOf(' ', from + longest);
  const to = from + longest >= text.length ? text.length : space > mark ? space : from + longest;
  return [from, to];
}

/** Tells whether a word of a text is among the words of an index that were found, as it stands or in another form. */
export function markerOf({ wordsOfStem }: Vocabulary, asked: readonly AskedWord[]): (word: string) => boolean {
  const found = (at: number): boolean => asked.some(({ fits }) => fits.has(at));
  return (word) => wordsOfStem.get(stemOf(word))?.some(found) === true;
}
