import type { Keys } from '../../queries/cursor.js';
import { decodeCursor } from '../../queries/cursor.js';
import { limits } from '../limits.js';
import { type Connection, connectionOf, type Entry, type PageArguments, pageOf } from './connection.js';

const placeOf = [{ by: 'place', number: true }, { by: 'a' }, { by: 'b' }];

/** A page of a list that is worked out as a whole: pairs in order of a number, then of two ids. */
export function readyConnection<Node>(
  name: string,
  args: PageArguments,
  read: () => Promise<readonly Entry<Node>[]>,
): Connection<Node> {
  const page = pageOf(args, limits.page);
  const after = page.after === null ? null : decodeCursor(name, placeOf, page.after);
  let entries: Promise<readonly Entry<Node>[]> | null = null;
  const all = () => (entries ??= read());
  return connectionOf(
    page,
    name,
    async () => {
      const list = await all();
      const start = after === null ? 0 : list.findIndex(({ keys }) => isAfter(keys, after));
      return start < 0 ? [] : list.slice(start, start + (page.first ?? 1));
    },
    async () => (await all()).length,
  );
}

function isAfter(keys: Keys, than: Keys): boolean {
  for (const [at, key] of keys.entries()) {
    const other = than[at] ?? '';
    if (key !== other) return key > other;
  }
  return false;
}
