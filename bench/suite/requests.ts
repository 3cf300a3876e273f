import type { VariantName } from '../variants/names.js';
import type { Operation, Variables } from './operations.js';
import type { Running } from './variant.js';
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

/** Sends a request to a variant. */
export async function send(
  { port, path }: Pick<Running, 'port' | 'path'>,
  request: Request,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${request.path ?? path}`, {
    method: request.method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return { status: response.status, text: await response.text() };
}

/** Asks a question. Throws unless it is answered as a whole. */
export async function wholeAnswer(variant: Pick<Running, 'port' | 'path'>, body: string): Promise<void> {
  const { status, text } = await send(variant, { method: 'POST', body });
  if (status !== 200 || text.includes('"errors"')) throw new Error(`The answer is ${status}: ${text.slice(0, 500)}`);
}
