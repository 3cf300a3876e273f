import { stringify } from 'csv-stringify/sync';
import type { Cell, Parts, Row, Table, Writing } from './table.js';

/** Where a spreadsheet begins to compute, or a cell could slip into the next one: OWASP's list for CSV injection. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;
const number = /^[+-]?\d+([.,]\d+)?$/;

/** Written as text by a leading apostrophe, as spreadsheets do it themselves; a number stays a number. */
const neutral = (cell: Cell): Cell =>
  typeof cell === 'string' && formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;

const text = new TextEncoder();

/** Writes a table as CSV of RFC 4180 in UTF-8: null is an empty field, an empty text `""`. */
export async function* csvOf({ columns, pages }: Table, { bom, raw }: Writing): Parts {
  const lines = (rows: readonly Row[]): Uint8Array =>
    text.encode(
      stringify(
        rows.map((row) => (raw ? row : row.map(neutral))),
        {
          record_delimiter: 'windows',
          // German spreadsheets end a cell at a semicolon; a lone CR or LF ends a record for many readers.
          quoted_match: /[;\r\n\t\0]/,
          cast: {
            boolean: String,
            string: (value) => (value === '' ? { value, quoted_empty: true } : value),
          },
        },
      ),
    );
  yield text.encode(bom ? '\uFEFF' : '');
  yield lines([columns.map(({ name }) => name)]);
  for await (const rows of pages) yield lines(rows);
}
