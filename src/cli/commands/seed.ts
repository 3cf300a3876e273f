import type { Command } from 'commander';
import { openJournal } from '../../changes/journal/journal.js';
import { planSeed, type SeedPlan } from '../../ingest/seed/load.js';
import { openGraph } from '../../graph/open.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { loadSeed, reportOf } from '../graph.js';
import { shipped } from '../package.js';
import { openTerminal } from '../terminal.js';

interface SeedFlags extends Flags {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Loads a seed into the graph. */
export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('load the seed into the graph; a seed that is loaded already changes nothing')
    .option('--from <folder>', 'folder of the seed', shipped('seed'))
    .option('--dry-run', 'show what would be loaded, and change nothing')
    .option('--json', 'write the report as JSON')
    .addHelpText('before', 'Examples:\n  gremiengraph seed --dry-run\n  gremiengraph seed --from my-seed\n')
    .action((flags: SeedFlags, command: Command) => seed({ ...command.optsWithGlobals<SeedFlags>(), ...flags }));
}

async function seed(flags: SeedFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const { place, journal } = readConfig(flags);
  const graph = await openGraph(place);
  try {
    const planned = await planSeed(graph, flags.from ?? shipped('seed'));
    if (flags.json === true) terminal.out(asJson(planned));
    if (flags.dryRun !== true) {
      await loadSeed(graph, planned, terminal);
      await openJournal(graph, journal);
    } else if (flags.json !== true) terminal.out(whatWouldCome(planned));
  } finally {
    await graph.close();
  }
}

const asJson = ({ plan, upgrade, seed: { manifest } }: SeedPlan): string =>
  JSON.stringify(
    { id: plan.id, applied: plan.applied, counts: plan.counts, upgrade, leftOut: manifest.leftOut },
    null,
    2,
  );

const whatWouldCome = (planned: SeedPlan): string =>
  planned.plan.applied ? 'This seed is loaded already; nothing would be changed.' : `Would load:\n${reportOf(planned)}`;
