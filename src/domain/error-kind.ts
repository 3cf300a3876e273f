/** What the world sees of a kind of error: HTTP status, exit code of the command line, and the sentence. */
export interface ErrorKind<Details> {
  readonly http: number;
  readonly exit: number;
  readonly message: (details: Details) => string;
}

/** Makes a kind of error from its HTTP status, its exit code and its sentence. */
export const kind = <D>(http: number, exit: number, message: (details: D) => string) => ({ http, exit, message });

/** What was expected, and what came. */
export interface Got {
  readonly expected: string;
  readonly got: string;
}
/** Several texts. */
export type Texts = readonly string[];
/** A limit, and what was asked for. */
export interface Limit {
  readonly limit: number;
  readonly asked: number;
}
