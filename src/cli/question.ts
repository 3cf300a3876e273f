import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import { shipped } from './package.js';
import type { Terminal } from './terminal.js';

const exampleFolder = shipped('schema/examples');
const examples = (): readonly string[] => readdirSync(exampleFolder).map((file) => basename(file, '.graphql'));

/** Lists the examples, each with its question. */
export function listExamples(terminal: Terminal): void {
  for (const name of examples()) {
    const [first = ''] = readFileSync(join(exampleFolder, `${name}.graphql`), 'utf8').split('\n');
    terminal.out(`${name.padEnd(28)} ${first.replace(/^#\s*/, '')}`);
  }
}

/** Reads a question: the text of a query, the name of an example, or a file. Throws INVALID_ARGUMENT or UNKNOWN_QUESTION. */
export function readQuestion(text: string | undefined): string {
  if (text === undefined)
    throw failure('INVALID_ARGUMENT', {
      name: 'question',
      expected: 'an example (see ask --list), a file or a query',
      got: 'nothing',
    });
  if (text.includes('{')) return text;
  const example = join(exampleFolder, `${text}.graphql`);
  if (existsSync(example)) return readFileSync(example, 'utf8');
  if (existsSync(text)) return readFile(text);
  const near = examples()
    .toSorted((a, b) => distance(a, text) - distance(b, text))
    .slice(0, 3);
  throw failure('UNKNOWN_QUESTION', { text, near });
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw failure('FILE_UNREADABLE', { file, reason: 'it is no file that can be opened' });
  }
}

/** Reads variables as JSON. Throws INVALID_ARGUMENT. */
export function readVariables(text: string): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw failure('INVALID_ARGUMENT', {
      name: 'variables',
      expected: 'a JSON object such as {"day":"2021-02-01"}',
      got: text,
    });
  }
}
