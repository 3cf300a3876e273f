import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { NodeRecord } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { sharedOf } from '../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { buildStoppable } from '../../src/http/server.js';
import { ids } from '../world/counts.js';
import { openCounted } from './counted.js';
import { portOf } from './listening.js';
import type { Start } from './serving.js';

/** How our server answers: which way, and whether it keeps answers (megabytes of them). */
interface Manner {
  readonly seenAs: (graph: Graph) => Graph;
  readonly cache: number;
}

/** Gremiengraph as `npm start` runs it, but without a limit for one client, which all requests here come from. */
const served =
  ({ seenAs, cache }: Manner): Start =>
  async (place) => {
    const { graph, statements } = await openCounted(place);
    const shared = sharedOf(seenAs(graph), 'https://creativecommons.org/publicdomain/zero/1.0/');
    const operation = { budget: 0, cache };
    const schema = buildGraphqlSchema();
    const server = await buildStoppable({ schema, shared, version: 'benchmark', operation });
    server.http.addHook('onClose', () => graph.close());
    await server.http.listen({ host: '127.0.0.1', port: 0 });
    const port = portOf(server.http.server);
    return { port, path: '/graphql', statements, write: writer(graph), close: () => server.stop() };
  };

/** Writes one claim after the other. */
function writer(graph: Graph): () => Promise<void> {
  let written = 0;
  return async () => {
    written += 1;
    const now = new Date();
    const recordedAt = now.toISOString();
    const claim: NodeRecord = {
      type: 'Claim',
      id: `claim:written-${process.pid}-${written}`,
      properties: { kind: 'OTHER', text: `Aussage ${written}`, modality: 'FACT', rank: 'NORMAL', recordedAt },
      links: [
        { type: 'ABOUT', to: ids.body(0), properties: {} },
        { type: 'EVIDENCED_BY', to: ids.article(0), properties: { recordedAt } },
      ],
    };
    const changeset = { author: 'benchmark', reason: `W2, ${claim.id}`, records: [claim], retractions: [] };
    await applyChangeset(graph, await planChangeset(graph, changeset), now);
  };
}

const asItIs = (graph: Graph): Graph => graph;

/** Answers by one statement where that is possible, and keeps nothing. */
export const start = served({ seenAs: asItIs, cache: 0 });

/** Answers by one statement, and keeps answers to send them again. */
export const startCached = served({ seenAs: asItIs, cache: 64 });

/** Answers by the resolvers only: the engine claims to plan so slowly that no statement is ever worth it. */
export const startResolvers = served({
  cache: 0,
  seenAs: (graph) => ({
    ...graph,
    capabilities: { ...graph.capabilities, sightsBeforePlanning: Number.POSITIVE_INFINITY },
  }),
});
