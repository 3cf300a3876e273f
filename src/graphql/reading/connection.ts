import { failure } from '../../domain/errors.js';
import { encodeCursor, type Keys } from '../../queries/cursor.js';
import type { Page } from '../../queries/statement.js';

/** How a list is paged: from the start with `first` and `after`, or from the end with `last` and `before`. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A node of a list with its place in the order. */
export interface Entry<Node> {
  readonly node: Node;
  readonly keys: Keys;
}

/** A list as Relay reads it; each part is read when it is asked for, and once. */
export interface Connection<Node> {
  nodes(): Promise<readonly Node[]>;
  edges(): Promise<readonly { readonly cursor: string; readonly node: Node }[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const standard = 25;

const isGiven = (cursor: string | null | undefined): boolean => (cursor ?? null) !== null;

/** Reads the page arguments; one row more than asked tells whether there is another page. Throws PAGE_SIZE_TOO_LARGE. */
export function pageOf({ first, after, last, before }: PageArguments, most: number): Page {
  const [forward, backward] = [first ?? null, last ?? null];
  const size = backward ?? forward ?? standard;
  if (forward !== null && backward !== null)
    throw failure('INVALID_ARGUMENT', { name: 'first', expected: 'to be given without "last"', got: 'both' });
  if (isGiven(before) && backward === null)
    throw failure('INVALID_ARGUMENT', { name: 'before', expected: 'to be given with "last"', got: 'no "last"' });
  if (isGiven(after) && backward !== null)
    throw failure('INVALID_ARGUMENT', { name: 'after', expected: 'to be given without "last"', got: 'both' });
  if (size < 0) throw failure('INVALID_ARGUMENT', { name: 'first', expected: 'a number from 0', got: String(size) });
  if (size > most) throw failure('PAGE_SIZE_TOO_LARGE', { limit: most, asked: size });
  const fromEnd = backward !== null;
  return { first: size + 1, after: (fromEnd ? before : after) ?? null, fromEnd };
}

/** A connection over the rows of a page, of which the surplus one is only counted. */
export function connectionOf<Node>(
  page: Page,
  order: string,
  read: () => Promise<readonly Entry<Node>[]>,
  count: () => Promise<number>,
): Connection<Node> {
  let entries: Promise<readonly Entry<Node>[]> | null = null;
  const all = () => (entries ??= read());
  const size = (page.first ?? 1) - 1;
  const shown = async () => {
    const rows = await all();
    return page.fromEnd ? rows.slice(Math.max(0, rows.length - size)) : rows.slice(0, size);
  };
  const cursorOf = ({ keys }: Entry<Node>) => encodeCursor(order, keys);
  return {
    nodes: async () => (await shown()).map(({ node }) => node),
    edges: async () => (await shown()).map((entry) => ({ cursor: cursorOf(entry), node: entry.node })),
    pageInfo: async () => {
      const [rows, visible] = [await all(), await shown()];
      const [start, end] = [visible[0], visible.at(-1)];
      const more = rows.length > size;
      return {
        hasNextPage: page.fromEnd ? page.after !== null : more,
        hasPreviousPage: page.fromEnd ? more : page.after !== null,
        startCursor: start === undefined ? null : cursorOf(start),
        endCursor: end === undefined ? null : cursorOf(end),
      };
    },
    totalCount: count,
  };
}

/** The same list with other nodes. */
export const mapConnection = <From, To>(
  list: Connection<From>,
  map: (node: From) => To | Promise<To>,
): Connection<To> => ({
  nodes: async () => Promise.all((await list.nodes()).map(map)),
  edges: async () =>
    Promise.all((await list.edges()).map(async ({ cursor, node }) => ({ cursor, node: await map(node) }))),
  pageInfo: () => list.pageInfo(),
  totalCount: () => list.totalCount(),
});
