import { createReadStream, existsSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { failure } from '../../domain/errors.js';
import { type JournalEntry, lineOf, origin, readLine } from './entry.js';

/** The end of a journal: the last sequence number and hash. */
export interface JournalEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Where an empty journal ends. */
export const emptyEnd: JournalEnd = { sequence: 0, hash: origin };

/** Reads the entries of a journal in order. Throws JOURNAL_DAMAGED at the first line that does not fit. */
export async function* readJournal(file: string): AsyncGenerator<JournalEntry> {
  if (!existsSync(file)) throw failure('FILE_UNREADABLE', { file, reason: 'it does not exist' });
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let after = emptyEnd;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const entry = readLine(line, after);
    if (typeof entry === 'string') throw failure('JOURNAL_DAMAGED', { file, line: number, reason: entry });
    after = entry;
    yield entry;
  }
  if (number > 0 && !(await endsWithNewline(file)))
    throw failure('JOURNAL_DAMAGED', { file, line: number, reason: 'it is incomplete: its end is missing' });
}

async function endsWithNewline(file: string): Promise<boolean> {
  const { size } = await stat(file);
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer.toString() === '\n';
  } finally {
    await handle.close();
  }
}

/** Cuts an incomplete last line off, as a crash while writing leaves it; the graph still holds its changeset. */
export async function cutIncompleteLine(file: string): Promise<void> {
  if (!existsSync(file) || (await stat(file)).size === 0 || (await endsWithNewline(file))) return;
  const handle = await open(file, 'r');
  try {
    const content = await handle.readFile();
    await truncate(file, content.lastIndexOf('\n') + 1);
  } finally {
    await handle.close();
  }
}

/** Appends entries and waits until the disk has them. */
export async function appendEntries(file: string, entries: readonly JournalEntry[]): Promise<void> {
  const handle = await open(file, 'a');
  try {
    await handle.writeFile(entries.map(lineOf).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
