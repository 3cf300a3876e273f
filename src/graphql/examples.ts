import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, valueFromASTUntyped } from 'graphql';
import { parseQuestion } from './answer.js';

/** A question that comes along: its name, its words in German, its text, and its variables as they stand in it. */
export interface Example {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const folder = new URL('../../../schema/examples/', import.meta.url);

/** The examples, by name: the same files that the tests ask. */
export const readExamples = (): readonly Example[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => exampleFrom(basename(file, '.graphql'), readFileSync(new URL(file, folder), 'utf8')));

function exampleFrom(name: string, text: string): Example {
  const [first = ''] = text.split('\n');
  return { name, question: first.replace(/^#\s*/, ''), query: text, variables: defaultsIn(text) };
}

/** The variables of an operation that have a default, so that they can be changed without reading the text. */
function defaultsIn(text: string): Example['variables'] {
  const variables = parseQuestion(text)
    .definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    )
    .flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
    );
  return Object.fromEntries(variables);
}
