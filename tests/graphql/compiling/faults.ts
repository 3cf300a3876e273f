import type { Graph } from '../../../src/graph/port.js';
import type { ParameterMap } from '../../../src/graph/query.js';

/** A fault of what plans nested statements, put into their text or parameters. */
export type Fault = (
  text: string,
  parameters: ParameterMap,
) => { readonly text: string; readonly parameters: ParameterMap };

const inText =
  (from: RegExp, to: string): Fault =>
  (text, parameters) => ({ text: text.replace(from, to), parameters });

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What may go wrong, and must not go unseen. */
export const faults: Readonly<Record<string, Fault>> = {
  'what has ended still holds': inText(/validToMax >= /, 'validToMax <> '),
  'a day is not passed on to the fields below': (text, parameters) => {
    const days = Object.entries(parameters).filter(([, value]) => isDay(value));
    const lost = days.slice(2).map(([name]) => [name, '2026-11-24'] as const);
    return { text, parameters: { ...parameters, ...Object.fromEntries(lost) } };
  },
  'an order is turned round': inText(/ORDER BY (n\d+\.sortName|coalesce\([^)]*\))/, 'ORDER BY $1 DESC'),
  'a page begins with the row of its cursor': inText(/(n\d+\.id) > (\$p\d+)\)/, '$1 >= $2)'),
  'a label is not looked at': inText(/WHERE n\d+:\w+$/m, ''),
};

/** A graph that answers nested statements with a fault, and all others without. */
export const faulty = (graph: Graph, fault: Fault): Graph => ({
  ...graph,
  read: (query, parameters) => {
    if (query.name !== 'nested') return graph.read(query, parameters);
    const wrong = fault(query.text, parameters);
    return graph.read({ ...query, text: wrong.text }, wrong.parameters);
  },
});
