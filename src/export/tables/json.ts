import type { Parts, Row, Table } from './table.js';

const text = new TextEncoder();

const objectOf =
  ({ columns }: Table) =>
  (row: Row): string =>
    JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));

/** Writes a table as one JSON object a line. */
export async function* ndjsonOf(table: Table): Parts {
  const toJson = objectOf(table);
  for await (const rows of table.pages) yield text.encode(rows.map((row) => `${toJson(row)}\n`).join(''));
}

/** Writes a table as a JSON list of objects. */
export async function* jsonOf(table: Table): Parts {
  const toJson = objectOf(table);
  let before = '[';
  for await (const rows of table.pages) {
    if (rows.length === 0) continue;
    yield text.encode(`${before}\n${rows.map(toJson).join(',\n')}`);
    before = ',';
  }
  yield text.encode(before === '[' ? '[]\n' : '\n]\n');
}
