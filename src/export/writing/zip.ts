import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipInputFile } from 'fflate';
import type { Chunks } from '../format.js';

/** A file of an archive, written as the archive is read. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** The earliest date that an archive can hold, so that the same files always make the same archive. */
const noDate = new Date(1980, 0, 1);

const deflated = 8;

/** Writes files into a ZIP archive, one after the other, keeping no more than a chunk; they are deflated beside the event loop. */
export async function* archive(files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>): Chunks {
  const { Zip } = await import('fflate');
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for await (const { name, content } of files) {
    const file: ZipInputFile = { filename: name, mtime: noDate, compression: deflated, size: 0, crc: 0 };
    zip.add(file);
    const give = (chunk: Uint8Array, isLast = false) => file.ondata?.(null, chunk, isLast);
    for await (const chunk of deflatedOf(counted(content, file))) {
      give(chunk);
      yield* ready.splice(0);
    }
    give(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Bytes that are deflated before they are handed over: each handing over costs the event loop as much as 50 rows of a table. */
const chunkSize = 128 * 1024;

/** Passes chunks on as bytes, and notes how many there are and their checksum. */
async function* counted(content: ArchiveFile['content'], file: ZipInputFile): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of content) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    file.size += bytes.byteLength;
    file.crc = crc32(bytes, file.crc);
    yield bytes;
  }
}

/** Whoever stops reading, or an error on the way, ends the source, too. */
function deflatedOf(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const ahead = Readable.from(content, { objectMode: false, highWaterMark: 512 * 1024 });
  return pipeline(ahead, createDeflateRaw({ level: 4, chunkSize }), () => undefined);
}
