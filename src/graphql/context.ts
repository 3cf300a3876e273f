import type { Graph } from '../graph/port.js';
import type { NameDirectory } from '../queries/names.js';
import { Reader } from './reading/reader.js';
import { newTrace, type Trace } from './trace.js';

/** Names that look like one that was asked for in vain. */
interface Suggestion {
  readonly asked: string;
  readonly type: string;
  readonly near: readonly { readonly id: string; readonly name: string }[];
}

/** What the resolvers of one request share. */
export interface Context {
  readonly reader: Reader;
  readonly names: NameDirectory;
  readonly license: string;
  /** Suggestions for the extensions of the response; resolvers add to them. */
  readonly suggestions: Suggestion[];
  readonly trace: Trace;
}

/** What all requests share. */
export interface Shared {
  readonly graph: Graph;
  readonly names: NameDirectory;
  readonly license: string;
}

/** Starts the context of one request; `now` is its moment. */
export const contextFor = ({ graph, names, license }: Shared, now: Date, trace: Trace = newTrace()): Context => ({
  reader: new Reader(graph, now),
  names,
  license,
  suggestions: [],
  trace,
});
