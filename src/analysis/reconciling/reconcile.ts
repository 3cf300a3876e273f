import { namesOf } from '../../domain/name.js';
import { perVersion } from '../../graph/per-version.js';
import type { Graph } from '../../graph/port.js';
import { type NameDirectory, namedTypes } from '../../queries/names.js';
import type { SearchDirectory } from '../search/search.js';
import type { FoundType } from '../search/text.js';
import { likeness } from './likeness.js';
import { type PropertyValue, type PropertyValues, readValues } from './properties.js';

/** What is asked of a reconciliation: a name (null where only other properties are known), the types wanted (null for all), and what else is known. */
export interface Wanted {
  readonly query: string | null;
  readonly types: readonly FoundType[] | null;
  readonly limit: number;
  readonly properties: readonly WantedProperty[];
}

/** A property with the values of which a thing should have one. */
interface WantedProperty {
  readonly pid: string;
  readonly values: readonly string[];
}

/** A thing that may be meant: how likely from 0 to 100, and whether it is meant for certain. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: FoundType;
  readonly score: number;
  readonly match: boolean;
  /** How like the names are, and how like the values of each property. */
  readonly features: readonly { readonly id: string; readonly value: number }[];
}

/** All names of things by their ids. */
type Names = ReadonlyMap<string, readonly string[]>;

/** What reconciliation reads. */
export interface Reconciling {
  readonly graph: Graph;
  readonly search: SearchDirectory;
  readonly names: () => Promise<Names>;
}

/** Reads all names by id once per version of the data. */
export const namesById = (graph: Graph, names: NameDirectory): (() => Promise<Names>) =>
  perVersion(graph, async () => {
    const all = await Promise.all(namedTypes.map((type) => names.namesOf(type)));
    return new Map(all.flat().map((named) => [named.id, namesOf(named)]));
  });

/** How many finds of the search are looked at for each name. */
const pool = 40;

/** What a name counts for where other properties are given. */
const shareOfName = 0.7;

const least = 30;

const acting: readonly FoundType[] = ['PERSON', 'ORGANIZATION', 'BODY'];

/** Where no type is asked for, those who act are meant rather than the keywords and articles that are called after them. */
const shareOf = (type: FoundType): number => (acting.includes(type) ? 1 : 0.9);

/** Finds the things that a name can mean, likeliest first; equal ones in the order of their ids. */
export async function reconcile(reconciling: Reconciling, wanted: Wanted): Promise<readonly Candidate[]> {
  const { query, types, limit, properties } = wanted;
  const text = query ?? properties.flatMap(({ values }) => values).join(' ');
  const { hits } = await reconciling.search.searchText({ text, types, first: pool, after: null });
  const known = await reconciling.names();
  const ids = hits.map(({ id }) => id);
  const pids = properties.map(({ pid }) => pid);
  const values: PropertyValues = pids.length === 0 ? () => [] : await readValues(reconciling.graph, ids, pids);
  const found = hits.map(({ id, name, type }) => {
    const own = known.get(id) ?? [name];
    const likest = query === null ? null : Math.max(...own.map((each) => likeness(query, each)));
    const { score, features } = scored(likest, properties, (pid) => values(id, pid));
    return { id, name, type, score: types === null ? Math.round(score * shareOf(type)) : score, features };
  });
  const ranked = found
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, limit).map((candidate, at) => ({ ...candidate, match: at === 0 && isCertain(ranked) }));
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

const certain = { score: 88, lead: 8 } as const;

/** The first is meant where it is very likely, and every other one much less. */
function isCertain([first, second]: readonly Scored[]): boolean {
  if (first === undefined || first.score < certain.score) return false;
  return second === undefined || first.score - second.score >= certain.lead;
}

function scored(
  name: number | null,
  properties: readonly WantedProperty[],
  valuesOf: (pid: string) => readonly PropertyValue[],
): Pick<Candidate, 'score' | 'features'> {
  const fits = properties.map(({ pid, values }) => ({ id: pid, value: fit(values, valuesOf(pid)) }));
  const features = [...(name === null ? [] : [{ id: 'name', value: name }]), ...fits];
  if (fits.length === 0) return { score: name ?? 0, features };
  const others = fits.reduce((sum, { value }) => sum + value, 0) / fits.length;
  return { score: Math.round(name === null ? others : shareOfName * name + (1 - shareOfName) * others), features };
}

/** How like the value that fits best is, from 0 to 100. */
const fit = (wanted: readonly string[], known: readonly PropertyValue[]): number =>
  Math.max(
    0,
    ...wanted.flatMap((text) => known.flatMap(textsOf).map((each) => (each === text ? 100 : likeness(text, each)))),
  );

const textsOf = (value: PropertyValue): readonly string[] => {
  if ('str' in value) return [value.str];
  return 'int' in value ? [String(value.int)] : [value.id, value.name];
};
