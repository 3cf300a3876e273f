import Table from 'cli-table3';
import type { Command } from 'commander';
import { distance } from 'fastest-levenshtein';
import { type Found, type Hit, searchDirectory, shownField } from '../../analysis/search/search.js';
import { fullScore } from '../../analysis/search/score.js';
import type { FoundType } from '../../analysis/search/text.js';
import { failure } from '../../domain/errors.js';
import { enums } from '../../domain/vocabulary.js';
import { limits } from '../../graphql/limits.js';
import { readConfig } from '../config.js';
import { openLoaded } from '../graph.js';
import type { Flags } from '../settings.js';
import { openTerminal } from '../terminal.js';

interface SearchFlags extends Flags {
  readonly type?: string;
  readonly first: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const examples = `Examples:
  gremiengraph search Planungsrat
  gremiengraph search 'Dr. Markus Richter' --type person
  gremiengraph search 'Bürgermeister Dormagen' --first 3 --json
`;

/** Finds things by text and shows them, best first. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .argument('<text...>', 'a few words: a name, a part of it, a title, an office')
    .description('find people, bodies, topics, articles … by text')
    .option('--type <types>', `only things of these types, with commas between: ${typeNames.join(', ')}`)
    .option('--first <number>', 'how many hits', '10')
    .option('--json', 'write JSON')
    .addHelpText('before', examples)
    .action((words: readonly string[], flags: SearchFlags, command: Command) =>
      search(words.join(' '), { ...command.optsWithGlobals<SearchFlags>(), ...flags }),
    );
}

async function search(text: string, flags: SearchFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const asked = { text: checked(text), types: typesOf(flags.type), first: firstOf(flags.first), after: null };
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const found = await searchDirectory(graph).searchText(asked);
    if (flags.json === true) terminal.out(JSON.stringify(plain(found), null, 2));
    else if (found.hits.length > 0) terminal.out(drawn(found.hits));
    terminal.say(summary(text, found));
  } finally {
    await graph.close();
  }
}

function checked(text: string): string {
  if (/[\p{L}\p{N}]/u.test(text) && text.length <= limits.searchText) return text;
  throw failure('INVALID_ARGUMENT', {
    name: 'text',
    expected: `a few words of at most ${String(limits.searchText)} characters`,
    got: text.trim() === '' ? 'nothing' : text.length > limits.searchText ? `${String(text.length)} characters` : text,
  });
}

const typeNames = enums.ThingType.map((type) => type.toLowerCase());

/** The types named with commas between. Throws INVALID_ARGUMENT with the type that was probably meant. */
function typesOf(named: string | undefined): readonly FoundType[] | null {
  if (named === undefined) return null;
  return named.split(',').map((given) => {
    const wanted = given.trim().toLowerCase();
    const type = enums.ThingType.find((known) => known.toLowerCase() === wanted);
    if (type !== undefined) return type;
    const near = typeNames.toSorted((a, b) => distance(a, wanted) - distance(b, wanted))[0] ?? '';
    throw failure('INVALID_ARGUMENT', {
      name: 'type',
      expected: `one of ${typeNames.join(', ')}`,
      got: `"${given}" (did you mean "${near}"?)`,
    });
  });
}

function firstOf(given: string): number {
  const first = /^\d+$/.test(given) ? Number(given) : 0;
  if (first >= 1 && first <= limits.page) return first;
  throw failure('INVALID_ARGUMENT', {
    name: 'first',
    expected: `a number from 1 to ${String(limits.page)}`,
    got: `"${given}"`,
  });
}

const textOf = ({ pieces }: Hit): string => pieces.map(({ text }) => text).join('');

function plain({ hits, total, facets }: Found) {
  const shown = hits.map((hit) => ({
    type: hit.type,
    id: hit.id,
    name: hit.name,
    score: hit.score / fullScore,
    field: shownField(hit),
    text: textOf(hit),
  }));
  return { total, facets, hits: shown };
}

function drawn(hits: readonly Hit[]): string {
  const table = new Table({ head: ['type', 'name', 'id', 'found in'], style: { head: [], border: [] } });
  table.push(
    ...hits.map((hit) => [
      hit.type.toLowerCase(),
      hit.name,
      hit.id,
      textOf(hit) === hit.name ? 'name' : `${shownField(hit)}: ${textOf(hit)}`,
    ]),
  );
  return table.toString();
}

function summary(text: string, { hits, total, facets }: Found): string {
  if (total === 0) {
    const others = facets.map(({ type }) => type.toLowerCase()).join(', ');
    return others === ''
      ? `Nothing is found for "${text}". Try fewer words, or the beginning of one.`
      : `Nothing of these types is found for "${text}", but there is something of: ${others}.`;
  }
  const byType = facets.map(({ type, count }) => `${String(count)} ${type.toLowerCase()}`).join(', ');
  return `${String(hits.length)} of ${String(total)} shown. By type: ${byType}.`;
}
