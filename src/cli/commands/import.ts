import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Imported } from '../../changes/bulk/write.js';
import { openJournal } from '../../changes/journal/journal.js';
import { openGraph } from '../../graph/open.js';
import { type Checked, checkFiles } from '../../ingest/bulk/check.js';
import { importFiles } from '../../ingest/bulk/import.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { openTerminal, type Terminal } from '../terminal.js';

interface ImportFlags extends Flags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Fills an empty graph from files of records. */
export function addImport(program: Command): void {
  program
    .command('import')
    .argument('<file...>', 'records, one as JSON a line; may end in .gz, and - is stdin')
    .description('fill an empty graph from large files; continues where it was broken off')
    .option('--dry-run', 'check the files, and change nothing')
    .option('--json', 'write the report as JSON')
    .addHelpText(
      'before',
      'Examples:\n  gremiengraph --data new-data import facts.ndjson\n  gremiengraph import things.ndjson.gz facts.ndjson.gz --dry-run\n',
    )
    .action((files: string[], flags: ImportFlags, command: Command) =>
      withFiles(files, (read) => importAll(read, { ...command.optsWithGlobals<ImportFlags>(), ...flags })),
    );
}

/** Keeps what comes from stdin in a file, since it is read twice. */
async function withFiles(files: readonly string[], work: (files: readonly string[]) => Promise<void>): Promise<void> {
  if (!files.includes('-')) return work(files);
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-import-'));
  try {
    const kept = join(folder, 'stdin.ndjson');
    await pipeline(process.stdin, createWriteStream(kept));
    await work(files.map((file) => (file === '-' ? kept : file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importAll(files: readonly string[], flags: ImportFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const checked = await check(files, terminal);
  if (flags.dryRun === true) {
    tell(terminal, flags, checked, null);
    return;
  }
  const { place, journal } = readConfig(flags);
  const graph = await openGraph(place);
  const progress = terminal.progress('Writing');
  try {
    const imported = await importFiles(graph, files, checked, new Date(), progress.onProgress).finally(progress.end);
    await openJournal(graph, journal);
    tell(terminal, flags, checked, imported);
  } finally {
    await graph.close();
  }
}

async function check(files: readonly string[], terminal: Terminal): Promise<Checked> {
  const counter = terminal.progress('Checking');
  return checkFiles(files, (count) => counter.onProgress(count, null)).finally(counter.end);
}

const said: Readonly<Record<Imported, string>> = {
  written: 'Imported',
  continued: 'Continued and imported all of',
  present: 'Nothing was changed; the graph holds already all',
};

function tell(terminal: Terminal, { json }: ImportFlags, checked: Checked, imported: Imported | null): void {
  const { id, records, counts } = checked;
  if (json === true) {
    terminal.out(JSON.stringify({ import: id, records, counts, imported }, null, 2));
    return;
  }
  const lines = Object.entries(counts).map(([type, count]) => `${String(count).padStart(9)} ${type}`);
  const what = imported === null ? 'Would import' : said[imported];
  terminal.out([`${what} ${String(records)} records:`, ...lines].join('\n'));
}
