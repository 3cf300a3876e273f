import { distance } from 'fastest-levenshtein';
import { failure } from '../domain/errors.js';
import { isId } from '../domain/id.js';
import { firstDay, isDay, isPartialDate, lastDay, startOfDay } from '../domain/period.js';
import { enums, type NodeType, nodeTypeNames, typesWith } from '../domain/vocabulary.js';

/** How a graph format draws the facts: as edges between agents, or as nodes with their evidence. */
export type Shape = 'members' | 'facts';

/** From which day to which; null where a side is open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Which part of the graph leaves, for GraphQL, HTTP and the command line alike. */
export interface Selection {
  /** What it lies around, by ids or names; nothing and no `search` means everything. */
  readonly around: readonly string[];
  readonly steps: number;
  /** A text that the names of what it lies around contain. */
  readonly search: string | null;
  /** Facts must hold on some day of it. */
  readonly span: Span;
  /** The moment at which the graph believed the facts; null is now, `any` is every moment. */
  readonly knownAt: string | null;
  /** The types of things and of facts that come along. */
  readonly things: readonly NodeType[];
  readonly facts: readonly NodeType[];
  /** Null where every modality does. */
  readonly modalities: readonly string[] | null;
  readonly shape: Shape;
}

/** The words of a selection, as an address or a command line gives them. */
export type SelectionWords = Readonly<Record<string, string | undefined>>;

/** The names that a selection may have, in the order of the help. */
export const selectionNames = [
  'around',
  'steps',
  'body',
  'search',
  'validAt',
  'from',
  'to',
  'knownAt',
  'types',
  'modalities',
  'shape',
] as const;

/** How many steps a selection reaches at most. */
const mostSteps = 10;

const shapes: readonly Shape[] = ['members', 'facts'];

/** Everything, drawn as members. */
export const everything: Selection = {
  around: [],
  steps: 1,
  search: null,
  span: { from: null, to: null },
  knownAt: null,
  things: typesWith('Thing'),
  facts: typesWith('Fact'),
  modalities: null,
  shape: 'members',
};

/** Reads a selection from its words. Throws INVALID_ARGUMENT, INVALID_DATE or INVALID_MOMENT. */
export function parseSelection(words: SelectionWords): Selection {
  for (const name of Object.keys(words)) if (words[name] !== undefined) oneOf('argument', name, selectionNames);
  const around = startOf(words);
  const search = textOf(words, 'search');
  if (around.length > 0 && search !== null) throw twice('search', 'around', search);
  return {
    around,
    steps: stepsOf(words, around.length > 0 || search !== null),
    search,
    span: spanOf(words),
    knownAt: momentOf(words['knownAt']),
    ...typesOf(words['types']),
    modalities: modalitiesOf(words['modalities']),
    shape: words['shape'] === undefined ? 'members' : oneOf('shape', words['shape'], shapes),
  };
}

/** The words that describe a selection, the same for all that mean the same; what goes without saying is left out. */
export function wordsOf(selection: Selection): Readonly<Record<string, string>> {
  const { around, search, steps, span, knownAt, modalities, shape } = selection;
  const types = [...chosenOf(selection.things, everything.things), ...chosenOf(selection.facts, everything.facts)];
  const words = {
    around: around.join(','),
    search: search ?? '',
    steps: around.length > 0 || search !== null ? String(steps) : '',
    validAt: span.from !== null && span.from === span.to ? span.from : '',
    from: span.from !== span.to ? (span.from ?? '') : '',
    to: span.from !== span.to ? (span.to ?? '') : '',
    knownAt: knownAt ?? '',
    types: types.join(','),
    modalities: modalities?.join(',') ?? '',
    shape: shape === 'members' ? '' : shape,
  };
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));
}

/** Whether a selection is the whole graph with nothing left out but what is no longer believed. */
export const isEverything = ({ around, search }: Selection): boolean => around.length === 0 && search === null;

/** One of the known words. Throws INVALID_ARGUMENT with the one that looks most alike. */
export function oneOf<const Word extends string>(name: string, word: string, known: readonly Word[]): Word {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  const near = known.toSorted((a, b) => distance(a, word) - distance(b, word))[0] ?? '';
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: `one of ${known.join(', ')} (did you mean ${near}?)`,
    got: shown(word),
  });
}

/** A word as a message quotes it: on one line and not too long. */
export const shown = (word: string): string => JSON.stringify(word.length > 80 ? `${word.slice(0, 80)}…` : word);

const chosenOf = (types: readonly NodeType[], all: readonly NodeType[]): readonly NodeType[] =>
  types.length === all.length ? [] : types;

