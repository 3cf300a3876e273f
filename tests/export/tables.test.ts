import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { type TableFormatName, tableFormats } from '../../src/export/tables/format.js';
import type { Column, Row, Table, Writing } from '../../src/export/tables/table.js';
import { runPython, withPython } from '../python.js';

const columns: readonly Column[] = [
  { name: 'name', type: 'TEXT' },
  { name: 'postalCode', type: 'TEXT' },
  { name: 'seats', type: 'INTEGER' },
  { name: 'share', type: 'NUMBER' },
  { name: 'voting', type: 'BOOLEAN' },
  { name: 'day', type: 'DATE' },
  { name: 'recordedAt', type: 'MOMENT' },
];

const day = '2021-02-01';
const moment = '2020-09-08T06:30:00.000Z';

/** Formulas and their like, which are written with an apostrophe in front. */
const formulas = ['=1+1', '+49 30 123', '-x', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＋1x', '－x', '＠x'];

const texts = [
  'Städte; "Gemeinden"',
  "O'Brien, Zoë",
  'erste\nzweite\r\ndritte Zeile',
  ' mit Rand ',
  'Straße 👩‍💻 🇩🇪',
  '-5',
  '1,5',
  'TRUE',
  'null',
  '<b>&amp;</b>',
  'x'.repeat(30_000),
];

const rows: readonly Row[] = [
  [null, null, null, null, null, null, null],
  ['', '01067', 0, -0.5, false, '1900-03-01', moment],
  ...[...texts, ...formulas].map((text): Row => [text, '00000', 9_007_199_254_740_991, 1e-7, true, day, moment]),
  ['last', '99999', -5, -5, null, null, null],
];

const table = (): Table => ({
  columns,
  pages: (async function* () {
    yield rows.slice(0, 1);
    await Promise.resolve();
    yield [];
    yield rows.slice(1, 5);
    yield rows.slice(5);
  })(),
});

const plain: Writing = { bom: false, raw: false };

async function written(format: TableFormatName, writing: Writing = plain, given: Table = table()): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of tableFormats[format].write(given, writing)) parts.push(part);
  return Buffer.concat(parts);
}

const none = (): Table => ({ columns, pages: (async function* () {})() });
const header = columns.map(({ name }) => name);
const asText = (cell: Row[number]): string => (cell === null ? '' : String(cell));
const neutral = (text: string): string => (formulas.includes(text) ? `'${text}` : text);

describe('a table as text', () => {
  it('is CSV with CRLF, in which an empty text and null differ', async () => {
    const [head, first, second] = String(await written('csv')).split('\r\n');
    assert.equal(head, 'name,postalCode,seats,share,voting,day,recordedAt');
    assert.equal(first, ',,,,,,');
    assert.equal(second, `"",01067,0,-0.5,false,1900-03-01,${moment}`);
  });

  it('begins with a byte order mark where one is wanted', async () => {
    assert.deepEqual([...(await written('csv', { ...plain, bom: true })).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  });

  it('is one JSON object a line, or a list of them, with the types of JSON', async () => {
    const objects = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
    const lines = String(await written('ndjson'))
      .trimEnd()
      .split('\n');
    assert.deepEqual(
      lines.map((line): unknown => JSON.parse(line)),
      objects,
    );
    assert.deepEqual(JSON.parse(String(await written('json'))), objects);
    assert.equal(String(await written('json', plain, none())), '[]\n');
  });
});

const cells = z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])));
const readBack = z.object({
  'plain.csv': z.object({ csv: cells, pandas: cells }),
  'bom.csv': z.object({ csv: cells, pandas: cells }),
  'raw.csv': z.object({ csv: cells, pandas: cells }),
  'plain.xlsx': z.object({ openpyxl: cells, formats: z.array(z.string()) }),
  'none.xlsx': z.object({ openpyxl: cells }),
  'plain.parquet': z.object({ pyarrow: cells, types: z.array(z.string()) }),
  'none.parquet': z.object({ pyarrow: cells, types: z.array(z.string()) }),
});

describe('a table read back by Python', withPython, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-tables-'));
  let read: z.infer<typeof readBack>;

  before(async () => {
    const files = {
      'plain.csv': written('csv'),
      'bom.csv': written('csv', { ...plain, bom: true }),
      'raw.csv': written('csv', { ...plain, raw: true }),
      'plain.xlsx': written('xlsx'),
      'none.xlsx': written('xlsx', plain, none()),
      'plain.parquet': written('parquet'),
      'none.parquet': written('parquet', plain, none()),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), await content);
    read = readBack.parse(JSON.parse(await runPython('read_tables.py', [folder])));
  });

  after(() => rmSync(folder, { recursive: true }));

  const expected = [header, ...rows.map((row) => row.map(asText))];
  const safe = [header, ...rows.map((row) => row.map((cell) => neutral(asText(cell))))];

  it('is unchanged CSV but for the apostrophe before a formula', () => {
    for (const reader of ['csv', 'pandas'] as const) {
      assert.deepEqual(read['plain.csv'][reader], safe, reader);
      assert.deepEqual(read['bom.csv'][reader], safe, `${reader} with a byte order mark`);
    }
  });

  it('is CSV unchanged altogether where it is asked to be raw', () => {
    assert.deepEqual(read['raw.csv'].csv, expected);
    assert.deepEqual(read['raw.csv'].pandas, expected);
  });

  it('is a workbook with the same values, types and dates', () => {
    const cell = (value: Row[number], at: number): Row[number] => {
      if (at === 5 && typeof value === 'string') return `${value}T00:00:00.000`;
      return at === 6 && typeof value === 'string' ? value.replace('Z', '') : value === '' ? null : value;
    };
    const found = read['plain.xlsx'].openpyxl.map((row) => row.map((value) => (value === '' ? null : value)));
    assert.deepEqual(found, [header, ...rows.map((row) => row.map(cell))]);
    assert.deepEqual(read['plain.xlsx'].formats, ['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm:ss']);
    assert.deepEqual(read['none.xlsx'].openpyxl, [header]);
  });

  it('is Parquet with the same values and types, also without rows', () => {
    const found = read['plain.parquet'].pyarrow;
    const inUtc = (value: Row[number], at: number) =>
      at === 6 && typeof value === 'string' ? value.replace('Z', '+00:00') : value;
    assert.deepEqual(found, [header, ...rows.map((row) => row.map(inUtc))]);
    const types = ['string', 'string', 'int64', 'double', 'bool', 'date32[day]', 'timestamp[ms, tz=UTC]'];
    assert.deepEqual(read['plain.parquet'].types, types);
    assert.deepEqual(read['none.parquet'].types, types);
  });
});
