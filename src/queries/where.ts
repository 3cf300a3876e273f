import { all, type Condition, not, some, when } from './condition.js';

type Given<V> = V | null | undefined;

/** Compares a text without regard to case. */
export interface StringFilter {
  readonly eq?: Given<string>;
  readonly in?: Given<readonly string[]>;
  readonly contains?: Given<string>;
  readonly startsWith?: Given<string>;
  readonly isNull?: Given<boolean>;
}

/** Compares partial dates by the days they can mean; `eq` by the text. */
export interface DateFilter {
  readonly eq?: Given<string>;
  readonly gte?: Given<string>;
  readonly lte?: Given<string>;
  readonly isNull?: Given<boolean>;
}

/** Compares whole numbers. */
export interface IntFilter {
  readonly eq?: Given<number>;
  readonly in?: Given<readonly number[]>;
  readonly gte?: Given<number>;
  readonly lte?: Given<number>;
  readonly isNull?: Given<boolean>;
}

/** Compares a value of a closed list. */
export interface EnumFilter {
  readonly eq?: Given<string>;
  readonly in?: Given<readonly string[]>;
}

/** Adds and, or and not to the fields of a filter. */
export type Where<Fields> = Fields & {
  readonly and?: Given<readonly Where<Fields>[]>;
  readonly or?: Given<readonly Where<Fields>[]>;
  readonly not?: Given<Where<Fields>>;
};

/** What each field of a filter means as a condition on `target`. */
export type Meanings<Fields> = { readonly [K in keyof Fields]-?: (value: NonNullable<Fields[K]>) => Condition };

const given = <V>(value: Given<V>, condition: (value: V) => Condition): readonly Condition[] =>
  value === null || value === undefined ? [] : [condition(value)];

const isNull = (expression: string) => (wanted: boolean) => when(`${expression} IS ${wanted ? '' : 'NOT '}NULL`);

/** A text property against a filter. */
export const compares =
  (expression: string) =>
  (filter: StringFilter): Condition =>
    all([
      ...given(filter.eq, (value) => (bind) => `toLower(${expression}) = ${bind(value.toLowerCase())}`),
      ...given(
        filter.in,
        (values) => (bind) => `toLower(${expression}) IN ${bind(values.map((value) => value.toLowerCase()))}`,
      ),
      ...given(filter.contains, (value) => (bind) => `toLower(${expression}) CONTAINS ${bind(value.toLowerCase())}`),
      ...given(
        filter.startsWith,
        (value) => (bind) => `toLower(${expression}) STARTS WITH ${bind(value.toLowerCase())}`,
      ),
      ...given(filter.isNull, isNull(expression)),
    ]);

/** Any name of a node (name, short name, aliases) against a filter. */
export const comparesNames =
  (variable: string) =>
  (filter: StringFilter): Condition =>
  (bind) =>
    `any(own IN [${variable}.name, ${variable}.shortName] + coalesce(${variable}.aliases, []) WHERE own IS NOT NULL AND ${compares('own')(filter)(bind)})`;

/** A partial date against a filter: `gte` and `lte` hold where some day of it does. */
export const comparesDate =
  (expression: string) =>
  (filter: DateFilter): Condition =>
    all([
      ...given(filter.eq, (value) => (bind) => `${expression} = ${bind(value)}`),
      ...given(filter.gte, (value) => notBefore(expression, value)),
      ...given(filter.lte, (value) => notAfter(expression, value)),
      ...given(filter.isNull, isNull(expression)),
    ]);

/** Some day of a partial date is the day or later. */
export const notBefore =
  (expression: string, day: string): Condition =>
  (bind) =>
    `${expression} >= substring(${bind(day)}, 0, size(${expression}))`;

/** Some day of a partial date is the day or earlier. */
export const notAfter =
  (expression: string, day: string): Condition =>
  (bind) =>
    `${expression} <= substring(${bind(day)}, 0, size(${expression}))`;

/** A number against a filter. */
export const comparesNumber =
  (expression: string) =>
  (filter: IntFilter): Condition =>
    all([
      ...given(filter.eq, (value) => (bind) => `${expression} = ${bind(value)}`),
      ...given(filter.in, (values) => (bind) => `${expression} IN ${bind(values)}`),
      ...given(filter.gte, (value) => (bind) => `${expression} >= ${bind(value)}`),
      ...given(filter.lte, (value) => (bind) => `${expression} <= ${bind(value)}`),
      ...given(filter.isNull, isNull(expression)),
    ]);

/** A value of a closed list against a filter. */
export const comparesEnum =
  (expression: string) =>
  (filter: EnumFilter): Condition =>
    all([
      ...given(filter.eq, (value) => (bind) => `${expression} = ${bind(value)}`),
      ...given(filter.in, (values) => (bind) => `${expression} IN ${bind(values)}`),
    ]);

/** A property that is one of some values. */
export const isOneOf =
  (expression: string) =>
  (values: readonly string[]): Condition =>
  (bind) =>
    `${expression} IN ${bind(values)}`;

/** A property that is a value. */
export const equals =
  (expression: string) =>
  (value: string | boolean): Condition =>
  (bind) =>
    `${expression} = ${bind(value)}`;

/** A link from or to the node of an id: `linked('(target)-[:IN_GROUP]->')`. */
export const linked =
  (pattern: string) =>
  (id: string): Condition =>
  (bind) =>
    `EXISTS { MATCH ${pattern}(other:Node) WHERE other.id = ${bind(id)} }`;

/** A linked node, called `other`, that meets a condition. */
export const linkedWhere =
  (pattern: string, condition: (filter: StringFilter) => Condition) =>
  (filter: StringFilter): Condition =>
  (bind) =>
    `EXISTS { MATCH ${pattern}(other:Node) WHERE ${condition(filter)(bind)} }`;

/** A pattern that exists, or does not. */
export const exists =
  (pattern: string) =>
  (wanted: boolean): Condition =>
    when(`${wanted ? '' : 'NOT '}EXISTS { MATCH ${pattern} }`);

const keysOf = <Fields extends object>(meanings: Meanings<Fields>): readonly (keyof Fields)[] =>
  Object.keys(meanings).filter((key): key is Extract<keyof Fields, string> => key in meanings);

/** Reads a filter with and, or, not by the meanings of its fields. */
export const where =
  <Fields extends object>(meanings: Meanings<Fields>) =>
  (filter: Where<Fields>): Condition => {
    const fields: Fields = filter;
    return all([
      ...keysOf(meanings).flatMap((key) => {
        const value = fields[key];
        return value === undefined || value === null ? [] : [meanings[key](value)];
      }),
      ...given(filter.and, (filters) => all(filters.map(where(meanings)))),
      ...given(filter.or, (filters) => some(filters.map(where(meanings)))),
      ...given(filter.not, (inner) => not(where(meanings)(inner))),
    ]);
  };
