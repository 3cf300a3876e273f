import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { VariantName } from './names.js';
import { askedOfVariant, startOf, type Usage } from './protocol.js';
import type { Start } from './serving.js';

/** How each variant is started; nothing of the others is loaded. */
const starts: Readonly<Record<VariantName, () => Promise<Start>>> = {
  ours: async () => (await import('./ours.js')).start,
  'ours-resolvers': async () => (await import('./ours.js')).startResolvers,
  'ours-cached': async () => (await import('./ours.js')).startCached,
  limit: async () => (await import('./limit.js')).start,
  'apollo-type-graphql-dataloader': async () => (await import('./apollo.js')).start,
  'graphql-http': async () => (await import('./graphql-http.js')).start,
  mercurius: async () => (await import('./mercurius.js')).start,
  'mercurius-jit': async () => (await import('./mercurius.js')).startJit,
  yoga: async () => (await import('./yoga.js')).start,
  'yoga-jit': async () => (await import('./yoga.js')).startJit,
  grafast: async () => (await import('./grafast.js')).start,
  'neo4j-graphql': async () => (await import('./neo4j-graphql.js')).start,
};

const { variant, place } = startOf.parse(JSON.parse(process.argv[2] ?? '{}'));
const start = await starts[variant]();
const serving = await start(place);
const loop = monitorEventLoopDelay({ resolution: 1 });

const send = (message: object): void => {
  process.send?.(message);
};

function used(): Usage {
  const { user, system } = process.cpuUsage();
  const delay = loop.percentile(99) / 1e6;
  return {
    tells: 'usage',
    cpu: (user + system) / 1_000,
    statements: serving.statements(),
    rss: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * 1_024,
    loop: delay,
  };
}

process.on('message', (message) => {
  const { ask } = askedOfVariant.parse(message);
  if (ask === 'begin') {
    loop.reset();
    loop.enable();
    send(used());
  } else if (ask === 'end') {
    loop.disable();
    send(used());
  } else if (ask === 'write') {
    if (serving.write === undefined) throw new Error(`${variant} cannot write`);
    void serving.write().then(() => send({ tells: 'wrote' }));
  } else void serving.close().finally(() => process.exit(0));
});
process.on('disconnect', () => process.exit(1));
send({ tells: 'ready', port: serving.port, path: serving.path });
