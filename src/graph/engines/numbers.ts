/** Passes a number that both engines keep as it is: finite, and whole ones within 2^53. `what` names it in the error. */
export function checkNumber(value: number, what: string): number {
  if (Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)) return value;
  throw outOfRange(value, what);
}

/** The error for a number that an engine would change. */
export const outOfRange = (value: number | bigint, what: string): RangeError =>
  new RangeError(`${what} is ${String(value)}, which an engine would change; keep numbers within 2^53`);
