import type { Parts, Table } from './table.js';
import { rowXml, sheetEnd, sheetStart, workbookFiles } from './xlsx-parts.js';

/** The most rows that a sheet of Excel has, its header among them. */
const mostRows = 1_048_576;

/** The earliest date that an archive can hold, so that the same table always makes the same workbook. */
const noDate = new Date(1980, 0, 1);

/** Writes a table as an Excel workbook with one sheet, compressed page by page. */
export async function* xlsxOf({ columns, pages }: Table): Parts {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    ready.push(part);
  });
  const taken = (): readonly Uint8Array[] => ready.splice(0);
  for (const [path, content] of workbookFiles) {
    const file = new ZipDeflate(path);
    file.mtime = noDate;
    zip.add(file);
    file.push(strToU8(content), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  sheet.mtime = noDate;
  zip.add(sheet);
  sheet.push(
    strToU8(
      `${sheetStart}${rowXml(
        columns.map(({ name }) => name),
        null,
      )}`,
    ),
  );
  const types = columns.map(({ type }) => type);
  let rows = 1;
  for await (const page of pages) {
    rows += page.length;
    if (rows > mostRows) throw new RangeError(`A sheet has at most ${String(mostRows)} rows.`);
    sheet.push(strToU8(page.map((row) => rowXml(row, types)).join('')));
    yield* taken();
  }
  sheet.push(strToU8(sheetEnd), true);
  zip.end();
  yield* taken();
}
