import { errorKinds, GremiengraphError } from '../domain/errors.js';

/** Logs an error that clients are not told, under the id that they are told instead. */
export function onInternalError(id: string, error: unknown): void {
  process.stderr.write(`error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** The exit code of an error by its code; one that is not ours is the fault of the question. */
export const exitCodeOf = (code: string): number =>
  Object.entries(errorKinds).find(([name]) => name === code)?.[1].exit ?? errorKinds.INVALID_QUERY.exit;

/** Tells the user what went wrong, without a stack where it is an error of ours, and sets the exit code. */
export function report(error: unknown): void {
  if (error instanceof GremiengraphError) {
    process.stderr.write(`${error.code}: ${error.message}\n`);
    process.exitCode = errorKinds[error.code].exit;
    return;
  }
  onInternalError(crypto.randomUUID(), error);
  process.exitCode = 1;
}
