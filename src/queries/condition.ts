import type { Parameter } from '../graph/query.js';

/** Takes a value as a parameter of the statement and gives its name in Cypher: `$p3`. */
type Bind = (value: Parameter) => string;

/** A condition on `target` in Cypher; its values go through `bind`, never into the text. */
export type Condition = (bind: Bind) => string;

/** A condition without values. */
export const when =
  (text: string): Condition =>
  () =>
    text;

/** Holds where all conditions do. */
export const all =
  (conditions: readonly Condition[]): Condition =>
  (bind) =>
    conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition(bind)})`).join(' AND ');

/** Holds where one condition does. */
export const some =
  (conditions: readonly Condition[]): Condition =>
  (bind) =>
    conditions.length === 0 ? 'false' : conditions.map((condition) => `(${condition(bind)})`).join(' OR ');

/** Holds where the condition does not, also where it cannot be told. */
export const not =
  (condition: Condition): Condition =>
  (bind) =>
    `NOT coalesce((${condition(bind)}), false)`;

/** The parameters that conditions bind, named in the order of binding. */
export interface Binding {
  readonly bind: Bind;
  readonly parameters: () => Readonly<Record<string, Parameter>>;
}

/** Starts to collect the parameters of one statement. */
export function binding(): Binding {
  const values: Parameter[] = [];
  return {
    bind: (value) => `$p${String(values.push(value) - 1)}`,
    parameters: () => Object.fromEntries(values.map((value, index) => [`p${String(index)}`, value])),
  };
}
