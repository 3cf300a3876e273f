import type { GraphiQL } from 'graphiql';
import { type ComponentProps, useSyncExternalStore } from 'react';
import { type Answered, answerFrom, holdsSeveral, send, variablesOf } from './question.js';

let last: Answered | null = null;
const listeners = new Set<() => void>();

function keep(answered: Answered | null): void {
  last = answered;
  for (const tell of listeners) tell();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last question that was answered with data, for the table and the file. */
export const useLastAnswer = (): Answered | null => useSyncExternalStore(listen, () => last);

/** Asks the server; what it answers to anything but the question for the schema is kept for the table. */
export const ask: ComponentProps<typeof GraphiQL>['fetcher'] = async ({ query, variables, operationName }) => {
  const question = {
    query,
    variables: variablesOf(variables),
    // A name is left over from an earlier question where the editor has not read the new one yet.
    ...(operationName && holdsSeveral(query) ? { operationName } : {}),
  };
  const isSchema = operationName === 'IntrospectionQuery';
  if (!isSchema) keep(null);
  const answer = answerFrom(await (await send(question, 'application/json')).json());
  const data = answer['data'] ?? null;
  if (!isSchema && data !== null) keep({ question, data });
  return answer;
};
