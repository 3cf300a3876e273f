import type { ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Parts, Table } from './table.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Kind = Omit<SchemaElement, 'name' | 'repetition_type'>;

const kinds: Readonly<Record<ColumnType, Kind>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INTEGER: { type: 'INT64' },
  NUMBER: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  MOMENT: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ ...kinds[type], name, repetition_type: 'OPTIONAL' as const })),
];

function valueOf(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return undefined;
  if (type === 'INTEGER' && typeof cell === 'number') return BigInt(cell);
  if (type === 'DATE' || type === 'MOMENT') return new Date(String(cell));
  return type === 'TEXT' ? String(cell) : cell;
}

/** Writes a table as Parquet, one row group a page. */
export async function* parquetOf({ columns, pages }: Table): Parts {
  // Loaded by those who want it: it is half a hundred modules.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'gremiengraph' });
  const written = (): Uint8Array => {
    const part = writer.getBytes().slice();
    // What is sent makes room for the next row group: `offset` goes on counting, `index` is the place in the buffer.
    Reflect.set(writer, 'index', 0);
    return part;
  };
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    const columnData = columns.map(({ name, type }, at) => ({
      name,
      data: rows.map((row) => valueOf(type, row[at] ?? null)),
    }));
    await file.write({ columnData, rowGroupSize: rows.length });
    yield written();
  }
  await file.finish();
  yield written();
}
