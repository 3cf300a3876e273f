import type { Format } from '../format.js';
import type { LossKind } from '../loss.js';
import { rowsOf } from '../rows.js';
import { tableFormats, type TableFormatName } from '../tables/format.js';
import type { Writing } from '../tables/table.js';

/** What is no fact leaves by id and name only. */
const losses: readonly LossKind[] = ['EVIDENCE_OFFSETS', 'AGENTS', 'MEETINGS', 'SOURCES', 'TOPICS', 'STRUCTURE'];

/** A CSV of rows is what people open in a spreadsheet: no cell of it may be run as a formula. */
const writing: Writing = { bom: false, raw: false };

/** A row for each fact, with both times and its evidence, in a file that tables are kept in. */
const rowsAs = (name: Exclude<TableFormatName, 'json'>, code: string, title: string): Format => ({
  name,
  code,
  mediaType: tableFormats[name].mediaType,
  title,
  loses: () => losses,
  write: (subject) => tableFormats[name].write(rowsOf(subject), writing),
});

/** Rows as CSV; a cell that a spreadsheet would compute gets an apostrophe in front. */
export const csvRows = rowsAs('csv', 'CSV', 'facts as rows of a CSV file, safe to open in a spreadsheet');

/** Rows as JSON, an object a line. */
export const ndjsonRows = rowsAs('ndjson', 'NDJSON', 'facts as rows, one JSON object a line');

/** Rows as an Excel workbook, whose texts are never formulas. */
export const xlsxRows = rowsAs('xlsx', 'XLSX', 'facts as rows of an Excel workbook');

/** Rows as Parquet, with types. */
export const parquetRows = rowsAs('parquet', 'PARQUET', 'facts as rows of a Parquet file, for pandas, R and DuckDB');
