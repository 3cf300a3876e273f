import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { backup, verifyBackup } from '../../changes/journal/backup.js';
import { openJournal } from '../../changes/journal/journal.js';
import { rebuild, verifyJournal } from '../../changes/journal/rebuild.js';
import { checksumOf } from '../../changes/canonical.js';
import { verify } from '../../changes/verify.js';
import { openGraph } from '../../graph/open.js';
import type { Graph } from '../../graph/port.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { openLoaded } from '../graph.js';
import { asksForRules, checkRules, collected, type RuleFlags } from '../rules.js';
import { openTerminal, type Terminal } from '../terminal.js';

interface StoreFlags extends Flags {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Looks after what is stored: check, rebuild, backup, restore. */
export function addStore(program: Command): void {
  program
    .command('check')
    .description('compare the graph with its rules, its shortcuts and its journal')
    .option('--json', 'write the findings as JSON')
    .option('--rules', 'check the facts by the rules of docs/rules.md instead')
    .option('--rule <name>', 'only this rule; may be given several times', collected, [])
    .option('--valid-at <day>', 'only violations by facts of this day')
    .option('--known-at <moment>', 'by what was known at this moment')
    .addHelpText(
      'before',
      'Examples:\n  gremiengraph check\n  gremiengraph check --json\n  gremiengraph check --rules\n  gremiengraph check --rule TWO_CHAIRS --valid-at 2021-02-01\n',
    )
    .action((flags: StoreFlags & RuleFlags, command: Command) => {
      const all = { ...flags, ...withGlobals(flags, command) };
      return asksForRules(all) ? checkRules(all) : check(all);
    });
  program
    .command('rebuild')
    .argument('<journal>', 'the journal to rebuild from')
    .description('write an empty graph anew from a journal, on either engine')
    .addHelpText('before', 'Examples:\n  gremiengraph --data new-data rebuild data/journal.jsonl\n')
    .action((journal: string, flags: StoreFlags, command: Command) =>
      rebuildFrom(journal, withGlobals(flags, command)),
    );
  program
    .command('backup')
    .argument('<folder>', 'a new folder for the backup')
    .description('copy the journal with a manifest, after a trial of restoring it; a server may run')
    .addHelpText('before', 'Examples:\n  gremiengraph backup backups/2026-11-24\n')
    .action((folder: string, flags: StoreFlags, command: Command) => backUp(folder, withGlobals(flags, command)));
  program
    .command('restore')
    .argument('<folder>', 'the folder of a backup')
    .description('restore a backup into an empty graph, if it is whole')
    .addHelpText('before', 'Examples:\n  gremiengraph --data restored restore backups/2026-11-24\n')
    .action((folder: string, flags: StoreFlags, command: Command) => restoreFrom(folder, withGlobals(flags, command)));
}

const withGlobals = (flags: StoreFlags, command: Command): StoreFlags => ({
  ...command.optsWithGlobals<StoreFlags>(),
  ...flags,
});

async function check(flags: StoreFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const { graph, journal } = await openLoaded(readConfig(flags), terminal);
  try {
    const [findings, checksum] = [await verify(graph, journal.file), await checksumOf(graph)];
    if (flags.json === true) terminal.out(JSON.stringify({ checksum, findings }, null, 2));
    else for (const { invariant, message } of findings) terminal.out(`${invariant}: ${message}`);
    terminal.say(findings.length === 0 ? `Clean. Checksum ${checksum}` : `${String(findings.length)} findings.`);
    if (findings.length > 0) process.exitCode = 4;
  } finally {
    await graph.close();
  }
}

async function rebuildFrom(file: string, flags: StoreFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  await verifyJournal(file);
  await into(flags, terminal, (graph) =>
    rebuild(graph, file, (sequence) => terminal.say(`changeset ${String(sequence)}`)),
  );
}

/** Opens the graph of the settings, fills it, and completes its journal; says its checksum. */
async function into(flags: StoreFlags, terminal: Terminal, fill: (graph: Graph) => Promise<unknown>): Promise<void> {
  const config = readConfig(flags);
  const graph = await openGraph(config.place);
  try {
    await fill(graph);
    await openJournal(graph, config.journal);
    terminal.say(`Done. Checksum ${await checksumOf(graph)}`);
  } finally {
    await graph.close();
  }
}

async function backUp(folder: string, flags: StoreFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const config = readConfig(flags);
  if (!existsSync(config.journal)) await openLoaded(config, terminal).then(({ graph }) => graph.close());
  const scratch = await openGraph({ folder: null });
  try {
    const { sequence, checksum } = await backup(config.journal, folder, scratch, new Date());
    terminal.say(`Backed up ${String(sequence)} changesets into ${folder}. Checksum ${checksum}`);
  } finally {
    await scratch.close();
  }
}

async function restoreFrom(folder: string, flags: StoreFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const scratch = await openGraph({ folder: null });
  try {
    const journal = await verifyBackup(folder, scratch);
    await into(flags, terminal, (graph) => rebuild(graph, journal));
  } finally {
    await scratch.close();
  }
}
