import { failure } from '../../domain/errors.js';
import { Silence } from './deadline.js';

/** What failed: at which address, in which statement, after how many seconds at most. */
export interface Attempt {
  readonly where: string;
  readonly name: string;
  readonly seconds: number;
}

interface DriverError extends Error {
  readonly code: string;
  readonly retryable: boolean;
}

const isDriverError = (error: unknown): error is DriverError =>
  error instanceof Error && error.name === 'Neo4jError' && 'code' in error && 'retryable' in error;

/** Whether the same statement may succeed when it is tried again. */
export const isRetryable = (error: unknown): boolean => isDriverError(error) && error.retryable;

/** Turns an error of the driver into one of ours; any other error stays what it is. */
export function translated(error: unknown, attempt: Attempt): Error {
  if (error instanceof Silence) return failure('ENGINE_UNAVAILABLE', { where: attempt.where, reason: error.message });
  if (!isDriverError(error)) return asError(error);
  return known(error, attempt) ?? new Error(`${attempt.name}: ${error.message}`, { cause: error });
}

/** Turns an error of the first contact into one of ours: who does not refuse the login is taken for not being there. */
export function cannotConnect(error: unknown, where: string): Error {
  const translation = isDriverError(error) ? known(error, { where, name: 'connect', seconds: 0 }) : null;
  return translation ?? failure('ENGINE_UNAVAILABLE', { where, reason: asError(error).message });
}

const silent = ['ServiceUnavailable', 'SessionExpired'];

function known({ code, message }: DriverError, { where, seconds }: Attempt): Error | null {
  if (code.startsWith('Neo.ClientError.Security')) return failure('ENGINE_REFUSED', { where, reason: code });
  if (code.includes('ConstraintValidationFailed')) return failure('ID_TAKEN', { detail: takenValue(message) });
  if (code.includes('TransactionTimedOut')) return failure('STATEMENT_TIMEOUT', { seconds });
  if (code.includes('DatabaseNotFound'))
    return failure('ENGINE_UNAVAILABLE', { where, reason: `NEO4J_DATABASE names none that it has: ${message}` });
  if (silent.includes(code) || code.startsWith('Neo.TransientError'))
    return failure('ENGINE_UNAVAILABLE', { where, reason: shortened(message, code) });
  return /acquisition timed out|pool/i.test(message) ? failure('ENGINE_UNAVAILABLE', { where, reason: message }) : null;
}

/** What happened, without the driver's advice: "connect ECONNREFUSED 127.0.0.1:7687". */
function shortened(message: string, code: string): string {
  const [, cause = message] = /Caused by: (.*)/s.exec(message) ?? [];
  return cause.length <= 120 ? cause : code;
}

/** The value in "Node(3) already exists with label `Node` and property `id` = 'body:x'". */
const takenValue = (message: string): string => /= '([^']*)'/.exec(message)?.[1] ?? message;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
