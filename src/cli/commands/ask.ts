import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Table from 'cli-table3';
import type { Command } from 'commander';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { failure } from '../../domain/errors.js';
import { type Answer, answer, type Question } from '../../graphql/answer.js';
import { buildGraphqlSchema } from '../../graphql/schema.js';
import { tableOf } from '../../graphql/table.js';
import { nameDirectory } from '../../queries/names.js';
import { type Flags, readConfig } from '../config.js';
import { openLoaded } from '../graph.js';
import { shipped } from '../package.js';
import { onInternalError } from '../report.js';
import { license } from '../seed.js';
import { openTerminal, type Terminal } from '../terminal.js';

interface AskFlags extends Flags {
  readonly variables?: string;
  readonly url?: string;
  readonly json?: boolean;
  readonly list?: boolean;
  readonly quiet?: boolean;
}

const examplesHelp = `Examples:
  gremiengraph ask --list
  gremiengraph ask kommunalgremium
  gremiengraph ask '{ body(name: "IT-PLR") { chair(validAt: "2021-01-15") { member { name } } } }'
  gremiengraph ask question.graphql --variables '{"day":"2021-02-01"}' --json
`;

/** Asks the graph a question and shows the answer. */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .argument('[question]', 'an example, a file, or the text of a GraphQL query')
    .description('ask a question; the answer is a table, or JSON')
    .option('--variables <json>', 'variables of the question')
    .option('--url <address>', 'ask a running server instead of opening the graph')
    .option('--json', 'write the answer as JSON')
    .option('--list', 'list the examples')
    .addHelpText('before', examplesHelp)
    .action((text: string | undefined, flags: AskFlags, command: Command) =>
      ask(text, { ...command.optsWithGlobals<AskFlags>(), ...flags }),
    );
}

async function ask(text: string | undefined, flags: AskFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  if (flags.list === true) {
    listExamples(terminal);
    return;
  }
  const question = { query: readQuestion(text), variables: readVariables(flags.variables ?? '{}') };
  const answered =
    flags.url === undefined ? await askHere(question, flags, terminal) : await askServer(question, flags.url);
  show(answered, flags.json === true, terminal);
}

function show({ data, errors, extensions }: Answer, json: boolean, terminal: Terminal): void {
  if (json) terminal.out(JSON.stringify({ errors, data, extensions }, null, 2));
  else if (data !== null && data !== undefined) terminal.out(drawn(data));
  for (const { message } of errors ?? []) terminal.say(message);
  if (!json && extensions?.['suggestions'] !== undefined)
    terminal.say(`Not found. Near: ${JSON.stringify(extensions['suggestions'])}`);
  if (errors !== undefined && errors.length > 0) process.exitCode = 3;
}

function drawn(data: Readonly<Record<string, unknown>>): string {
  const { columns, rows } = tableOf(data);
  const table = new Table({ head: [...columns], style: { head: [], border: [] }, wordWrap: true });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

async function askHere(question: Question, flags: Flags, terminal: Terminal): Promise<Answer> {
  const graph = await openLoaded(readConfig(flags).place, terminal);
  try {
    const shared = { graph, names: nameDirectory(graph), license: await license() };
    return await answer(buildGraphqlSchema(), shared, question, onInternalError);
  } finally {
    await graph.close();
  }
}

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

async function askServer(question: Question, url: string): Promise<Answer> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) };
  const response = await fetch(url, request).catch((error: unknown) => {
    throw failure('ENGINE_UNAVAILABLE', { where: url, reason: error instanceof Error ? error.message : String(error) });
  });
  const { data, errors, extensions } = answered.parse(await response.json());
  return {
    data: data ?? null,
    ...(errors === undefined ? {} : { errors }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

const exampleFolder = shipped('schema/examples');
const examples = (): readonly string[] => readdirSync(exampleFolder).map((file) => basename(file, '.graphql'));

function listExamples(terminal: Terminal): void {
  for (const name of examples()) {
    const [first = ''] = readFileSync(join(exampleFolder, `${name}.graphql`), 'utf8').split('\n');
    terminal.out(`${name.padEnd(28)} ${first.replace(/^#\s*/, '')}`);
  }
}

function readQuestion(text: string | undefined): string {
  if (text === undefined)
    throw failure('INVALID_ARGUMENT', {
      name: 'question',
      expected: 'an example (see ask --list), a file or a query',
      got: 'nothing',
    });
  if (text.includes('{')) return text;
  const example = join(exampleFolder, `${text}.graphql`);
  if (existsSync(example)) return readFileSync(example, 'utf8');
  if (existsSync(text)) return readFileSync(text, 'utf8');
  const near = [...examples()].sort((a, b) => distance(a, text) - distance(b, text)).slice(0, 3);
  throw failure('FILE_UNREADABLE', {
    file: text,
    reason: `it is neither a file nor an example. Did you mean ${near.join(', ')}`,
  });
}

function readVariables(text: string): Readonly<Record<string, unknown>> {
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
