import grafeo from '@grafeo-db/js';
import { type Batch, type Column, tableFromIPC, Type } from '@uwdata/flechette';
import type { Query, Value } from '../query.js';
import { fromEmbedded } from './embedded-values.js';

type QueryResult = Awaited<ReturnType<InstanceType<typeof grafeo.GrafeoDB>['executeCypher']>>;

/**
 * Decodes the rows of an answer in which each column holds one kind of value, handed over as columns (Arrow). That takes the
 * event loop a third to a half of the time, as the texts of a column are made as one and then cut.
 */
export function decodedByColumns<Row>(result: QueryResult, decode: Query<Row>['decode']): readonly Row[] {
  const { length } = result;
  const columns = tableFromIPC(result.toArrowIPC(), { useBigInt: true }).children;
  // One row is filled again and again; where nothing is known in a whole column, it has been null all along.
  const row = columns.map((): Value => null);
  const known = columns.flatMap((column, at) =>
    column.nullCount === length ? [] : [{ at, values: valuesOf(column) }],
  );
  const rows: Row[] = [];
  for (let number = 0; number < length; number += 1) {
    for (const { at, values } of known) row[at] = values[number] ?? null;
    rows.push(decode(row));
  }
  return rows;
}

function valuesOf({ type, data }: Column<unknown>): readonly Value[] {
  const parts = data.map((batch) => (type.typeId === Type.Utf8 ? textsOf(batch) : othersOf(batch)));
  const [only = []] = parts;
  return parts.length > 1 ? parts.flat() : only;
}

function othersOf(batch: Batch<unknown>): Value[] {
  const values = new Array<Value>(batch.length);
  for (let at = 0; at < batch.length; at += 1) {
    const value = batch.at(at);
    values[at] = fromEmbedded(typeof value === 'bigint' ? Number(value) : value);
  }
  return values;
}

const beyondAscii = /[^\0-\x7f]/;

/**
 * Texts are UTF-8, one behind the other; where a byte is no ASCII, only the texts that have such are decoded by themselves.
 * A text that stands in several rows in turn is made once.
 */
function textsOf(batch: Batch<unknown>): Value[] {
  const { length, nullCount, offsets, values } = batch;
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const all = bytes.toString('latin1');
  const isAscii = !beyondAscii.test(all);
  const texts = new Array<Value>(length).fill(null);
  let last = '';
  for (let at = 0; at < length; at += 1) {
    if (nullCount > 0 && !batch.isValid(at)) continue;
    const [from, to] = [Number(offsets[at]), Number(offsets[at + 1])];
    const cut = all.slice(from, to);
    const text = isAscii || !beyondAscii.test(cut) ? cut : bytes.toString('utf8', from, to);
    if (text !== last) last = text;
    texts[at] = last;
  }
  return texts;
}
