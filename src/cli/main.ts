#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { distance } from 'fastest-levenshtein';
import { failure } from '../domain/errors.js';
import { packageVersion } from './package.js';
import { report } from './report.js';

const program = new Command()
  .name('gremiengraph')
  .description("A knowledge graph of Germany's public-sector IT actors.")
  .version(packageVersion())
  .option('--data <folder>', 'folder of the embedded graph (GREMIENGRAPH_DATA, default data/)')
  .option('--quiet', 'say nothing but data and errors')
  .showHelpAfterError('(gremiengraph --help shows examples)')
  .addHelpText(
    'before',
    'Examples:\n  gremiengraph serve\n  gremiengraph ask kommunalgremium\n  gremiengraph search Planungsrat\n  gremiengraph stats --json\n  gremiengraph seed --dry-run\n',
  )
  .exitOverride();

const words = process.argv.slice(2);
const word = words.find((candidate, at) => !candidate.startsWith('-') && words[at - 1] !== '--data');

/** A server starts sooner where the other commands are not even loaded. */
const commands =
  word === 'serve'
    ? [(await import('./commands/serve.js')).addServe]
    : (await import('./commands/commands.js')).commands;
for (const add of commands) add(program);

/** Refuses a word that is no command, which would otherwise be taken for one of the default command. */
const refuseUnknown = (): void => {
  const known = program.commands.map((command) => command.name());
  if (word === undefined || known.includes(word) || word === 'help') return;
  if (words[0]?.startsWith('-') === true && words[0] !== '--data' && words[0] !== '--quiet') return;
  const near = known.toSorted((a, b) => distance(a, word) - distance(b, word))[0] ?? '';
  throw failure('UNKNOWN_COMMAND', { word, known, near });
};

// A reader that has seen enough (`| head`) is no error; what the command does is done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  refuseUnknown();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else report(error);
}
