import { failure } from '../domain/errors.js';

/** The values that a row is ordered by, its id last. */
export type Keys = readonly (string | number)[];

/** Writes the place of a row in an order as an opaque text. */
export const encodeCursor = (order: string, keys: Keys): string =>
  Buffer.from(JSON.stringify([order, ...keys]), 'utf8').toString('base64url');

/** Reads a cursor of the same order. Throws INVALID_CURSOR where it is damaged or of another order. */
export function decodeCursor(order: string, length: number, cursor: string): Keys {
  const [of, ...keys] = parsed(cursor);
  if (of !== order) throw failure('INVALID_CURSOR', { reason: 'it comes from a list in another order' });
  if (keys.length !== length || !keys.every(isKey)) throw damaged();
  return keys;
}

const damaged = () => failure('INVALID_CURSOR', { reason: 'it is damaged' });

const isKey = (key: unknown): key is string | number => typeof key === 'string' || typeof key === 'number';

function parsed(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(content)) return content;
  } catch {
    throw damaged();
  }
  throw damaged();
}
