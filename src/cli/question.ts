import { existsSync, readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import { readExamples } from '../graphql/examples.js';
import type { Terminal } from './terminal.js';

/** Lists the examples, each with its question. */
export function listExamples(terminal: Terminal): void {
  for (const { name, question } of readExamples()) terminal.out(`${name.padEnd(28)} ${question}`);
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
  const examples = readExamples();
  const example = examples.find(({ name }) => name === text);
  if (example !== undefined) return example.query;
  if (existsSync(text)) return readFile(text);
  const near = examples
    .map(({ name }) => name)
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
