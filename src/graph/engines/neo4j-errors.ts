import { failure } from '../../domain/errors.js';

/** What was done when a driver failed: at which address, by which statement, within how many seconds. */
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
export function translated(error: unknown, { where, name, seconds }: Attempt): unknown {
  if (!isDriverError(error)) return error;
  const { code, message } = error;
  if (code.startsWith('Neo.ClientError.Security')) return failure('ENGINE_REFUSED', { where, reason: code });
  if (code.includes('ConstraintValidationFailed')) return failure('ID_TAKEN', { detail: message });
  if (code.includes('TransactionTimedOut')) return failure('STATEMENT_TIMEOUT', { seconds });
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return failure('ENGINE_UNAVAILABLE', { where, reason: code });
  if (/acquisition timed out|pool/i.test(message)) return failure('ENGINE_UNAVAILABLE', { where, reason: message });
  return new Error(`${name}: ${message}`, { cause: error });
}

/** Turns an error of opening into one of ours: whatever is no refused login counts as a graph that is not there. */
export function cannotConnect(error: unknown, where: string): unknown {
  const known = translated(error, { where, name: 'connect', seconds: 0 });
  if (known !== error && !(known instanceof Error && known.cause === error)) return known;
  return failure('ENGINE_UNAVAILABLE', { where, reason: error instanceof Error ? error.message : String(error) });
}
