import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { failure } from '../../domain/errors.js';

/** Lines of a file that stand together: its name, the number of the first of them, and what they say. */
export interface Lines {
  readonly file: string;
  readonly first: number;
  readonly texts: readonly string[];
}

/** Reads files line by line, some thousand lines at once; `.gz` is unpacked. Throws FILE_UNREADABLE. */
export async function* linesOf(files: readonly string[], hash: Hash | null = null): AsyncGenerator<Lines> {
  for (const file of files) yield* linesOfFile(file, hash);
}

/** The hash that `linesOf` adds to: it tells one import from another. */
export const hashOfLines = (): Hash => createHash('sha256');

const newline = 10;

async function* linesOfFile(path: string, hash: Hash | null): AsyncGenerator<Lines> {
  const file = basename(path);
  const decoder = new TextDecoder();
  let [rest, first] = [Buffer.alloc(0), 1];
  for await (const chunk of bytesOf(path)) {
    hash?.update(chunk);
    const bytes = Buffer.concat([rest, chunk]);
    const texts: string[] = [];
    let start = 0;
    // Bytes are cut before they are decoded: one “ makes a text take twice the memory, which is then a line and not a megabyte.
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      texts.push(decoder.decode(bytes.subarray(start, end)));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    yield { file, first, texts };
    first += texts.length;
  }
  if (rest.length > 0) yield { file, first, texts: [decoder.decode(rest)] };
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
  const unpacked = path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failure('FILE_UNREADABLE', { file: path, reason });
  }
}
