import type { Cell, ColumnType } from './table.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relation = `${office}/officeDocument/2006/relationships`;
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The numbers of the styles below, in their order. */
const styles = { plain: 0, header: 1, date: 2, moment: 3, quoted: 4 } as const;

/** The files of a workbook beside its one sheet, after ECMA-376. */
export const workbookFiles: readonly (readonly [path: string, content: string])[] = [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Gremiengraph" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`,
  ],
];

/** The beginning of a sheet, whose first row stays in view, and its end. */
export const sheetStart = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
/** What closes a sheet. */
export const sheetEnd = '</sheetData></worksheet>';

/** A row of a sheet; `columns` gives the type of each cell, and none makes it the header. */
export const rowXml = (cells: readonly Cell[], columns: readonly ColumnType[] | null): string =>
  `<row>${cells.map((cell, at) => cellXml(cell, columns?.[at] ?? null)).join('')}</row>`;

function cellXml(cell: Cell, column: ColumnType | null): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`;
  const days = column === 'DATE' || column === 'MOMENT' ? serialOf(cell) : null;
  if (days !== null)
    return `<c s="${String(column === 'DATE' ? styles.date : styles.moment)}"><v>${String(days)}</v></c>`;
  const style = column === null ? styles.header : formula.test(cell) ? styles.quoted : styles.plain;
  return `<c s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(cell))}</t></is></c>`;
}

/** A text is never computed; this keeps it one when somebody edits the cell. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** Excel counts a day that 1900 did not have; what is older stays text. */
const firstRight = Date.UTC(1900, 2, 1);

function serialOf(text: string): number | null {
  const time = Date.parse(text);
  return time >= firstRight ? (time - epoch) / day : null;
}

/** The most that a cell of Excel holds. */
const longest = 32_767;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** XML has no place for most control characters and for half an emoji: they become the sign for the unknown. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
