import { csvOf } from './csv.js';
import { jsonOf, ndjsonOf } from './json.js';
import { parquetOf } from './parquet.js';
import type { Parts, Table, Writing } from './table.js';
import { xlsxOf } from './xlsx.js';

/** A file that a table can be written as. */
export interface TableFormat {
  readonly name: TableFormatName;
  /** The media type that names it in Accept and Content-Type. */
  readonly mediaType: string;
  /** The Content-Type, with the encoding of texts. */
  readonly contentType: string;
  write(table: Table, writing: Writing): Parts;
}

/** The names of the formats, which are also the endings of their files. */
export const tableFormatNames = ['csv', 'json', 'ndjson', 'xlsx', 'parquet'] as const;

/** The name of a format. */
export type TableFormatName = (typeof tableFormatNames)[number];

const format = (name: TableFormatName, mediaType: string, write: TableFormat['write'], more = ''): TableFormat => ({
  name,
  mediaType,
  contentType: `${mediaType}${more}`,
  write,
});

const utf8 = '; charset=utf-8';

/** Every format by its name. */
export const tableFormats: Readonly<Record<TableFormatName, TableFormat>> = {
  csv: format('csv', 'text/csv', csvOf, `${utf8}; header=present`),
  json: format('json', 'application/json', jsonOf, utf8),
  ndjson: format('ndjson', 'application/x-ndjson', ndjsonOf, utf8),
  xlsx: format('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsxOf),
  parquet: format('parquet', 'application/vnd.apache.parquet', parquetOf),
};
