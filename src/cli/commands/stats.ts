import type { Command } from 'commander';
import Table from 'cli-table3';
import { readCounts, readLastChange, type TypeCount } from '../../queries/dataset.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { openLoaded } from '../graph.js';
import { openTerminal } from '../terminal.js';

interface StatsFlags extends Flags {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Shows what the graph holds. */
export function addStats(program: Command): void {
  program
    .command('stats')
    .description('show what the graph holds, by type')
    .option('--json', 'write JSON')
    .addHelpText('before', 'Examples:\n  gremiengraph stats\n  gremiengraph stats --json\n')
    .action((flags: StatsFlags, command: Command) => stats({ ...command.optsWithGlobals<StatsFlags>(), ...flags }));
}

async function stats(flags: StatsFlags): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const [counts, lastChange] = await Promise.all([readCounts(graph), readLastChange(graph)]);
    terminal.out(flags.json === true ? JSON.stringify({ ...graph.info, lastChange, counts }, null, 2) : drawn(counts));
  } finally {
    await graph.close();
  }
}

function drawn(counts: readonly TypeCount[]): string {
  const table = new Table({ head: ['type', 'count'], colAligns: ['left', 'right'], style: { head: [], border: [] } });
  table.push(...counts.map(({ type, count }) => [type, count]));
  return table.toString();
}
