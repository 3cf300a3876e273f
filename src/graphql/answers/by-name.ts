import { failure } from '../../domain/errors.js';
import { foldName, type Named, namesOf, resolveName } from '../../domain/name.js';
import { isNodeType, typesOf } from '../../domain/target.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import type { NamedType } from '../../queries/names.js';
import { nodeById } from '../../queries/relations/lists.js';
import { nothingAsked, type Placed } from '../reading/asked.js';
import type { Context } from '../context.js';
import { distance, mostApart } from './distance.js';
import type { Found, Target } from '../../domain/target.js';

/** How a thing is asked for: by exactly one of id and name. */
export interface NamedArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

const nearest = 3;

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
  const found = resolveName(wanted, names);
  if (found.kind === 'several') {
    const candidates = found.candidates.slice(0, 10).map((thing) => `${thing.name} (${thing.id})`);
    throw failure('AMBIGUOUS_NAME', { name: wanted, candidates });
  }
  return found.kind === 'one' ? byId(type, found.thing.id, context) : suggest(type, wanted, names, context);
}

const prefixed = (type: Target, id: string): string =>
  isNodeType(type) && !id.includes(':') ? `${nodeTypes[type].prefix}:${id}` : id;

function suggest(type: NamedType, asked: string, names: readonly Named[], { suggestions }: Context): null {
  const wanted = foldName(asked).replace(/^((prof|dr)\. ?)+/, '');
  const near = names
    .map((thing) => ({ thing, apart: apartFrom(wanted, thing) }))
    .filter(({ apart }) => apart <= mostApart(wanted))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, nearest)
    .map(({ thing }) => ({ id: thing.id, name: thing.name }));
  suggestions.push({ asked, type, near });
  return null;
}

/** How far a name is from what was asked: compared as a whole, and word by word where one word was asked. */
function apartFrom(wanted: string, thing: Named): number {
  const names = [thing.id, thing.id.slice(thing.id.indexOf(':') + 1), ...namesOf(thing).map(foldName)];
  const words = wanted.includes(' ')
    ? []
    : names.flatMap((name) => name.split(/[\s:._-]+/)).filter(({ length }) => length > 3);
  return Math.min(...[...names, ...words].map((name) => distance(name, wanted)));
}
