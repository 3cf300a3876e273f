import { setImmediate } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Shared } from '../graphql/context.js';

/**
 * Builds in the background what the first question would wait for otherwise, one after another. What cannot be built is
 * told to the log and built by the first question that needs it; once the server stops, nothing more is begun or told.
 */
export async function warm(shared: Shared, log: FastifyBaseLogger, isStopping: () => boolean): Promise<void> {
  for (const [what, build] of inAdvance(shared)) {
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

const inAdvance = ({ snapshot, search, ledger }: Shared): readonly (readonly [string, Build])[] => [
  ['snapshot', snapshot],
  ['search index', () => search.searchText({ text: '', types: null, first: 0, after: null })],
  ['ledger', ledger],
];
