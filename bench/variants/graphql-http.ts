import { createServer } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';
import { openCounted } from './counted.js';
import { listening } from './listening.js';
import { loadersOf } from './model/loaders.js';
import { modelSchema } from './model/schema.js';
import type { Start } from './serving.js';

/** graphql-js behind graphql-http, which is the reference of GraphQL over HTTP. */
export const start: Start = async (place) => {
  const { graph, statements } = await openCounted(place);
  const handler = createHandler({
    schema: modelSchema(),
    context: () => ({ loaders: loadersOf(graph) }),
  });
  const http = createServer((request, response) => void handler(request, response));
  return listening(http, '/graphql', statements, () => graph.close());
};
