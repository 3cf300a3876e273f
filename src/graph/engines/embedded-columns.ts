import grafeo from '@grafeo-db/js';
import { type Batch, type Column, tableFromIPC, Type } from '@uwdata/flechette';
import type { Value } from '../query.js';
import { fromEmbedded } from './embedded-values.js';

type QueryResult = Awaited<ReturnType<InstanceType<typeof grafeo.GrafeoDB>['executeCypher']>>;

/**
 * The rows of an answer in which each column holds one kind of value, handed over as columns (Arrow). That takes the event
 * loop a third to a half of the time, as the texts of a column are made as one and then cut.
 */
export function rowsByColumns(result: QueryResult): readonly (readonly Value[])[] {
  const columns = tableFromIPC(result.toArrowIPC(), { useBigInt: true }).children.map(valuesOf);
  const rows: Value[][] = [];
  for (let at = 0; at < result.length; at += 1) {
    const row: Value[] = [];
    for (const column of columns) row.push(column[at] ?? null);
    rows.push(row);
  }
  return rows;
}

function valuesOf({ type, data }: Column<unknown>): readonly Value[] {
  const parts = data.map((batch) => (type.typeId === Type.Utf8 ? textsOf(batch) : othersOf(batch)));
  const [only = []] = parts;
  return parts.length > 1 ? parts.flat() : only;
}

function othersOf(batch: Batch<unknown>): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < batch.length; at += 1) {
    const value = batch.at(at);
    values.push(fromEmbedded(typeof value === 'bigint' ? Number(value) : value));
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
  const texts: Value[] = [];
  let last = '';
  for (let at = 0; at < length; at += 1) {
    if (nullCount > 0 && !batch.isValid(at)) {
      texts.push(null);
      continue;
    }
    const [from, to] = [Number(offsets[at]), Number(offsets[at + 1])];
    const cut = all.slice(from, to);
    const text = isAscii || !beyondAscii.test(cut) ? cut : bytes.toString('utf8', from, to);
    if (text !== last) last = text;
    texts.push(last);
  }
  return texts;
}
