import { createHash } from 'node:crypto';
import { compareKeys, decodeCursor } from '../../queries/cursor.js';
import type { Order } from '../../queries/traversal.js';
import { limits } from '../limits.js';
import { type Connection, connectionOf, type Entry, type PageArguments, pageOf } from './connection.js';

/** An order of a list that is in memory: a name for its cursors, and which of its keys are numbers. */
export interface ListOrder {
  readonly name: string;
  readonly keys: readonly Order[];
}

/** A page of a list that is in memory, in its order. Throws PAGE_SIZE_TOO_LARGE or INVALID_CURSOR. */
export function listed<Node>(
  args: PageArguments,
  order: ListOrder,
  all: () => Promise<readonly Entry<Node>[]>,
): Connection<Node> {
  const page = pageOf(args, limits.page);
  const signature = `${order.name} ${signatureOf(args)}`;
  const after = page.after === null ? null : decodeCursor(signature, order.keys, page.after);
  let known: Promise<readonly Entry<Node>[]> | null = null;
  const entries = () => (known ??= all());
  const read = async () => {
    const list = await entries();
    const start = after === null ? 0 : list.findIndex(({ keys }) => compareKeys(keys, after) > 0);
    return start < 0 ? [] : list.slice(start, start + (page.first ?? list.length));
  };
  return connectionOf(page, signature, read, async () => (await entries()).length);
}

const ofPage = ['first', 'after', 'last', 'before'];

/** A name for what is asked besides the page, so that a place in one list is not taken for one in another. */
function signatureOf(args: PageArguments): string {
  const given = Object.entries<unknown>({ ...args }).filter(
    ([name, value]) => !ofPage.includes(name) && (value ?? null) !== null,
  );
  const text = JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
