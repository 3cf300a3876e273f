import Table from 'cli-table3';
import type { Command } from 'commander';
import { lookupFor, readConfig, settings } from '../config.js';
import type { Flags, Lookup, Setting } from '../settings.js';
import { openTerminal } from '../terminal.js';

interface ConfigFlags extends Flags {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Shows what is set, and where it comes from. */
export function addConfig(program: Command): void {
  program
    .command('config')
    .description('show the settings')
    .addHelpText('before', 'Examples:\n  gremiengraph config show\n  gremiengraph config show --json\n')
    .command('show')
    .description('show each setting with where it comes from; secrets are hidden')
    .option('--port <number>', 'port to listen on')
    .option('--host <address>', 'address to listen on')
    .option('--json', 'write JSON')
    .addHelpText('before', 'Examples:\n  gremiengraph config show\n  PORT=8080 gremiengraph config show --json\n')
    .action((flags: ConfigFlags, command: Command) => show({ ...command.optsWithGlobals<ConfigFlags>(), ...flags }));
}

function show(flags: ConfigFlags): void {
  const given = lookupFor(flags);
  const shown = settings.map((setting) => shownOf(setting, given));
  openTerminal(flags.quiet === true).out(flags.json === true ? JSON.stringify(shown, null, 2) : drawn(shown));
  readConfig(flags);
}

interface Shown {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

function shownOf(setting: Setting, given: Lookup): Shown {
  const { value, from } = given(setting);
  const hidden = setting.secret === true && value !== '';
  return { name: setting.name, value: hidden ? '***' : withoutLogin(value), from };
}

/** An address may carry a login, which is nobody's business. */
const withoutLogin = (value: string): string => value.replace(/(:\/\/)[^/@\s]+@/, '$1***@');

function drawn(shown: readonly Shown[]): string {
  const table = new Table({ head: ['setting', 'value', 'from'], style: { head: [], border: [] } });
  table.push(...shown.map(({ name, value, from }) => [name, value, from]));
  return table.toString();
}
