/** What the cells of a column hold; files that have types keep them. */
export type ColumnType = 'TEXT' | 'INTEGER' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'MOMENT';

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** The value of a row in a column; null where the graph does not know. Dates and moments stand in ISO order. */
export type Cell = string | number | boolean | null;

/** A row, with one cell for each column. */
export type Row = readonly Cell[];

/** A table whose rows come page by page, so that no more than a page is held at a time. */
export interface Table {
  readonly columns: readonly Column[];
  readonly pages: AsyncIterable<readonly Row[]>;
}

/** How a table is written. */
export interface Writing {
  /** CSV begins with the byte order mark that Excel needs to read UTF-8. */
  readonly bom: boolean;
  /** CSV leaves cells as they are that a spreadsheet would take for formulas. */
  readonly raw: boolean;
}

/** The parts of a written table, in order. */
export type Parts = AsyncGenerator<Uint8Array>;
