import { failure } from '../domain/errors.js';
import { distance, mostApart } from './distance.js';
import { foldName, type Named, namesOf, resolveName } from '../domain/name.js';

const nearest = 3;

/** The few things whose names or ids look most like what was asked for. */
export function nearTo(
  asked: string,
  names: readonly Named[],
): readonly { readonly id: string; readonly name: string }[] {
  const wanted = foldName(asked).replace(/^((prof|dr)\. ?)+/, '');
  return names
    .map((thing) => ({ thing, apart: apartFrom(wanted, thing) }))
    .filter(({ apart }) => Math.floor(apart) <= mostApart(wanted))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, nearest)
    .map(({ thing }) => ({ id: thing.id, name: thing.name }));
}

/** How far a name is from what was asked: as a whole, or a little farther by one of its words where one was asked. */
function apartFrom(wanted: string, thing: Named): number {
  const names = [thing.id, thing.id.slice(thing.id.indexOf(':') + 1), ...namesOf(thing).map(foldName)];
  const words = wanted.includes(' ')
    ? []
    : names.flatMap((name) => name.split(/[\s:._-]+/)).filter(({ length }) => length > 3);
  return Math.min(...names.map((name) => distance(name, wanted)), ...words.map((word) => distance(word, wanted) + 0.5));
}

/** The id of a thing that is asked for by id or name. Throws AMBIGUOUS_NAME or INVALID_ARGUMENT with what looks alike. */
export function idNamed(name: string, asked: string, things: readonly Named[]): string {
  if (things.some(({ id }) => id === asked)) return asked;
  const found = resolveName(asked, things);
  if (found.kind === 'one') return found.thing.id;
  if (found.kind === 'several') {
    const candidates = found.candidates.slice(0, 10).map((thing) => `${thing.name} (${thing.id})`);
    throw failure('AMBIGUOUS_NAME', { name: asked, candidates });
  }
  const near = nearTo(asked.slice(0, 200), things).map((thing) => `"${thing.name}" (${thing.id})`);
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: `the id or the name of something in the graph${near.length === 0 ? '' : `, such as ${near.join(', ')}`}`,
    got: `"${asked.slice(0, 100)}"`,
  });
}
