import { createServer } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { createYoga } from 'graphql-yoga';
import { openCounted } from './counted.js';
import { listening } from './listening.js';
import { loadersOf } from './model/loaders.js';
import { modelSchema } from './model/schema.js';
import type { Start } from './serving.js';

/** GraphQL Yoga, which keeps parsed and validated operations by itself; the plug-in compiles them, too. */
const served =
  (plugins: readonly object[]): Start =>
  async (place) => {
    const { graph, statements } = await openCounted(place);
    const yoga = createYoga({
      schema: modelSchema(),
      context: () => ({ loaders: loadersOf(graph) }),
      plugins,
      graphiql: false,
      landingPage: false,
      logging: false,
    });
    const http = createServer((request, response) => void yoga(request, response));
    return listening(http, '/graphql', statements, () => graph.close());
  };

/** GraphQL Yoga as it comes. */
export const start = served([]);

/** GraphQL Yoga with graphql-jit. */
export const startJit = served([useGraphQlJit()]);
