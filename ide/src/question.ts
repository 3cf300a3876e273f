import { Kind, parse } from 'graphql';

/** A question as it is sent: the text of an operation, and its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question that comes along, under its name and with its words in German. */
export interface Example extends Question {
  readonly name: string;
  readonly question: string;
}

/** What the server answered to a question. */
export interface Answered {
  readonly question: Question & { readonly operationName?: string };
  readonly data: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isExample = (value: unknown): value is Example =>
  isObject(value) &&
  [value['name'], value['question'], value['query']].every((text) => typeof text === 'string') &&
  isObject(value['variables']);

/** The answer that the server sent. Throws where it is none, so that the page shows what came. */
export function answerFrom(sent: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(sent)) throw new Error(`Der Server schickt keine Antwort auf GraphQL: ${JSON.stringify(sent)}`);
  return sent;
}

/** Variables as the editor gives them; none where they are no object. */
export const variablesOf = (given: unknown): Question['variables'] => (isObject(given) ? given : {});

/** Variables from their JSON text; none where it is no object. */
export function variablesFrom(text: string): Question['variables'] {
  try {
    return variablesOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Loads the examples from the server, which reads the same files as the tests. */
export async function loadExamples(): Promise<readonly Example[]> {
  const response = await fetch('/ide/examples.json');
  const loaded: unknown = await response.json();
  return Array.isArray(loaded) ? loaded.filter(isExample) : [];
}

/** Sends a question and gives the body of the answer, in the wanted format. */
export const send = (question: unknown, accept: string): Promise<Response> =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(question),
  });

/** Whether a document holds more than one operation, so that one has to be named. */
export function holdsSeveral(query: string): boolean {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  } catch {
    return false;
  }
}
