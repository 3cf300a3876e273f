import { orderOf, violationsIn } from '../../analysis/rules/check.js';
import type { RuleName, Violation } from '../../analysis/rules/rule.js';
import { dayOf } from '../../domain/period.js';
import type { Context } from '../context.js';
import { type Asked, inherit, nothingAsked, type Placed, placed, type TimeArguments } from '../reading/asked.js';
import type { Connection, PageArguments } from '../reading/connection.js';
import { listed, type ListOrder } from '../reading/listed.js';
import type { Reader, Source } from '../reading/reader.js';

/** A violation with the times it was asked with. */
export type AnsweredViolation = Placed<Violation>;

const order: ListOrder = {
  name: 'Query.violations',
  keys: [{ by: 'place' }],
};

const foundFor = new WeakMap<Reader, Map<string, Promise<readonly AnsweredViolation[]>>>();

/** What a request finds with the same arguments it finds once, for whichever body it asks. */
function found(rules: readonly RuleName[] | null, asked: Asked, context: Context) {
  const known = foundFor.get(context.reader) ?? new Map<string, Promise<readonly AnsweredViolation[]>>();
  foundFor.set(context.reader, known);
  const key = JSON.stringify([rules, asked]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = find(rules, asked, context);
  known.set(key, now);
  return now;
}

async function find(rules: readonly RuleName[] | null, asked: Asked, { ledger, reader }: Context) {
  const knownAt = asked.knownAt ?? reader.now.toISOString();
  const question = { rules, validAt: asked.validAt, knownAt, today: dayOf(reader.now) };
  return violationsIn(await ledger(), question).map((violation) => placed(violation, asked));
}

/** What breaks the rules, the severest first. */
export function violations(
  args: PageArguments & TimeArguments & { readonly rules?: readonly RuleName[] | null },
  context: Context,
): Connection<AnsweredViolation> {
  const asked = inherit(nothingAsked, args);
  return listed(args, order, async () =>
    (await found(args.rules ?? null, asked, context)).map((node) => ({ node, keys: [orderOf(node)] })),
  );
}

/** What of a body breaks the rules. */
export const violationsOf = async (
  body: Source,
  args: TimeArguments,
  context: Context,
): Promise<readonly AnsweredViolation[]> =>
  (await found(null, inherit(body.asked, args), context)).filter(({ things }) => things.includes(body.id));
