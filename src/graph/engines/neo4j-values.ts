import type { Integer } from 'neo4j-driver';
import type { Parameter, ParameterMap, Value } from '../query.js';
import { checkNumber } from './numbers.js';

/** Makes an integer of the driver. */
export type ToInteger = (value: number) => Integer;

/** Turns parameters into what Neo4j takes: whole numbers as integers, since a plain one arrives as a float. */
export function toNeo4j(parameters: ParameterMap, integer: ToInteger): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, sent(value, name, integer)]));
}

function sent(value: Parameter | undefined, name: string, integer: ToInteger): unknown {
  if (value === undefined) throw new TypeError(`Parameter "${name}" is undefined; pass null where nothing is known`);
  if (typeof value === 'number')
    return Number.isInteger(checkNumber(value, `Parameter "${name}"`)) ? integer(value) : value;
  if (Array.isArray(value)) return value.map((item: Parameter) => sent(item, name, integer));
  if (value !== null && typeof value === 'object') return toNeo4j(value as ParameterMap, integer);
  return value;
}

/** Turns a value of Neo4j into one of ours. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return checkNumber(value, 'A number of the answer');
  if (Array.isArray(value)) return value.map(fromNeo4j);
  throw new TypeError('Neo4j gave a map, a node or a date; return properties and lists only');
}
