import { failure } from '../domain/errors.js';
import { idNamed } from '../queries/meant.js';
import { isDay } from '../domain/period.js';
import { enums } from '../domain/vocabulary.js';
import type { RowListName } from '../graphql/rows.js';
import { DateTimeScalar } from '../graphql/types/scalars.js';
import type { NameDirectory, NamedType } from '../queries/names.js';
import { flagOf, refuse, refuseParameter } from './wanted.js';

/** What is asked of a list of rows. */
export interface RowsAsked {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Rows are left out whose column has another value. */
  readonly only: Readonly<Record<string, string>>;
}

const groups: readonly NamedType[] = ['Body', 'Organization'];
const agents: readonly NamedType[] = ['Body', 'Organization', 'Person'];

const parametersOf: Readonly<Record<RowListName, readonly string[]>> = {
  memberships: ['validAt', 'knownAt', 'group', 'member', 'onBehalfOf', 'role', 'voting', 'bom', 'raw'],
  meetings: ['from', 'to', 'body', 'bom', 'raw'],
};

/** Reads the parameters of a list of rows. Throws INVALID_ARGUMENT, INVALID_DATE, INVALID_MOMENT or AMBIGUOUS_NAME. */
export async function rowsAsked(
  list: RowListName,
  given: Readonly<Record<string, unknown>>,
  names: NameDirectory,
): Promise<RowsAsked> {
  const known = parametersOf[list];
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) refuseParameter(name, known);
    if (typeof value !== 'string')
      throw failure('INVALID_ARGUMENT', { name, expected: 'to be given once', got: 'it twice' });
  }
  const read = readers(given, names);
  if (list === 'meetings') {
    const body = await read.thing('body', groups);
    return { variables: { from: read.day('from'), to: read.day('to') }, only: body === null ? {} : { bodyId: body } };
  }
  const [group, member, onBehalfOf] = await Promise.all([
    read.thing('group', groups),
    read.thing('member', agents),
    read.thing('onBehalfOf', agents),
  ]);
  const role = read.role('role');
  const voting = flagOf('voting', given['voting']);
  const where = Object.entries({ group, member, onBehalfOf, voting, role: role === null ? null : { eq: role } });
  return {
    variables: {
      validAt: read.day('validAt'),
      knownAt: read.moment('knownAt'),
      where: Object.fromEntries(where.filter(([, value]) => value !== null)),
    },
    only: {},
  };
}

function readers(given: Readonly<Record<string, unknown>>, names: NameDirectory) {
  const textOf = (name: string): string | null => {
    const value = given[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    day: (name: string) => {
      const text = textOf(name);
      if (text === null || isDay(text)) return text;
      throw failure('INVALID_DATE', { expected: `a day such as 2020-08-26 for "${name}"`, got: text });
    },
    moment: (name: string) => {
      const text = textOf(name);
      return text === null ? null : DateTimeScalar.parseValue(text);
    },
    role: (name: string) => {
      const text = textOf(name);
      return text === null ? null : (enums.Role.find((role) => role === text) ?? refuse(name, enums.Role, text));
    },
    thing: async (name: string, types: readonly NamedType[]) => {
      const text = textOf(name);
      return text === null
        ? null
        : idNamed(name, text, (await Promise.all(types.map((type) => names.namesOf(type)))).flat());
    },
  };
}
