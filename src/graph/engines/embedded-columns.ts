import { isAscii } from 'node:buffer';
import grafeo from '@grafeo-db/js';
import { type Batch, type Column, tableFromIPC, Type } from '@uwdata/flechette';
import type { Columns, Value } from '../query.js';
import { fromEmbedded } from './embedded-values.js';

type QueryResult = Awaited<ReturnType<InstanceType<typeof grafeo.GrafeoDB>['executeCypher']>>;

/**
 * The columns of an answer, handed over as such (Arrow). That takes the event loop a third to a half of the time, as the texts
 * of a column are made as one and then cut.
 */
export function columnsOf(result: QueryResult): Columns {
  const { length } = result;
  const { children } = tableFromIPC(result.toArrowIPC(), { useBigInt: true });
  return { length, of: children.map((column) => (column.nullCount === length ? null : valuesOf(column))) };
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
 * A text that stands in several rows in turn is made once. Bytes tell that faster than texts, as those cut from one text are
 * slow to compare.
 */
function textsOf(batch: Batch<unknown>): Value[] {
  const { length, nullCount, offsets, values } = batch;
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const all = bytes.toString('latin1');
  const allAscii = isAscii(bytes);
  const texts = new Array<Value>(length).fill(null);
  let last = { text: '', from: 0, to: 0 };
  for (let at = 0; at < length; at += 1) {
    if (nullCount > 0 && !batch.isValid(at)) continue;
    const [from, to] = [Number(offsets[at]), Number(offsets[at + 1])];
    if (!areSame(bytes, last, from, to)) {
      const cut = all.slice(from, to);
      const text = allAscii || !beyondAscii.test(cut) ? cut : bytes.toString('utf8', from, to);
      last = { text, from, to };
    }
    texts[at] = last.text;
  }
  return texts;
}

/** Whether two stretches of bytes are the same; looked at from behind, as ids differ in their last characters. */
function areSame(
  bytes: Uint8Array,
  last: { readonly from: number; readonly to: number },
  from: number,
  to: number,
): boolean {
  const before = last.to - to;
  if (last.to - last.from !== to - from) return false;
  for (let at = to - 1; at >= from; at -= 1) if (bytes[at] !== bytes[at + before]) return false;
  return true;
}
