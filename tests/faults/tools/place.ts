import type { Neo4jAddress } from '../../../src/graph/engines/neo4j.js';
import type { Place } from '../../../src/graph/open.js';

const text = (place: unknown, name: string): string => {
  const found: unknown = typeof place === 'object' && place !== null ? Reflect.get(place, name) : null;
  if (typeof found !== 'string') throw new TypeError(`the place lacks ${name}`);
  return found;
};

/** The address of a Neo4j in JSON that these tests wrote. */
export const addressIn = (value: unknown): Neo4jAddress => ({
  uri: text(value, 'uri'),
  user: text(value, 'user'),
  password: text(value, 'password'),
  database: text(value, 'database'),
});

/** The place in JSON that these tests wrote. */
export const placeIn = (value: unknown): Place =>
  typeof value === 'object' && value !== null && 'folder' in value
    ? {
        folder: text(value, 'folder'),
        durability: 'durability' in value && value.durability === 'fast' ? 'fast' : 'safe',
      }
    : { neo4j: addressIn(value) };
