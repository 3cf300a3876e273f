import { foldName } from '../../domain/name.js';
import { lettersApart } from '../search/distance.js';

/** Titles and forms of address say nothing of which person is meant. */
const titles = /\b(?:prof|dr|dipl|ing|inf|rer|pol|nat|jur|phil|hc|herr|frau)\b\.?/g;

/** The words of a name as they are compared: small letters, no accents, signs or titles. */
function wordsIn(name: string): readonly string[] {
  const folded = foldName(name);
  const bare = folded
    .replace(titles, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = (bare === '' ? folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() : bare).split(' ');
  return words.map((word) => word.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u'));
}

const longest = 200;

/** How like two names are, from 0 to 100; 100 means that nothing but case, accents, signs, titles or the order of words differs. */
export function likeness(asked: string, name: string): number {
  const [a, b] = [wordsIn(asked.slice(0, longest)), wordsIn(name.slice(0, longest))];
  const [joinedA, joinedB] = [a.toSorted().join(''), b.toSorted().join('')];
  if (joinedA === '' || joinedB === '') return 0;
  if (joinedA === joinedB || a.join('') === b.join('')) return 100;
  const together = Math.max(alike(a.join(''), b.join('')), alike(joinedA, joinedB));
  return Math.min(99, Math.round(Math.max(together, 0.95 * wordByWord(a, b)) * 100));
}

const alike = (a: string, b: string): number => {
  const most = Math.max(a.length, b.length);
  return 1 - lettersApart(a, b, most) / most;
};

/**
 * How much of both names is covered where each word of the shorter meets the word most like it, an initial its word.
 * Which word chooses first can decide, so that of two names with as many words the same one chooses from either side.
 */
function wordByWord(a: readonly string[], b: readonly string[]): number {
  const [few, many] = choosesFirst(a, b) ? [a, b] : [b, a];
  const left = [...many];
  let covered = 0;
  for (const word of few) {
    const fits = left.map((other) => (isInitial(word, other) || isInitial(other, word) ? 0.8 : alike(word, other)));
    const best = Math.max(...fits);
    const [met = ''] = left.splice(fits.indexOf(best), 1);
    covered += best >= 0.6 ? best * (word.length + met.length) : 0;
  }
  const letters = [...a, ...b].reduce((sum, word) => sum + word.length, 0);
  return covered / letters;
}

const choosesFirst = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length ? a.join(' ') <= b.join(' ') : a.length < b.length;

const isInitial = (word: string, other: string): boolean => word.length === 1 && other.startsWith(word);
