import type { Parameter, ParameterMap, Value } from '../query.js';
import { checkNumber, outOfRange } from './numbers.js';

/** Turns parameters into what the embedded engine takes; refuses what it would silently change. */
export function toEmbedded(parameters: ParameterMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, checked(value, name)]));
}

function checked(value: Parameter | undefined, name: string): unknown {
  if (value === undefined) throw new TypeError(`Parameter "${name}" is undefined; pass null where nothing is known`);
  if (typeof value === 'number') return checkNumber(value, `Parameter "${name}"`);
  if (Array.isArray(value)) return value.map((item: Parameter) => checked(item, name));
  if (value !== null && typeof value === 'object') return toEmbedded(value as ParameterMap);
  return value;
}

/** Turns a value of the embedded engine into one of ours. */
export function fromEmbedded(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return checkNumber(value, 'A number of the answer');
  if (typeof value === 'bigint') throw outOfRange(value, 'A number of the answer');
  if (Array.isArray(value)) return value.map(fromEmbedded);
  throw new TypeError('The embedded engine gave a map or a node; return properties and lists only');
}
