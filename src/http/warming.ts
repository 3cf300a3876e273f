import { setImmediate } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contextFor, type Shared } from '../graphql/context.js';
import type { KeptDocuments } from './documents.js';
import type { Means } from './graphql-answer.js';

/**
 * Builds in the background what the first question would wait for otherwise, one after another. What cannot be built is
 * told to the log and built by the first question that needs it; once the server stops, nothing more is begun or told.
 */
export async function warm(
  builds: readonly (readonly [string, Build])[],
  quiet: Promise<void>,
  log: FastifyBaseLogger,
  isStopping: () => boolean,
): Promise<void> {
  if (isStopping()) return;
  await quiet;
  for (const [what, build] of builds) {
    await setImmediate();
    if (isStopping()) return;
    const started = performance.now();
    try {
      await build();
      log.info({ what, milliseconds: Math.round(performance.now() - started) }, 'built in advance');
    } catch (error) {
      if (!isStopping()) log.error({ what, err: error }, 'not built in advance; the first question that needs it will');
    }
  }
}

type Build = () => Promise<unknown>;

/** Milliseconds that the first question is waited for. */
const patience = 1_000;

/** Resolves when a question was answered, or none has come for a while: whoever starts a server often asks it at once. */
export const firstAnswer = (http: FastifyInstance): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    http.server.once('request', (_, response) => {
      response.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });

/** What is built in advance, the resolvers first. */
export const inAdvance = (
  shared: Shared,
  means: Means,
  documents: KeptDocuments,
): readonly (readonly [string, Build])[] => [
  ['resolvers', means.apollo],
  ['kept documents', () => planKept(shared, means, documents)],
  ...ofShared(shared),
];

/** Asks kept documents as often as the engine must meet a statement before it plans it; those that need variables are only read. */
async function planKept(shared: Shared, { texts, statements }: Means, documents: KeptDocuments): Promise<void> {
  for (const { query } of documents.values()) {
    const text = texts(query);
    if (!text.isValid()) continue;
    for (let sight = 0; sight < shared.graph.capabilities.sightsBeforePlanning; sight += 1)
      await statements({ text, operationName: null, variables: {} }, contextFor(shared, new Date()));
    await setImmediate();
  }
}

const ofShared = ({ snapshot, search, ledger }: Shared): readonly (readonly [string, Build])[] => [
  ['snapshot', snapshot],
  ['search index', () => search.searchText({ text: '', types: null, first: 0, after: null })],
  ['ledger', ledger],
];
