import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorKinds, failure, GremiengraphError } from '../domain/errors.js';

/** Hears of an error that no client may see, with the id that the client is told instead. */
export type OnInternalError = (id: string, error: unknown) => void;

/** Our own error inside an error of GraphQL, however deep, or null. */
function ownError(error: unknown): GremiengraphError | null {
  if (error instanceof GremiengraphError) return error;
  if (error instanceof GraphQLError) return ownError(error.originalError);
  return null;
}

/** Writes an error for clients: our own with code and details, those of GraphQL as they are, all others masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onInternalError: OnInternalError,
): GraphQLFormattedError {
  const own = ownError(error);
  if (own !== null) {
    const message = formatted.message.includes(own.message) ? formatted.message : own.message;
    return { ...formatted, message, extensions: { ...own.details, code: own.code } };
  }
  if (isOfGraphql(formatted, error)) return withoutStack(formatted);
  const id = randomUUID();
  onInternalError(id, error instanceof GraphQLError ? (error.originalError ?? error) : error);
  return { ...formatted, message: failure('INTERNAL', { id }).message, extensions: { code: 'INTERNAL', id } };
}

/** Errors of parsing, validation and variables come from GraphQL itself and name what the client wrote. */
const isOfGraphql = ({ extensions }: GraphQLFormattedError, error: unknown): boolean =>
  (extensions?.['code'] !== undefined && extensions['code'] !== 'INTERNAL_SERVER_ERROR') ||
  (error instanceof GraphQLError && error.originalError === undefined && error.path === undefined);

const withoutStack = ({ extensions, ...rest }: GraphQLFormattedError): GraphQLFormattedError => {
  const kept = Object.entries(extensions ?? {}).filter(([name]) => name !== 'stacktrace');
  return kept.length === 0 ? rest : { ...rest, extensions: Object.fromEntries(kept) };
};

/** Errors that tell the operator of folders, addresses and the database; clients are told their codes. */
const forOperators: readonly string[] = [
  'ENGINE_UNAVAILABLE',
  'ENGINE_REFUSED',
  'DATA_FOLDER_HELD',
  'DATA_FOLDER_UNUSABLE',
] satisfies readonly (keyof typeof errorKinds)[];

/** Whether the message of an error is for the operator only. */
export const isForOperators = (code: unknown): boolean => typeof code === 'string' && forOperators.includes(code);

/** What clients are told instead of an error for the operator, and the id under which the operator finds it. */
export const messageForClients = (id: string): string =>
  `The graph cannot be read or written at present. Ask again in a while; the operator finds the cause in the log under ${id}.`;

/** Writes an error for the clients of a server, who are told less than who runs it. */
export function formatForClients(
  formatted: GraphQLFormattedError,
  error: unknown,
  onInternalError: OnInternalError,
): GraphQLFormattedError {
  const told = formatError(formatted, error, onInternalError);
  const code = told.extensions?.['code'];
  if (!isForOperators(code)) return told;
  const id = randomUUID();
  onInternalError(id, ownError(error));
  return { ...told, message: messageForClients(id), extensions: { code, id } };
}

/** The HTTP status of our own error. */
export const statusOf = ({ code }: Pick<GremiengraphError, 'code'>): number => errorKinds[code].http;
