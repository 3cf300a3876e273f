import type { VariantName } from '../variants/names.js';
import type { Operation, Variables } from './operations.js';
import { wordsFor } from './words.js';

/** A request, as a client sends it. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** Where it is not the path of GraphQL. */
  readonly path?: string;
  readonly body?: string;
}

/** The requests of an operation to a variant, in turn. */
export function requestsFor(
  variant: VariantName,
  operation: Operation,
  variables: readonly Variables[],
): readonly Request[] {
  const { path } = operation;
  if (path !== undefined) return variables.map((own) => ({ method: 'GET', path: path(own) }));
  const words = wordsFor(variant, operation);
  return variables.map((own) => ({
    method: 'POST',
    body: JSON.stringify({ query: words.query, variables: words.variables(own) }),
  }));
}
