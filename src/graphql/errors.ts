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

/** The HTTP status of our own error. */
export const statusOf = ({ code }: GremiengraphError): number => errorKinds[code].http;
