import { DataFactory, type Quad } from 'n3';
import { isDay, isPartialDate } from '../../domain/period.js';
import { namespaces, type Prefix } from './namespaces.js';

/** The node of an id: `urn:gremiengraph:body:kommunalgremium`. */
export const nodeOf = (id: string) => DataFactory.namedNode(`urn:gremiengraph:${id}`);

/** A term of a vocabulary. */
export const term = (prefix: Prefix, name: string) => DataFactory.namedNode(`${namespaces[prefix]}${name}`);

/** An address on the web as a node. */
export const addressOf = (url: string) => DataFactory.namedNode(url);

/** A text of German. */
export const german = (text: string) => DataFactory.literal(text, 'de');

/** A plain value by its type. */
export function valueOf(value: string | number | boolean) {
  if (typeof value === 'boolean') return DataFactory.literal(String(value), term('xsd', 'boolean'));
  if (typeof value === 'number')
    return DataFactory.literal(String(value), term('xsd', Number.isInteger(value) ? 'integer' : 'decimal'));
  return DataFactory.literal(value);
}

/** A partial date as precise as its source: a year, a month, a day, or a moment. */
export function dateOf(text: string) {
  if (isDay(text)) return DataFactory.literal(text, term('xsd', 'date'));
  if (isPartialDate(text)) return DataFactory.literal(text, term('xsd', text.length === 4 ? 'gYear' : 'gYearMonth'));
  return DataFactory.literal(text, term('xsd', /^\d{4}-\d{2}-\d{2}T/.test(text) ? 'dateTime' : 'string'));
}

/** Says something of a node. */
export const say = (
  subject: ReturnType<typeof DataFactory.namedNode>,
  predicate: ReturnType<typeof DataFactory.namedNode>,
  object: ReturnType<typeof DataFactory.namedNode> | ReturnType<typeof DataFactory.literal>,
): Quad => DataFactory.quad(subject, predicate, object);

export type { Quad };
