import { failure } from '../../domain/errors.js';
import { isId } from '../../domain/id.js';
import { foldName, type Named, namesOf, resolveName } from '../../domain/name.js';
import { idNamed, nearTo } from '../../queries/meant.js';
import { namedTypes, type NameDirectory, type NamedType } from '../../queries/names.js';
import type { Graph } from '../../graph/port.js';
import { type Selection, shown } from '../selection.js';
import type { Choosing } from './chosen.js';
import { thingsThere } from './ids.js';

const mostFound = 100;

/** A selection around ids, where it was asked for by names. Throws AMBIGUOUS_NAME or INVALID_ARGUMENT where one is unknown. */
export async function aroundIds(
  { graph, names }: { readonly graph: Graph; readonly names: NameDirectory },
  selection: Selection,
): Promise<Selection> {
  if (selection.around.length === 0) return selection;
  const there = new Set((await graph.read(thingsThere, { ids: selection.around.filter(isId) })).map(({ id }) => id));
  if (selection.around.every((id) => there.has(id))) return selection;
  const [agents, bodies] = [await allNamed(names, ['Person', 'Body', 'Organization']), await allNamed(names, ['Body'])];
  const topics = await allNamed(names, ['Topic']);
  const meant = (word: string): string => {
    if (there.has(word)) return word;
    // `body=IT-Planungsrat` is asked for among bodies alone.
    if (word.startsWith('body:') && !isId(word)) return idNamed('body', word.slice(5), bodies);
    // A topic may have the name of the body that it is about: the body is meant.
    const isAgent = resolveName(word, agents).kind !== 'none';
    return idNamed('around', word, isAgent ? agents : [...agents, ...topics]);
  };
  return { ...selection, around: [...new Set(selection.around.map(meant))].toSorted() };
}

/** The things that a selection lies around, as far as the graph knew them. Throws INVALID_ARGUMENT where a text finds none or too many. */
export async function startsOf({ graph, names }: Choosing, selection: Selection): Promise<readonly string[]> {
  const { around, search, knownAt } = selection;
  const ids = search === null ? around : found(search, await allNamed(names, namedTypes));
  if (knownAt === null || knownAt === 'any') return ids;
  const known = (await graph.read(thingsThere, { ids })).filter(({ recordedAt }) => recordedAt <= knownAt);
  return known.map(({ id }) => id).toSorted();
}

function found(text: string, things: readonly Named[]): readonly string[] {
  const words = foldName(text).split(' ');
  const fits = (name: string): boolean => words.every((word) => foldName(name).includes(word));
  const ids = things.filter((thing) => namesOf(thing).some(fits)).map(({ id }) => id);
  if (ids.length > 0 && ids.length <= mostFound) return ids.toSorted();
  const near = nearTo(text, things).map(({ id, name }) => `"${name}" (${id})`);
  throw failure(
    'INVALID_ARGUMENT',
    ids.length === 0
      ? {
          name: 'search',
          expected: `a text that the name of something in the graph contains${near.length === 0 ? '' : `, such as ${near.join(', ')}`}`,
          got: `${shown(text)}, which none does`,
        }
      : {
          name: 'search',
          expected: `a text that the names of at most ${String(mostFound)} things contain (name more of it)`,
          got: `${shown(text)}, which ${String(ids.length)} do`,
        },
  );
}

const allNamed = async (names: NameDirectory, types: readonly NamedType[]): Promise<readonly Named[]> =>
  (await Promise.all(types.map((type) => names.namesOf(type)))).flat();
