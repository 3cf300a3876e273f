import type { Command } from 'commander';
import { z } from 'zod';
import { failure } from '../../domain/errors.js';
import { answer } from '../../graphql/answer.js';
import { idMeant } from '../../graphql/answers/by-name.js';
import { sharedOf } from '../../graphql/context.js';
import { buildGraphqlSchema } from '../../graphql/schema.js';
import { readConfig } from '../config.js';
import { openLoaded } from '../graph.js';
import { exitCodeOf, onInternalError } from '../report.js';
import { license } from '../seed.js';
import type { Flags } from '../settings.js';
import { openTerminal, type Terminal } from '../terminal.js';
import { sentenceOf, suggested } from './ask.js';

interface PathFlags extends Flags {
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly maxLength?: string;
  readonly first?: string;
  readonly lang: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const examplesHelp = `Examples:
  gremiengraph path Vitako IT-Planungsrat
  gremiengraph path "Jan Pörksen" "Markus Richter" --valid-at 2021-02-01 --first 1
  gremiengraph path org:vitako body:it-planungsrat --lang en --json
`;

const query = `query Path($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $validAt: Date, $knownAt: DateTime, $lang: Language) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, validAt: $validAt, knownAt: $knownAt) {
    length
    sentence(lang: $lang)
    steps {
      from { id name }
      fact { id validFrom validTo }
      to { id name }
      evidence { quote statement source { id title url publishedOn } }
    }
  }
}`;

/** Shows how two things hang together. */
export function addPath(program: Command): void {
  program
    .command('path')
    .argument('<from>', 'an id, a name, or an unambiguous part of a name')
    .argument('<to>', 'an id, a name, or an unambiguous part of a name')
    .description('show how two things hang together, each step with its source')
    .option('--valid-at <day>', 'only over what held on this day')
    .option('--known-at <moment>', 'only over what was known by this moment')
    .option('--max-length <steps>', 'how many steps a path has at most (default 6)')
    .option('--first <number>', 'how many paths (default 5)')
    .option('--lang <language>', 'language of the sentences: de or en', 'de')
    .option('--json', 'write the answer as JSON')
    .addHelpText('before', examplesHelp)
    .action((from: string, to: string, flags: PathFlags, command: Command) =>
      path(from, to, { ...command.optsWithGlobals<PathFlags>(), ...flags }),
    );
}

async function path(from: string, to: string, flags: PathFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const variables = variablesOf(flags);
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const shared = sharedOf(graph, await license());
    const ends = { from: await idMeant('from', from, shared.names), to: await idMeant('to', to, shared.names) };
    const question = { query, variables: { ...variables, ...ends } };
    const { data, errors = [], extensions } = await answer(buildGraphqlSchema(), shared, question, onInternalError);
    for (const { message, extensions: { code } = {} } of errors) {
      process.stderr.write(`${String(code)}: ${message}\n`);
      process.exitCode = exitCodeOf(String(code));
    }
    if (errors.length > 0) return;
    if (flags.json === true) terminal.out(JSON.stringify({ data, extensions }, null, 2));
    else show(answered.parse(data).paths, terminal);
    for (const suggestion of suggested.parse(extensions ?? {}).suggestions) terminal.say(sentenceOf(suggestion));
  } finally {
    await graph.close();
  }
}

function variablesOf({ lang, validAt, knownAt, maxLength, first }: PathFlags): Readonly<Record<string, unknown>> {
  const language = lang.toUpperCase();
  if (language !== 'DE' && language !== 'EN')
    throw failure('INVALID_ARGUMENT', { name: '--lang', expected: 'de or en', got: `"${lang}"` });
  return {
    lang: language,
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(maxLength === undefined ? {} : { maxLength: wholeNumber('--max-length', maxLength) }),
    ...(first === undefined ? {} : { first: wholeNumber('--first', first) }),
  };
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw failure('INVALID_ARGUMENT', { name, expected: 'a whole number', got: `"${text}"` });
}

const named = z.object({ id: z.string(), name: z.string() });

const answered = z.object({
  paths: z.array(
    z.object({
      sentence: z.string(),
      steps: z.array(
        z.object({
          from: named,
          fact: z.object({ id: z.string() }),
          to: named,
          evidence: z
            .object({
              quote: z.string().nullable(),
              statement: z.string().nullable(),
              source: z.object({ title: z.string(), url: z.string().nullable(), publishedOn: z.string().nullable() }),
            })
            .nullable(),
        }),
      ),
    }),
  ),
});

type Paths = z.infer<typeof answered>['paths'];
type Step = Paths[number]['steps'][number];

function show(paths: Paths, terminal: Terminal): void {
  if (paths.length === 0) terminal.say('There is no such path.');
  for (const [at, { sentence, steps }] of paths.entries()) {
    terminal.out(`${at === 0 ? '' : '\n'}${String(at + 1)}. ${sentence}`);
    for (const step of steps) terminal.out(drawn(step));
  }
}

function drawn({ from, fact, to, evidence }: Step): string {
  const passage = evidence?.quote === null ? evidence.statement : `„${evidence?.quote ?? ''}“`;
  const source = evidence?.source;
  const about = [source?.title, source?.publishedOn, source?.url].filter((part) => typeof part === 'string');
  return [
    `   ${from.name} — ${to.name}  [${fact.id}]`,
    ...(evidence === null || passage === null ? [] : [`     ${passage}`]),
    ...(about.length === 0 ? [] : [`     ${about.join(', ')}`]),
  ].join('\n');
}
