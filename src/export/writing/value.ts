import type { RecordValue } from '../../changes/record.js';

/** What ties the entries of a list together where a format knows no lists. */
const separator = '; ';

/** A value as one text. */
export const asOneText = (value: RecordValue): string =>
  typeof value === 'object' ? value.join(separator) : String(value);
