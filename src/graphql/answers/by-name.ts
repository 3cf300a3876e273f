import { failure } from '../../domain/errors.js';
import { isId } from '../../domain/id.js';
import { nearTo } from '../../queries/meant.js';
import { type Named, resolveName } from '../../domain/name.js';
import { isNodeType, typesOf } from '../../domain/target.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import { type NameDirectory, type NamedType, namedTypes } from '../../queries/names.js';
import { nodeById } from '../../queries/relations/lists.js';
import { type Asked, nothingAsked, type Placed } from '../reading/asked.js';
import type { Reader } from '../reading/reader.js';
import type { Context } from '../context.js';
import type { Found, Target } from '../../domain/target.js';

/** How a thing is asked for: by exactly one of id and name. */
export interface NamedArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** The thing of a type with an id, or null. */
export async function byId<T extends Target>(
  type: T,
  id: string,
  { reader }: Context,
): Promise<Placed<Found<T>> | null> {
  const node = await reader.one(nodeById, { id: prefixed(type, id), asked: nothingAsked }, {});
  return node !== null && isOf(type, node) ? node : null;
}

const isOf = <T extends Target>(
  target: T,
  node: Placed<Found<'Node'>>,
): node is Placed<Found<'Node'>> & Placed<Found<T>> => typesOf(target).includes(node.type);

/** The thing of a type with an id or a name, or null with suggestions. Throws AMBIGUOUS_NAME with the candidates. */
export async function byIdOrName<T extends NamedType>(
  type: T,
  { id, name }: NamedArguments,
  context: Context,
): Promise<Placed<Found<T>> | null> {
  const wanted = id ?? name;
  if (typeof wanted !== 'string' || (typeof id === 'string' && typeof name === 'string'))
    throw failure('INVALID_ARGUMENT', {
      name: 'id',
      expected: 'either an id or a name',
      got: typeof wanted === 'string' ? 'both' : 'neither',
    });
  const names = await context.names.namesOf(type);
  if (typeof id === 'string') return (await byId(type, id, context)) ?? suggest(type, id, names, context);
  const found = oneNamed(wanted, names);
  return found === null ? suggest(type, wanted, names, context) : byId(type, found.id, context);
}

const typesOfFields = {
  node: 'Node',
  nodes: 'Node',
  meeting: 'Meeting',
  article: 'Article',
  person: 'Person',
  body: 'Body',
  organization: 'Organization',
  topic: 'Topic',
} as const satisfies Readonly<Record<string, Target>>;

const isFieldById = (field: string): field is keyof typeof typesOfFields => field in typesOfFields;

/** The ids that the arguments of a question for things mean; none where a name means nothing. Throws AMBIGUOUS_NAME. */
export async function idsAsked(
  field: string,
  { id, ids, name }: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<readonly string[]> {
  const type = isFieldById(field) ? typesOfFields[field] : 'Node';
  if (Array.isArray(ids)) return ids.map(String);
  if (typeof id === 'string' && typeof name !== 'string') return [prefixed(type, id)];
  const named = namedTypes.find((each) => each === type);
  const found =
    named === undefined || typeof name !== 'string' || typeof id === 'string'
      ? null
      : oneNamed(name, await context.names.namesOf(named));
  return found === null ? [] : [found.id];
}

/** The thing that a name means, or null. Throws AMBIGUOUS_NAME with the candidates. */
function oneNamed(wanted: string, names: readonly Named[]): Named | null {
  const found = resolveName(wanted, names);
  if (found.kind !== 'several') return found.kind === 'one' ? found.thing : null;
  const candidates = found.candidates.slice(0, 10).map((thing) => `${thing.name} (${thing.id})`);
  throw failure('AMBIGUOUS_NAME', { name: wanted, candidates });
}

const prefixed = (type: Target, id: string): string =>
  isNodeType(type) && !id.includes(':') ? `${nodeTypes[type].prefix}:${id}` : id;

function suggest(
  type: NamedType | 'Thing',
  asked: string,
  names: readonly Named[],
  { suggestions }: Pick<Context, 'suggestions'>,
): null {
  suggestions.push({ asked, type, near: nearTo(asked, names) });
  return null;
}

const agentTypes = ['Person', 'Body', 'Organization'] as const;

const allNames = async (names: NameDirectory): Promise<readonly Named[]> =>
  (await Promise.all(namedTypes.map((type) => names.namesOf(type)))).flat();

/**
 * The id of the agent that a text means, or the text itself where it is an id. Throws AMBIGUOUS_NAME with the
 * candidates, or INVALID_ARGUMENT with names that look alike.
 */
export async function idMeant(argument: string, text: string, directory: NameDirectory): Promise<string> {
  if (isId(text)) return text;
  const names = (await Promise.all(agentTypes.map((type) => directory.namesOf(type)))).flat();
  const found = oneNamed(text, names);
  if (found !== null) return found.id;
  const near = nearTo(text, names).map(({ id, name }) => `"${name}" (${id})`);
  const such = near.length === 0 ? '' : ` such as ${near.join(' or ')}`;
  throw failure('INVALID_ARGUMENT', {
    name: argument,
    expected: `an id or a name that the graph knows${such}`,
    got: `"${text}"`,
  });
}

/** The ids that texts mean, which are ids or names of agents; what nothing is called stays as it is. Throws AMBIGUOUS_NAME. */
export async function idsMeant(texts: readonly string[], directory: NameDirectory): Promise<readonly string[]> {
  if (texts.every(isId)) return texts;
  const names = (await Promise.all(agentTypes.map((type) => directory.namesOf(type)))).flat();
  return [...new Set(texts.map((text) => (isId(text) ? text : (oneNamed(text, names)?.id ?? text))))];
}

/** The things with ids, in their order; undefined, with suggestions, in every place without one. */
export async function knownThings(
  ids: readonly string[],
  context: Context,
): Promise<readonly (Placed<Found<'Thing'>> | undefined)[]> {
  const things = await Promise.all(ids.map((id) => thingById(context.reader, id, nothingAsked)));
  const unknown = ids.filter((_, at) => things[at] === null);
  if (unknown.length > 0) {
    const names = await allNames(context.names);
    for (const id of new Set(unknown)) suggest('Thing', id, names, context);
  }
  return things.map((thing) => thing ?? undefined);
}

const readNode = (reader: Reader, id: string, asked: Asked) => reader.one(nodeById, { id, asked }, {});

/** The thing with an id, or null; its own fields inherit the times. */
export async function thingById(reader: Reader, id: string, asked: Asked): Promise<Placed<Found<'Thing'>> | null> {
  const node = await readNode(reader, id, asked);
  return node !== null && isOf('Thing', node) ? node : null;
}

/** The fact with an id, or null; its own fields inherit the times. */
export async function factById(reader: Reader, id: string, asked: Asked): Promise<Placed<Found<'Fact'>> | null> {
  const node = await readNode(reader, id, asked);
  return node !== null && isOf('Fact', node) ? node : null;
}
