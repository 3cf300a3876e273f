import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { SizeName } from './counts.js';
import { worldRecords } from './records.js';

const linesAtOnce = 1_000;

/** Writes the records of a world into a file, one as JSON a line, as `gremiengraph import` takes them. */
export const writeWorldFile = (size: SizeName, file: string): Promise<void> =>
  pipeline(textsOf(size), createWriteStream(file));

function* textsOf(size: SizeName): Generator<string> {
  let lines: string[] = [];
  for (const record of worldRecords(size)) {
    lines.push(`${JSON.stringify(record)}\n`);
    if (lines.length < linesAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
