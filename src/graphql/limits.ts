import { failure } from '../domain/errors.js';

/** What a query may cost at most. */
export const limits = {
  bytes: 100 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  directives: 20,
  directivesOfField: 5,
  rootFields: 20,
  selections: 10_000,
  nodes: 50_000,
  inputDepth: 10,
  page: 100,
  pageOfRows: 1_000,
  subgraph: 1_000,
  years: 30,
  network: 25_000,
  betweenness: 20_000_000,
  searchText: 500,
} as const;

/** The cost of a query as responses show it. */
export const costOf = (requested: number) => ({ requested, maximum: limits.nodes });

type LimitCode =
  | 'INPUT_TOO_DEEP'
  | 'PAGE_SIZE_TOO_LARGE'
  | 'QUERY_TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_ROOT_FIELDS'
  | 'TOO_MANY_SELECTIONS'
  | 'QUERY_TOO_EXPENSIVE';

/** Throws the error of a limit where more is asked than it allows. */
export function atMost(code: LimitCode, limit: number, asked: number): void {
  if (asked > limit) throw failure(code, { limit, asked });
}
