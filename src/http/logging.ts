import type { Trace } from '../graphql/trace.js';
import { outcomeOf } from './metrics.js';

/** What the log tells of a question: never its text, nor a variable. */
export const lineOf = (trace: Trace, milliseconds: number) => ({
  operation: trace.operation,
  milliseconds: Math.round(milliseconds),
  statements: trace.statements,
  cost: trace.cost,
  outcome: outcomeOf(trace),
});
