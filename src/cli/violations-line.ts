import { ledgers } from '../analysis/ledger.js';
import { countsOf, violationsIn } from '../analysis/rules/check.js';
import { dayOf } from '../domain/period.js';
import type { Graph } from '../graph/port.js';

/** Says in one line what breaks the rules, and how to see it. */
export async function violationsLine(graph: Graph, now: Date): Promise<string> {
  const question = { rules: null, validAt: null, knownAt: now.toISOString(), today: dayOf(now) };
  const violations = violationsIn(await ledgers(graph)(), question);
  return `${String(violations.length)} Verstöße: ${countsOf(violations).join(', ')}. "gremiengraph check --rules" lists them.`;
}
