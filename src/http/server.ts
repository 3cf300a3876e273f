import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { failure, GremiengraphError } from '../domain/errors.js';
import { parseQuestion } from '../graphql/answer.js';
import { apolloServer } from '../graphql/apollo.js';
import { contextFor, type Shared } from '../graphql/context.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { type OnInternalError, statusOf } from '../graphql/errors.js';
import { limits, refuseExcess } from '../graphql/limits.js';
import { readCounts } from '../queries/dataset.js';
import { questionIn } from './question.js';
import { startPage } from './start-page.js';

/** What a server serves, and who hears of errors that clients may not see. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly shared: Shared;
  readonly version: string;
  readonly onInternalError: OnInternalError;
}

const pages = ['/', '/graphql', '/healthz', '/readyz', '/version', '/schema.graphql'] as const;
const patience = 2_000;

/** Builds the HTTP server; the caller listens and closes. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ bodyLimit: limits.bytes, forceCloseConnections: 'idle', requestTimeout: 30_000 });
  server.setErrorHandler((error: FastifyError, _, reply) => sendError(options, reply, error));
  server.setNotFoundHandler((request, reply) =>
    sendError(options, reply, failure('NOT_FOUND', { path: request.url, known: pages })),
  );
  await addGraphql(server, options);
  addPages(server, options);
  return server;
}

async function addGraphql(server: FastifyInstance, { schema, shared, onInternalError }: ServerOptions): Promise<void> {
  const apollo = apolloServer(schema, onInternalError, [fastifyApolloDrainPlugin(server)]);
  await apollo.start();
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: (request, _, done) => {
      refuseExcessIn(schema, request);
      done();
    },
    handler: fastifyApolloHandler(apollo, { context: () => Promise.resolve(contextFor(shared, new Date())) }),
  });
}

/** Refuses what exceeds a limit before GraphQL validates it; what does not parse is left to GraphQL's own answer. */
function refuseExcessIn(schema: GraphQLSchema, request: FastifyRequest): void {
  const question = questionIn(request);
  if (question === null) return;
  try {
    refuseExcess(schema, parseQuestion(question.query), question.variables);
  } catch (error) {
    if (!(error instanceof GremiengraphError) || error.code !== 'INVALID_QUERY') throw error;
  }
}

function addPages(server: FastifyInstance, { schema, shared, version }: ServerOptions): void {
  const { graph } = shared;
  server.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(startPage));
  server.get('/healthz', (_, reply) => reply.send({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    const problem = await problemOf(readCounts(graph));
    return problem === null ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready', problem });
  });
  server.get('/version', (_, reply) =>
    reply.send({ version, apiVersion, engine: graph.info.engine, engineVersion: graph.info.version }),
  );
  const sdl = printSchema(schema);
  server.get('/schema.graphql', (_, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
}

/** Why a check fails, or does not end in time; null where it succeeds. */
async function problemOf(check: Promise<unknown>): Promise<string | null> {
  const late = new Promise<string>((resolve) =>
    setTimeout(resolve, patience, 'The graph does not answer in time.').unref(),
  );
  const ended = check
    .then(() => null)
    .catch((error: unknown) => (error instanceof GremiengraphError ? error.message : 'The graph does not answer.'));
  return Promise.race([ended, late]);
}

function sendError({ onInternalError }: ServerOptions, reply: FastifyReply, error: FastifyError | GremiengraphError) {
  const own = ownErrorOf(error, onInternalError);
  return reply
    .code(statusOf(own))
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message: own.message, extensions: { ...own.details, code: own.code } }] });
}

function ownErrorOf(error: FastifyError | GremiengraphError, onInternalError: OnInternalError): GremiengraphError {
  if (error instanceof GremiengraphError) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return failure('BODY_TOO_LARGE', { limit: limits.bytes });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return failure('INVALID_REQUEST', { reason: error.message, status: error.statusCode });
  const id = crypto.randomUUID();
  onInternalError(id, error);
  return failure('INTERNAL', { id });
}
