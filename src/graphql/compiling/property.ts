import { isNonNullType } from 'graphql';
import { linkType } from '../../domain/link.js';
import { propertiesOf } from '../../domain/vocabulary.js';
import { columnOf, ofEdge, ofNode, type Row } from './row.js';
import type { Asked, Planning } from './site.js';
import { leaf, LeftToResolvers, type Writer } from './writing.js';

/** Writes a property of the node of a row, or of the relationship that leads there. */
export function propertyWriter({ planning, site: { row, type, face }, field }: Asked): Writer {
  const orNull = isNonNullType(field.type) ? null : 'null';
  if (face === 'edge') {
    if (row.edge === null || !(field.name in linkType(row.edge).properties)) throw new LeftToResolvers(field.name);
    return columnWriter(planning, row, ofEdge(row, field.name), orNull);
  }
  const property = type === null || field.name === 'id' ? undefined : propertiesOf(type)[field.name];
  if (property === undefined && (field.name !== 'id' || type === null)) throw new LeftToResolvers(field.name);
  return columnWriter(planning, row, ofNode(row, field.name), property?.kind === 'texts' ? '[]' : orNull);
}

/** Writes a column, or `missing` where it is null; types that share a property share its writer. */
function columnWriter({ leaves }: Planning, row: Row, expression: string, missing: string | null): Writer {
  const key = `${expression} ${String(missing)}`;
  const column = columnOf(row, expression);
  const write = leaves.get(key) ?? leaf((values) => values[column], missing);
  leaves.set(key, write);
  return write;
}
