import { interlocks, type InterlockQuestion } from '../../analysis/networks/interlocks.js';
import { kept } from '../../analysis/networks/kept.js';
import { overlaps } from '../../analysis/networks/overlaps.js';
import type { Context } from '../context.js';
import { inherit, nothingAsked, type TimeArguments, momentsOf } from '../reading/asked.js';
import { mapConnection, type PageArguments } from '../reading/connection.js';
import { listed } from '../reading/listed.js';
import { knownThings, thingById } from './by-name.js';
import { within } from './paths.js';

interface InterlocksArguments extends TimeArguments, PageArguments {
  readonly group?: string | null;
  readonly minShared?: number | null;
}

interface OverlapsArguments extends PageArguments {
  readonly group: string;
  readonly knownAt?: string | null;
}

/** Pairs stand in order of a number, then of two ids. */
const pair = [{ by: 'number', number: true }, { by: 'a' }, { by: 'b' }];

const interlocksAt = kept((snapshot, question: InterlockQuestion) => interlocks(snapshot, question));

/** A page of the pairs of groups that share members on a day; none where the group is unknown, which suggestions then tell. */
export function interlocksOn(args: InterlocksArguments, context: Context) {
  const { reader } = context;
  const minShared = within('minShared', args.minShared ?? 1, 1, 2_147_483_647);
  const asked = inherit(nothingAsked, args);
  const { validAt, knownAt } = momentsOf(asked, true, reader.now);
  const group = args.group ?? null;
  const thing = (id: string) => () => thingById(reader, id, asked);
  const pairs = listed(args, { name: 'Query.interlocks', keys: pair }, async () => {
    if (group !== null) await knownThings([group], context);
    const found = interlocksAt(await context.snapshot(), { validAt, knownAt, group, minShared });
    return found.map((pair) => ({ node: pair, keys: [-pair.shared.length, pair.a, pair.b] }));
  });
  return mapConnection(pairs, ({ a, b, shared }) => ({
    a: thing(a),
    b: thing(b),
    shared: () => Promise.all(shared.map((id) => thingById(reader, id, asked))),
    count: shared.length,
  }));
}

/** A page of the pairs that sat in a group together; none where the group is unknown, which suggestions then tell. */
export function overlapsIn(args: OverlapsArguments, context: Context) {
  const { reader } = context;
  const asked = inherit(nothingAsked, args);
  const now = reader.now.toISOString();
  const known = momentsOf(asked, false, reader.now).knownAt;
  const thing = (id: string) => () => thingById(reader, id, asked);
  const pairs = listed(args, { name: 'Query.overlaps', keys: pair }, async () => {
    await knownThings([args.group], context);
    const found = overlaps(await context.snapshot(), args.group, known < now ? known : now);
    return found.map((pair) => ({ node: pair, keys: [-pair.days, pair.a, pair.b] }));
  });
  return mapConnection(pairs, ({ a, b, days, from, to }) => ({
    a: thing(a),
    b: thing(b),
    group: thing(args.group),
    days,
    from,
    to,
  }));
}