const twice = (name: string, other: string, got: string) =>
  failure('INVALID_ARGUMENT', { name, expected: `to stand alone, without "${other}"`, got: shown(got) });

const listOf = (words: string | undefined): readonly string[] =>
  (words ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

function textOf(words: SelectionWords, name: string): string | null {
  const word = words[name];
  if (word === undefined) return null;
  if (word.trim() !== '' && word.length <= 200) return word.trim();
  throw failure('INVALID_ARGUMENT', { name, expected: 'a text of 1 to 200 characters', got: shown(word) });
}

const mostStarts = 100;

const longestName = 200;

function startOf(words: SelectionWords): readonly string[] {
  const [around, body] = [words['around'], words['body']];
  if (around !== undefined && body !== undefined) throw twice('body', 'around', body);
  const asked = around ?? body;
  if (asked === undefined) return [];
  const name = around === undefined ? 'body' : 'around';
  const starts = [...new Set(listOf(asked))];
  const wrong = starts.find((start) => !isIdOrName(start)) ?? (starts.length === 0 ? asked : undefined);
  if (wrong !== undefined || (name === 'body' && starts.some(isOther)))
    throw failure('INVALID_ARGUMENT', {
      name,
      expected: `the id or the name of a ${name === 'body' ? 'body' : 'thing'} such as body:kommunalgremium`,
      got: shown(wrong ?? asked),
    });
  if (starts.length > mostStarts)
    throw failure('INVALID_ARGUMENT', {
      name,
      expected: `at most ${String(mostStarts)} things`,
      got: String(starts.length),
    });
  return starts.map((start) => (name === 'body' && !start.startsWith('body:') ? `body:${start}` : start)).toSorted();
}

const isOther = (id: string): boolean => isId(id) && !id.startsWith('body:');

/** Whether a text can be a name: neither endless nor with signs that no name has. */
const isIdOrName = (text: string): boolean => text.length <= longestName && !/\p{Cc}|\p{Surrogate}/u.test(text);

function stepsOf({ steps }: SelectionWords, hasStart: boolean): number {
  if (steps === undefined) return everything.steps;
  if (!hasStart)
    throw failure('INVALID_ARGUMENT', {
      name: 'steps',
      expected: 'to stand with "around", "body" or "search"',
      got: shown(steps),
    });
  const number = /^\d{1,3}$/.test(steps) ? Number(steps) : Number.NaN;
  if (number <= mostSteps) return number;
  throw failure('INVALID_ARGUMENT', {
    name: 'steps',
    expected: `a whole number from 0 to ${String(mostSteps)}`,
    got: shown(steps),
  });
}

function spanOf({ validAt, from, to }: SelectionWords): Span {
  if (validAt !== undefined) {
    if (from !== undefined || to !== undefined) throw twice('validAt', from === undefined ? 'to' : 'from', validAt);
    if (!isDay(validAt)) throw failure('INVALID_DATE', { expected: 'a day such as 2020-08-26', got: validAt });
    return { from: validAt, to: validAt };
  }
  const span = { from: from === undefined ? null : firstDay(from), to: to === undefined ? null : lastDay(to) };
  if (span.from === null || span.to === null || span.from <= span.to) return span;
  throw failure('INVALID_ARGUMENT', {
    name: 'to',
    expected: `a date that is not before "from" (${String(from)})`,
    got: shown(String(to)),
  });
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function momentOf(word: string | undefined): string | null {
  if (word === undefined || word === 'any') return word ?? null;
  if (isDay(word)) return startOfDay(word);
  if (rfc3339.test(word) && isPartialDate(word.slice(0, 10)) && !Number.isNaN(Date.parse(word)))
    return new Date(word).toISOString();
  throw failure('INVALID_MOMENT', { got: word });
}

function modalitiesOf(words: string | undefined): Selection['modalities'] {
  const named = listOf(words).map((word) => oneOf('modalities', word.toUpperCase(), enums.Modality));
  return named.length === 0 ? null : enums.Modality.filter((modality) => named.includes(modality));
}

const plain = (type: string): string => type.replaceAll('_', '').toLowerCase();

/** Types of things narrow the things, types of facts the facts; both are named as in the model or in capitals. */
function typesOf(words: string | undefined): Pick<Selection, 'things' | 'facts'> {
  const types = listOf(words).map(
    (word) => nodeTypeNames.find((type) => plain(type) === plain(word)) ?? oneOf('types', word, nodeTypeNames),
  );
  const among = (all: readonly NodeType[]): readonly NodeType[] => {
    const own = all.filter((type) => types.includes(type));
    return own.length === 0 ? all : own;
  };
  return { things: among(everything.things), facts: among(everything.facts) };
}
