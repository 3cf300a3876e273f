import { ledgers } from '../analysis/ledger.js';
import { countsOf, rules, type RuleQuestion, violationsIn } from '../analysis/rules/check.js';
import type { RuleName, Violation } from '../analysis/rules/rule.js';
import { failure } from '../domain/errors.js';
import { dayOf, isDay } from '../domain/period.js';
import { readConfig } from './config.js';
import { openLoaded } from './graph.js';
import type { Flags } from './settings.js';
import { openTerminal } from './terminal.js';

/** How rules are asked for on the command line. */
export interface RuleFlags extends Flags {
  readonly rules?: boolean;
  readonly rule?: readonly string[];
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Collects an option that may be given several times. */
export const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Whether the rules are meant; an option that only they have means them too. */
export const asksForRules = ({ rules: asked, rule = [], validAt, knownAt }: RuleFlags): boolean =>
  asked === true || rule.length > 0 || validAt !== undefined || knownAt !== undefined;

/** Checks the facts by the rules. Ends with 4 where one cannot or can hardly be true; what sources leave open is no failure. */
export async function checkRules(flags: RuleFlags): Promise<void> {
  const question = questionOf(flags, new Date());
  const terminal = openTerminal(flags.quiet === true);
  const { graph } = await openLoaded(readConfig(flags), terminal);
  try {
    const violations = violationsIn(await ledgers(graph)(), question);
    if (flags.json === true) terminal.out(JSON.stringify({ violations: violations.map(plain) }, null, 2));
    else for (const { severity, rule, message } of violations) terminal.out(`${severity} ${rule}: ${message.DE}`);
    terminal.say(`${String(violations.length)} Verstöße: ${countsOf(violations).join(', ')}.`);
    if (violations.some(({ severity }) => severity !== 'NOTE')) process.exitCode = 4;
  } finally {
    await graph.close();
  }
}

const plain = ({ rule, severity, things, facts, message }: Violation) => ({ rule, severity, things, facts, message });

function questionOf({ rule = [], validAt, knownAt }: RuleFlags, now: Date): RuleQuestion {
  if (validAt !== undefined && !isDay(validAt))
    throw failure('INVALID_DATE', { expected: 'a day such as 2020-08-26', got: validAt });
  return {
    rules: rule.length === 0 ? null : rule.map(named),
    validAt: validAt ?? null,
    knownAt: knownAt === undefined ? now.toISOString() : momentOf(knownAt),
    today: dayOf(now),
  };
}

const isRule = (name: string): name is RuleName => name in rules;

function named(name: string): RuleName {
  if (isRule(name)) return name;
  throw failure('INVALID_ARGUMENT', {
    name: 'rule',
    expected: `one of ${Object.keys(rules).join(', ')}`,
    got: `"${name}"`,
  });
}

function momentOf(text: string): string {
  const moment = isDay(text) ? `${text}T00:00:00Z` : text;
  if (!/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(moment) || Number.isNaN(Date.parse(moment)))
    throw failure('INVALID_MOMENT', { got: text });
  return new Date(moment).toISOString();
}
