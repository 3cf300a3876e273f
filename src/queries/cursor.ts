import { failure } from '../domain/errors.js';
import type { Order } from './traversal.js';

/** The values that a row is ordered by, its id last. */
export type Keys = readonly (string | number)[];

/** Compares the places of two rows whose keys all ascend. */
export function compareKeys(a: Keys, b: Keys): number {
  for (const [at, key] of a.entries()) {
    const other = b[at] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/** Writes the place of a row in an order as an opaque text. */
export const encodeCursor = (order: string, keys: Keys): string =>
  Buffer.from(JSON.stringify([order, ...keys]), 'utf8').toString('base64url');

/** Reads a cursor of the same order. Throws INVALID_CURSOR where it is damaged, forged or of another order. */
export function decodeCursor(signature: string, order: readonly Order[], cursor: string): Keys {
  const [of, ...keys] = parsed(cursor);
  if (of !== signature)
    throw failure('INVALID_CURSOR', { reason: 'it comes from a list with other arguments or in another order' });
  if (keys.length !== order.length) throw damaged();
  return keys.map((key, at) => keyOf(key, order[at]?.number === true));
}

const damaged = () => failure('INVALID_CURSOR', { reason: 'it is damaged' });

function keyOf(key: unknown, isNumber: boolean): string | number {
  if (isNumber && typeof key === 'number' && Number.isSafeInteger(key)) return key;
  if (!isNumber && typeof key === 'string') return key;
  throw damaged();
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(content)) return content;
  } catch {
    throw damaged();
  }
  throw damaged();
}
