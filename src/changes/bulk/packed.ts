import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ImportPart, NodeRecord } from '../record.js';

const compress = promisify(gzip);

/** A part of an import as graph and journal keep it: the hash of the payload is its id, as with any changeset. */
export interface Packed {
  readonly id: string;
  readonly payload: string;
  readonly appliedAt: string;
}

/** Who an import is by, and why it was made. */
export interface Origin {
  readonly author: string;
  readonly reason: string;
}

/** Packs the records of a part. */
export async function packed(
  { author, reason }: Origin,
  part: ImportPart,
  records: readonly NodeRecord[],
  at: Date,
): Promise<Packed> {
  const text = JSON.stringify(records.map(({ type, id, properties, links }) => ({ type, id, properties, links })));
  const compressed = (await compress(text, { level: 3, chunkSize: 1024 * 1024 })).toString('base64');
  const payload = JSON.stringify({ author, reason, part, compressed });
  return { id: createHash('sha256').update(payload).digest('hex'), payload, appliedAt: at.toISOString() };
}
