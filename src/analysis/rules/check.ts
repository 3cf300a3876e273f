import { enums } from '../../domain/vocabulary.js';
import type { Ledger } from '../ledger.js';
import { type View, viewOf } from '../view.js';
import { chairRules } from './chairs.js';
import { membershipRules } from './memberships.js';
import { recordRules } from './records.js';
import type { Rule, RuleName, Violation } from './rule.js';
import { seatRules } from './seats.js';

/** Every rule by its name. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  ...seatRules,
  ...chairRules,
  ...membershipRules,
  ...recordRules,
};

/** What is asked of the rules: which (null for all), on which day (null for all time), known by when. */
export interface RuleQuestion {
  readonly rules: readonly RuleName[] | null;
  readonly validAt: string | null;
  readonly knownAt: string;
  readonly today: string;
}

/** Lists what breaks the rules: the severest first, then in order of the rules, then by ids. */
export function violationsIn(
  ledger: Ledger,
  { rules: asked, validAt, knownAt, today }: RuleQuestion,
): readonly Violation[] {
  const view = viewOf(ledger, { day: validAt, knownAt, today });
  const timeless: View = validAt === null ? view : viewOf(ledger, { day: null, knownAt, today: validAt });
  return enums.ViolationRule.filter((name) => asked === null || asked.includes(name))
    .flatMap((rule) =>
      rules[rule]
        .find(rule === 'ENDS_BEFORE_START' || rule === 'WITHOUT_EVIDENCE' ? timeless : view)
        .map((found) => ({ rule, severity: rules[rule].severity, ...found })),
    )
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** The place of a violation in the order of all, as a text. */
export const orderOf = ({ rule, severity, things, facts }: Violation): string =>
  [
    enums.Severity.indexOf(severity),
    String(enums.ViolationRule.indexOf(rule)).padStart(2, '0'),
    things.join(' '),
    facts.join(' '),
  ].join('|');

/** How many violations there are of each severity. */
export const countsOf = (violations: readonly Violation[]): readonly string[] =>
  enums.Severity.map(
    (severity) => `${String(violations.filter((one) => one.severity === severity).length)} ${severity}`,
  );
