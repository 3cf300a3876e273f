import { decodeCursor, type Keys } from '../../queries/cursor.js';
import type { Order } from '../../queries/traversal.js';
import { limits } from '../limits.js';
import { type Connection, connectionOf, type Entry, type PageArguments, pageOf } from './connection.js';

/** An order of a list that is in memory: a name for its cursors, and which of its keys are numbers. */
export interface ListOrder {
  readonly name: string;
  readonly keys: readonly Order[];
  readonly compare: (a: Keys, b: Keys) => number;
}

/** A page of a list that is in memory, in its order. Throws PAGE_SIZE_TOO_LARGE or INVALID_CURSOR. */
export function listed<Node>(
  args: PageArguments,
  order: ListOrder,
  all: () => Promise<readonly Entry<Node>[]>,
): Connection<Node> {
  const page = pageOf(args, limits.page);
  const after = page.after === null ? null : decodeCursor(order.name, order.keys, page.after);
  let known: Promise<readonly Entry<Node>[]> | null = null;
  const entries = () => (known ??= all());
  const read = async () => {
    const behind = (await entries()).filter(({ keys }) => after === null || order.compare(keys, after) > 0);
    return behind.slice(0, page.first ?? behind.length);
  };
  return connectionOf(page, order.name, read, async () => (await entries()).length);
}
