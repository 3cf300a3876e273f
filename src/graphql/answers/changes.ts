import { changesIn, type Change, keysOf } from '../../analysis/changes.js';
import type { Ledger } from '../../analysis/ledger.js';
import { failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import { type Asked, nothingAsked, type Placed, placed, momentsOf } from '../reading/asked.js';
import type { Connection, PageArguments } from '../reading/connection.js';
import { listed, type ListOrder } from '../reading/listed.js';

/** What is asked: changes of a thing, or of all, between two days. */
export interface ChangeArguments extends PageArguments {
  readonly thing?: string | null;
  readonly from: string;
  readonly to: string;
  readonly knownAt?: string | null;
}

/** A change with what its sentence is made of. */
export type AnsweredChange = Placed<Change> & { readonly byId: Ledger['byId'] };

const order: ListOrder = {
  name: 'Query.changes',
  keys: [{ by: 'day' }, { by: 'kind', number: true }, { by: 'id' }],
};

/** What changed between two days, both inclusive. Throws INVALID_ARGUMENT where they are the wrong way round. */
export function changes(args: ChangeArguments, { ledger, reader }: Context): Connection<AnsweredChange> {
  const { thing = null, from, to } = args;
  if (from > to)
    throw failure('INVALID_ARGUMENT', { name: 'from', expected: `a day not after "to" (${to})`, got: from });
  const asked: Asked = { ...nothingAsked, knownAt: args.knownAt ?? null };
  const { knownAt } = momentsOf(asked, false, reader.now);
  return listed(args, order, async () => {
    const { byId } = await ledger();
    return changesIn(await ledger(), { thing, from, to, knownAt }).map((change) => ({
      node: { ...placed(change, asked), byId },
      keys: keysOf(change),
    }));
  });
}
