import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openCounted } from './counted.js';
import { portOf } from './listening.js';
import { loadersOf } from './model/loaders.js';
import { modelSchema } from './model/schema.js';
import { mercuriusLoaders } from './model/mercurius-loaders.js';
import type { Start } from './serving.js';

/** Mercurius with its own loaders; `jit` is how often it sees an operation before it compiles it, 0 for never. */
const served =
  (jit: number): Start =>
  async (place) => {
    const { graph, statements } = await openCounted(place);
    const app = Fastify();
    await app.register(mercurius, {
      schema: modelSchema(),
      loaders: mercuriusLoaders(graph),
      context: () => ({ loaders: loadersOf(graph) }),
      jit,
    });
    app.addHook('onClose', () => graph.close());
    await app.listen({ host: '127.0.0.1', port: 0 });
    return { port: portOf(app.server), path: '/graphql', statements, close: () => app.close() };
  };

/** Mercurius as it comes. */
export const start = served(0);

/** Mercurius with its compiler, from the first sight on. */
export const startJit = served(1);
