import type { Cells } from '../reading/columns.js';
import { asOneText } from './value.js';

const risky = /[",\n\r]/;

/** A cell of a CSV file (RFC 4180); null is an empty one. */
export function cell(text: string | null): string {
  if (text === null) return '';
  const isPlain = text !== '' && !risky.test(text) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A line of a CSV file; null is an empty cell. */
export const line = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * Lines of a CSV file from columns of values, each with as many as there are lines, or null where all its cells are empty. What
 * stands where the line before has it is not written anew.
 */
export function lines(columns: readonly (Cells | null)[], length: number, write = cell): string {
  const row = columns.map(() => '');
  const known = columns.flatMap((cells, place) => (cells === null ? [] : [{ place, texts: texts(cells, write) }]));
  const all: string[] = [];
  for (let at = 0; at < length; at += 1) {
    for (const { place, texts: own } of known) row[place] = own[at] ?? '';
    all.push(row.join(','));
  }
  return length === 0 ? '' : `${all.join('\r\n')}\r\n`;
}

function texts(cells: Cells, write: (text: string) => string): readonly string[] {
  let [last, text]: [Cells[number], string] = [null, ''];
  return cells.map((value) => {
    if (value === last) return text;
    last = value;
    text = value === null ? '' : write(asOneText(value));
    return text;
  });
}
