import type { RecordValue } from '../../changes/record.js';
import type { Values } from '../drawing/attributes.js';
import { asOneText } from './value.js';
import { xml } from './xml.js';

/**
 * Writes the attributes that are known, each between its own beginning and an end that all share. What stands where it stood
 * before is written already.
 */
export function xmlValues(beginnings: readonly string[], end: string): (values: Values) => string {
  const before: (RecordValue | null)[] = [];
  const texts: string[] = [];
  return (values) => {
    let all = '';
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? null;
      if (value === null) continue;
      if (value !== before[at]) {
        before[at] = value;
        texts[at] = `${beginnings[at] ?? ''}${xml(asOneText(value))}${end}`;
      }
      all += texts[at] ?? '';
    }
    return all;
  };
}
