import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failure, GremiengraphError } from '../domain/errors.js';
import { parseQuestion } from '../graphql/answer.js';

const ending = '.graphql';

/** Reads the questions of a folder, in the order of their names. Throws FILE_UNREADABLE. */
export function readDocuments(folder: string): readonly { readonly name: string; readonly query: string }[] {
  return namesIn(folder).map((file) => ({ name: basename(file, ending), query: readDocument(join(folder, file)) }));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort();
  } catch {
    throw failure('FILE_UNREADABLE', { file: folder, reason: 'it is no folder that can be opened' });
  }
}

function readDocument(file: string): string {
  try {
    const query = readFileSync(file, 'utf8');
    parseQuestion(query);
    return query;
  } catch (error) {
    const reason = error instanceof GremiengraphError ? error.message : 'it cannot be opened';
    throw failure('FILE_UNREADABLE', { file, reason });
  }
}
