import { failure } from '../domain/errors.js';
import { isId } from '../domain/id.js';
import type { Inner } from '../export/oparl/around.js';
import type { ListAsked, ListName, Place } from '../export/oparl/lists.js';
import { DateTimeScalar } from '../graphql/types/scalars.js';
import { flagOf, refuse } from './wanted.js';

type Parameters = Readonly<Record<string, unknown>>;

const filters = ['created_since', 'created_until', 'modified_since', 'modified_until'] as const;
const places = ['page', 'after', 'before'] as const;
const ofLists = [...filters, 'limit', 'omit_internal', ...places] as const;

/** How many objects a page of a list has where nothing is asked, and at most. */
const pageSizes = { standard: 100, most: 1_000 } as const;

/** Reads the parameters of a list. Throws INVALID_ARGUMENT or INVALID_MOMENT. */
export function listAsked(
  list: ListName,
  group: string | null,
  given: Parameters,
): ListAsked & { readonly inner: Inner } {
  const words = wordsIn(given, ofLists);
  const moment = (name: string): string | null => (words[name] === undefined ? null : momentOf(words[name]));
  return {
    list,
    group,
    created: { since: moment('created_since'), until: moment('created_until') },
    modified: { since: moment('modified_since'), until: moment('modified_until') },
    limit: limitOf(words['limit']),
    place: placeOf(words),
    inner: innerOf(words),
  };
}

/** Reads the parameters of an object. Throws INVALID_ARGUMENT. */
export const objectAsked = (given: Parameters): Inner => innerOf(wordsIn(given, ['omit_internal']));

/** The parameters that choose the objects of a list, as all its pages carry them on. */
export const keptParameters = (given: Parameters): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(wordsIn(given, ofLists))
      .filter(([name]) => !places.some((place) => place === name))
      .map(([name, word]) => [name, filters.some((filter) => filter === name) ? momentOf(word) : word]),
  );

function wordsIn(given: Parameters, known: readonly string[]): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) refuse('the name of a parameter', known, name);
    if (typeof value !== 'string')
      throw failure('INVALID_ARGUMENT', { name, expected: 'to be given once', got: 'it twice' });
    words[name] = value;
  }
  return words;
}

/** A plus sign that was not encoded arrives as a space, as many clients send it. */
const momentOf = (text: string): string => DateTimeScalar.parseValue(text.replace(/ (?=\d\d:\d\d$)/, '+'));

function limitOf(text: string | undefined): number {
  if (text === undefined) return pageSizes.standard;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit > 0) return Math.min(limit, pageSizes.most);
  throw failure('INVALID_ARGUMENT', {
    name: 'limit',
    expected: `a whole number from 1 on (a page has at most ${String(pageSizes.most)} objects)`,
    got: JSON.stringify(text.slice(0, 100)),
  });
}

const innerOf = (words: Readonly<Record<string, string>>): Inner =>
  flagOf('omit_internal', words['omit_internal']) === true ? 'without inner objects' : 'with inner objects';

function placeOf({ page, after, before }: Readonly<Record<string, string>>): Place {
  const [first, ...more] = [page, after, before].filter((word) => word !== undefined);
  if (more.length > 0)
    throw failure('INVALID_ARGUMENT', {
      name: 'page',
      expected: 'to stand alone, without "after" and "before"',
      got: JSON.stringify(String(first).slice(0, 100)),
    });
  if (after !== undefined) return { after: idOf('after', after) };
  if (before !== undefined) return { before: idOf('before', before) };
  return {
    at:
      page === undefined
        ? 'first'
        : page === 'first' || page === 'last'
          ? page
          : refuse('page', ['first', 'last'], page),
  };
}

function idOf(name: string, id: string): string {
  if (id.length <= 200 && isId(id)) return id;
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: 'an id, as the links of a page carry it',
    got: JSON.stringify(id.slice(0, 100)),
  });
}
