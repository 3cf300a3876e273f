import { distance as lettersApart } from 'fastest-levenshtein';

/**
 * How many letters a name is apart from what was asked; infinitely many where their lengths alone tell that it was not
 * meant, so that a text of any length is compared with all names at once without holding anybody up.
 */
export const distance = (name: string, asked: string): number =>
  Math.abs(name.length - asked.length) > mostApart(asked) ? Infinity : lettersApart(name, asked);

/** How many letters may be wrong in what was asked: a quarter of them. */
export const mostApart = (asked: string): number => Math.max(2, asked.length / 4);
