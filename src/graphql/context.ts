import { type Ledger, ledgers } from '../analysis/ledger.js';
import { snapshots } from '../analysis/reading.js';
import { type SearchDirectory, searchDirectory } from '../analysis/search/search.js';
import type { Snapshot } from '../analysis/snapshot.js';
import type { Graph } from '../graph/port.js';
import { type NameDirectory, nameDirectory } from '../queries/names.js';
import { costOf } from './limits.js';
import { Reader } from './reading/reader.js';
import { newTrace, type Trace } from './trace.js';

/** Names that look like one that was asked for in vain. */
interface Suggestion {
  readonly asked: string;
  readonly type: string;
  readonly near: readonly { readonly id: string; readonly name: string }[];
}

/** What all requests share. */
export interface Shared {
  readonly graph: Graph;
  readonly names: NameDirectory;
  readonly search: SearchDirectory;
  /** The edges that paths and networks run on. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Everything in memory, for what looks at the graph as a whole. */
  readonly ledger: () => Promise<Ledger>;
  readonly license: string;
  /** Where the server answers; where none is asked, the address of one that is started with no settings. */
  readonly address?: string;
}

/** What all requests to a graph share: what is read once per version of its data. */
export const sharedOf = (graph: Graph, license: string): Shared => ({
  graph,
  names: nameDirectory(graph),
  search: searchDirectory(graph),
  snapshot: snapshots(graph),
  ledger: ledgers(graph),
  license,
});

/** What the resolvers of one request share. */
export interface Context extends Omit<Shared, 'graph'> {
  readonly reader: Reader;
  readonly address: string;
  /** Suggestions for the extensions of the response; resolvers add to them. */
  readonly suggestions: Suggestion[];
  readonly trace: Trace;
}

/** What a response tells beside data and errors: what it cost, and names that look like those asked for in vain. */
export const extensionsOf = ({ trace: { cost }, suggestions }: Pick<Context, 'trace' | 'suggestions'>) => ({
  cost: costOf(cost),
  ...(suggestions.length > 0 ? { suggestions } : {}),
});

/** Starts the context of one request; `now` is its moment. Each request needs one, and naming all costs less than spreading. */
export const contextFor = (
  { graph, names, search, snapshot, ledger, license, address = 'http://127.0.0.1:4000' }: Shared,
  now: Date,
  trace: Trace = newTrace(),
): Context => ({
  names,
  search,
  snapshot,
  ledger,
  license,
  address,
  reader: new Reader(graph, now),
  suggestions: [],
  trace,
});
