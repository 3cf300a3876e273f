import Table from 'cli-table3';
import type { Command } from 'commander';
import { z } from 'zod';
import { failure } from '../../domain/errors.js';
import type { Column, Row } from '../../export/tables/table.js';
import { type Answer, answer, parseQuestion, type Question } from '../../graphql/answer.js';
import { buildGraphqlSchema } from '../../graphql/schema.js';
import { tabulate, textOf } from '../../graphql/table.js';
import { sharedOf } from '../../graphql/context.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { openLoaded } from '../graph.js';
import { listExamples, readQuestion, readVariables } from '../question.js';
import { exitCodeOf, onInternalError } from '../report.js';
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
  const document = parseQuestion(question.query);
  const drawn = (data: unknown) => {
    const { columns, rows } = tabulate(buildGraphqlSchema(), { ...question, document });
    return draw(columns, rows(data));
  };
  const answered =
    flags.url === undefined ? await askHere(question, flags, terminal) : await askServer(question, flags.url);
  show(answered, flags.json === true ? null : drawn, terminal);
}

/** Shows an answer as it is drawn, or as JSON. */
function show(
  { data, errors = [], extensions }: Answer,
  drawn: ((data: unknown) => string) | null,
  terminal: Terminal,
): void {
  const found = Object.values(data ?? {}).some((value) => value !== null);
  if (drawn === null)
    terminal.out(JSON.stringify({ ...(errors.length > 0 ? { errors } : {}), data, extensions }, null, 2));
  else if (found) terminal.out(drawn(data));
  for (const { message, extensions: { code } = {} } of errors) terminal.say(`${String(code)}: ${message}`);
  for (const suggestion of suggested.parse(extensions ?? {}).suggestions) terminal.say(sentenceOf(suggestion));
  const [first] = errors;
  if (first !== undefined) process.exitCode = exitCodeOf(String(first.extensions?.['code']));
}

/** The suggestions of an answer. */
export const suggested = z.object({
  suggestions: z
    .array(
      z.object({ asked: z.string(), type: z.string(), near: z.array(z.object({ id: z.string(), name: z.string() })) }),
    )
    .default([]),
});

/** Tells a suggestion. */
export function sentenceOf({ asked, type, near }: z.infer<typeof suggested>['suggestions'][number]): string {
  const names = near.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  return `The graph knows no ${type} "${asked}".${names === '' ? '' : ` Did you mean ${names}?`}`;
}

function draw(columns: readonly Column[], rows: readonly Row[]): string {
  const head = columns.map(({ name }) => name);
  const table = new Table({ head, style: { head: [], border: [] }, wordWrap: true });
  table.push(...rows.map((row) => row.map(textOf)));
  return table.toString();
}

async function askHere(question: Question, flags: Flags, terminal: Terminal): Promise<Answer> {
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const shared = sharedOf(graph, await license());
    return await answer(buildGraphqlSchema(), shared, question, onInternalError);
  } finally {
    await graph.close();
  }
}

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

async function askServer(question: Question, url: string): Promise<Answer> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) };
  const response = await fetch(url, request).catch((error: unknown) => {
    throw failure('SERVER_UNAVAILABLE', { url, reason: reasonOf(error) });
  });
  const parsed = answered.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw failure('SERVER_UNAVAILABLE', { url, reason: 'what it sends is no answer of GraphQL' });
  const { data, errors, extensions } = parsed.data;
  return {
    data: data ?? null,
    ...(errors === undefined ? {} : { errors: errors.map(withExtensions) }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

const withExtensions = ({
  message,
  extensions = {},
}: {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}) => ({
  message,
  extensions,
});

/** Why a request failed: fetch tells it in the cause. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
