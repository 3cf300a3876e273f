import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { failure } from '../../domain/errors.js';
import { keepDocuments } from '../../http/documents.js';
import type { Server } from '../../http/server.js';
import { readConfig } from '../config.js';
import type { Flags } from '../settings.js';
import { openLoaded } from '../graph.js';
import { readDocuments } from '../documents.js';
import { packageVersion, shipped } from '../package.js';
import { license } from '../seed.js';
import { openTerminal } from '../terminal.js';

const question =
  '{ body(name: "Kommunalgremium") { chair { member { name } } seats(validAt: "2021-02-01") { claimed filled unnamed } } }';

/** Serves the graph until the process is told to stop. */
export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the graph over GraphQL; loads the seed where the graph is empty')
    .option('--port <number>', 'port to listen on (PORT, default 4000)')
    .option('--host <address>', 'address to listen on (HOST, default 127.0.0.1)')
    .addHelpText('before', 'Examples:\n  gremiengraph serve\n  gremiengraph serve --port 8080 --data graph\n')
    .action((flags: Flags, command: Command) => serve({ ...command.optsWithGlobals<Flags>(), ...flags }));
}

async function serve(flags: Flags & { readonly quiet?: boolean }): Promise<void> {
  const terminal = openTerminal(flags.quiet === true);
  const { place, journal, host, port, operation, documents: folder } = readConfig(flags);
  const documents = keepDocuments([
    ...readDocuments(shipped('schema/examples')),
    ...(folder === null ? [] : readDocuments(folder)),
  ]);
  const [{ graph }, { buildGraphqlSchema }, { sharedOf }, { buildStoppable }] = await Promise.all([
    openLoaded({ place, journal }, terminal),
    // What serves is loaded while the engine opens the graph.
    import('../../graphql/schema.js'),
    import('../../graphql/context.js'),
    import('../../http/server.js'),
  ]);
  const schema = buildGraphqlSchema();
  const shared = sharedOf(graph, await license());
  const server = await buildStoppable({ schema, shared, version: packageVersion(), operation, documents });
  server.http.addHook('onClose', () => graph.close());
  const address = await listen(server.http, host, port);
  stopOnSignals(server, terminal.say);
  void server.warm();
  terminal.out(
    [
      `Gremiengraph ${packageVersion()} on the ${graph.info.engine} engine (${graph.info.where})`,
      `  start page  ${address}/`,
      `  ask         ${address}/ide`,
      `  GraphQL     ${address}/graphql`,
      `  schema      ${address}/schema.graphql`,
      'Try:',
      `  curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: question })}'`,
      'Stop with Ctrl-C.',
    ].join('\n'),
  );
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    await server.close();
    throw isInUse(error) ? failure('PORT_IN_USE', { host, port }) : error;
  }
}

const isInUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** The longest that answers under way are waited for, in milliseconds; each ends earlier by its own deadline. */
const patience = 9_500;

function stopOnSignals(server: Server, say: (text: string) => void): void {
  const stop = () => {
    say('Stopping …');
    setTimeout(() => {
      say('Stopped with work unfinished.');
      process.exit(1);
    }, patience).unref();
    void server.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
