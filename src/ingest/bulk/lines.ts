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

async function* linesOfFile(path: string, hash: Hash | null): AsyncGenerator<Lines> {
  const file = basename(path);
  const decoder = new TextDecoder();
  let [rest, first] = ['', 1];
  for await (const chunk of bytesOf(path)) {
    hash?.update(chunk);
    const texts = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = texts.pop() ?? '';
    yield { file, first, texts };
    first += texts.length;
  }
  if (rest !== '') yield { file, first, texts: [rest] };
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
