import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { failure } from '../../domain/errors.js';
import { type Chunks, type Format, isBinary } from '../../export/format.js';
import { nameDirectory } from '../../queries/names.js';
import { type Export, formatNamed, openExport } from '../../export/export.js';
import { formats } from '../../export/formats.js';
import { parseSelection, selectionNames } from '../../export/selection.js';
import { readConfig } from '../config.js';
import { openLoaded } from '../graph.js';
import { packageVersion } from '../package.js';
import { license } from '../seed.js';
import type { Flags } from '../settings.js';
import { openTerminal, type Terminal } from '../terminal.js';

interface ExportFlags extends Flags, Partial<Record<(typeof selectionNames)[number], string>> {
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly loss?: boolean;
}

const help = `Examples:
  gremiengraph export --around body:kommunalgremium --steps 2 --format gexf > kog.gexf
  gremiengraph export --body body:it-planungsrat --valid-at 2021-02-01 --format graphml > it-plr.graphml
  gremiengraph export --format cypher > graph.cypher
  gremiengraph export --body body:kommunalgremium --format cyjs --loss
  gremiengraph export --around "IT-Planungsrat" --format package.zip --output it-plr.zip

Formats:
${formats.map(({ name, title }) => `  ${name.padEnd(16)} ${title}`).join('\n')}
`;

const times = `
Left out, --valid-at, --from and --to mean every time: facts come with the days on which they hold. --known-at left out means
what the graph believes now; formats that copy the graph with its history (cypher, neo4j.zip) then take every moment.
`;

/** Writes a part of the graph to stdout or a file in the format of another program. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write a part of the graph to stdout or a file, in the format of another program')
    .option('--format <name>', 'one of the formats above')
    .option('--output <file>', 'write to this file, which appears when it is complete')
    .option('--around <things>', 'what lies around these things, by ids or names with commas between')
    .option('--steps <number>', 'how many steps around them (default 1)')
    .option('--body <body>', 'a body, by its id or name, with all that is said of it')
    .option('--search <text>', 'what lies around the things whose names contain a text')
    .option('--valid-at <day>', 'facts that hold on a day')
    .option('--from <date>', 'facts that hold on this day or later')
    .option('--to <date>', 'facts that hold on this day or earlier')
    .option('--known-at <moment>', 'facts that the graph believed then; "any" for every moment')
    .option('--types <names>', 'types of things and facts, such as Person,Body,Membership')
    .option('--modalities <names>', 'such as FACT,REPORTED')
    .option('--shape <shape>', 'members (memberships are edges) or facts (facts are nodes with their evidence)')
    .option('--loss', 'write instead what the format cannot hold, as JSON')
    .addHelpText('before', help)
    .addHelpText('after', times)
    .action((flags: ExportFlags, command: Command) => write({ ...command.optsWithGlobals<ExportFlags>(), ...flags }));
}

async function write(flags: ExportFlags): Promise<void> {
  const format = formatAsked(flags);
  const selection = parseSelection(Object.fromEntries(selectionNames.map((name) => [name, flags[name]])));
  const terminal = openTerminal(flags.quiet === true);
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const program = `gremiengraph ${packageVersion()}`;
    const exporting = { graph, names: nameDirectory(graph), license: await license(), program };
    const opened = await openExport(exporting, format, selection, new Date());
    const chunks = flags.loss === true ? lossText(opened) : opened.write();
    await pour(watched(chunks, terminal), flags.output ?? null);
    const { size } = opened.subject.chosen;
    terminal.say(
      `${size.toLocaleString('en')} things and facts as ${format.title} (${flags.output ?? opened.fileName}).`,
    );
  } finally {
    await graph.close();
  }
}

/** The format that is asked for. Throws INVALID_ARGUMENT, also where what no terminal shows would be written to one. */
function formatAsked({ format: name, output, loss }: ExportFlags): Format {
  const known = formats.map((format) => format.name).join(', ');
  if (name === undefined)
    throw failure('INVALID_ARGUMENT', { name: 'format', expected: `one of ${known}`, got: 'nothing' });
  const format = formatNamed(name);
  if (output === undefined && loss !== true && process.stdout.isTTY && isBinary(format))
    throw failure('INVALID_ARGUMENT', {
      name: 'format',
      expected: `a file for ${format.name} (redirect it, as in > kog.${format.name}, or name one with --output)`,
      got: 'a terminal',
    });
  return format;
}

async function* lossText(opened: Export): Chunks {
  yield `${JSON.stringify(await opened.losses(), null, 2)}\n`;
}

async function* watched(chunks: Chunks, terminal: Terminal): Chunks {
  const progress = terminal.counter('Writing');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += Buffer.byteLength(chunk);
      progress.onCount(bytes);
      yield chunk;
    }
  } finally {
    progress.end();
  }
}

/** Writes pieces as fast as they are taken, to a file or to stdout, whose reader may go away when it has seen enough. */
async function pour(chunks: Chunks, file: string | null): Promise<void> {
  if (file !== null) return keep(chunks, file);
  try {
    await into(process.stdout, chunks);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

const into = (sink: Writable, chunks: Chunks): Promise<void> =>
  pipeline(chunks, sink, { end: sink !== process.stdout });

/** Writes a file beside its place and puts it there when it is complete, so that nobody finds the half of one. */
async function keep(chunks: Chunks, file: string): Promise<void> {
  const beside = `${file}.${String(process.pid)}.part`;
  try {
    await into(createWriteStream(beside, { flags: 'wx' }), chunks);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const expected = 'a file in a folder that is there and may be written to';
    throw failure('INVALID_ARGUMENT', { name: 'output', expected, got: `"${file}" (${String(error.code)})` });
  }
}
