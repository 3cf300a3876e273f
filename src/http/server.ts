import type { Server as RawServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, {
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { failure, GremiengraphError } from '../domain/errors.js';
import type { Exporting } from '../export/export.js';
import type { Graph } from '../graph/port.js';
import type { Shared } from '../graphql/context.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { isForOperators, type OnInternalError } from '../graphql/errors.js';
import { limits } from '../graphql/limits.js';
import { readCounts } from '../queries/dataset.js';
import { type AnswerCache, answerCache } from './answer-cache.js';
import { addExports } from './export-route.js';
import { ownErrorOf, sendError, statusFor } from './failing.js';
import { type Gate, gate } from './gate.js';
import { budget } from './budget.js';
import { type KeptDocuments, keepDocuments } from './documents.js';
import { addGraphql } from './graphql-route.js';
import { addIde, idePages } from './ide.js';
import { addReading } from './reading.js';
import { addReconciling, reconcilePages } from './reconcile-route.js';
import { addRows, rowsPages } from './rows-route.js';
import { type Metrics, openMetrics } from './metrics.js';
import { addOparl, oparlPages } from './oparl-route.js';
import { mostConnections, type Operation, type Patience, standardOperation, standardPatience } from './operation.js';
import { addStartPage } from './start-page.js';
import { addThings, thingPages } from './thing-route.js';
import { cutSlowTakers } from './taking.js';
import { firstAnswer, inAdvance, warm } from './warming.js';

/** What a server serves, how it is run, and who hears of errors that clients may not see (else the log). */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly shared: Shared;
  readonly version: string;
  readonly operation?: Partial<Operation>;
  readonly patience?: Partial<Patience>;
  readonly onInternalError?: OnInternalError;
  /** The questions that can be asked by their hash. */
  readonly documents?: KeptDocuments;
}

/** A server with the means to stop it without breaking an answer. */
export interface Server {
  readonly http: FastifyInstance;
  /** Builds in the background what questions share; the caller has begun to listen and need not wait. */
  warm(): Promise<void>;
  /** Tells readiness at once that it stops, waits for running answers, and closes. */
  stop(): Promise<void>;
}

const pages: readonly string[] = [
  '/',
  '/graphql',
  '/documents',
  ...idePages,
  ...rowsPages,
  '/healthz',
  '/readyz',
  '/metrics',
  '/version',
  '/schema.graphql',
  '/graph.<format>',
  ...oparlPages,
  ...thingPages,
  ...reconcilePages,
];
const patienceOfReadiness = 2_000;

/** Builds the HTTP server; the caller listens and closes. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> =>
  (await buildStoppable(options)).http;

/** Builds the HTTP server with its way to stop; the caller listens. */
export async function buildStoppable(options: ServerOptions): Promise<Server> {
  const { schema, shared, version } = options;
  const operation = { ...standardOperation, ...options.operation };
  const patience = { ...standardPatience, ...options.patience };
  const http = Fastify(settingsOf(operation, patience));
  const doors = gate(operation.places);
  const answers = answersKept(shared.graph, operation);
  const keptBytes = () => answers?.bytes() ?? 0;
  const metrics = openMetrics({ graph: shared.graph, version, inFlight: doors.inFlight, keptBytes });
  const onInternalError: OnInternalError =
    options.onInternalError ?? ((id, error) => http.log.error({ errorId: id, err: error }, 'internal error'));
  http.server.maxConnections = mostConnections;
  cutSlowTakers(http, patience.taking);
  addErrors(http, metrics, onInternalError);
  await addReading(http);
  const documents = options.documents ?? keepDocuments([]);
  const clients = budget(operation.budget);
  const answering = { schema, shared, operation, patience, gate: doors, clients, documents, metrics, onInternalError };
  const means = addGraphql(http, { ...answering, answers });
  addRows(http, answering);
  addExports(http, exportingOf(options), operation, patience);
  await addOparl(http, answering, version);
  addThings(http, answering);
  await addReconciling(http, answering, version);
  addDocuments(http, documents);
  addPages(http, options);
  addStateOfHealth(http, options, doors, metrics);
  const stop = async () => {
    await doors.stop();
    // What came while the server was busy has not been read yet: it is told so, and not cut.
    await sleep(patience.farewell);
    await http.close();
  };
  return {
    http,
    warm: () => warm(inAdvance(shared, means, documents), firstAnswer(http), http.log, doors.isStopping),
    stop,
  };
}

const answersKept = (graph: Graph, { cache, cacheAge }: Operation): AnswerCache | null =>
  cache === 0 ? null : answerCache(graph, { bytes: cache * bytesOfMegabyte, seconds: cacheAge });

const bytesOfMegabyte = 1024 * 1024;

const exportingOf = ({ shared: { graph, names, license }, version }: ServerOptions): Exporting => ({
  graph,
  names,
  license,
  program: `gremiengraph ${version}`,
});

/** Our routes have no JSON schemas, so what compiles them is not even loaded. */
const noSchemas = (): never => {
  throw new TypeError('A route has a schema, which nothing here compiles');
};

/** Slow and idle clients are cut; a log goes to stderr as JSON lines. */
const settingsOf = ({ log, proxies }: Operation, patience: Patience): FastifyHttpOptions<RawServer> => ({
  bodyLimit: limits.bytes,
  forceCloseConnections: 'idle',
  requestTimeout: patience.request,
  connectionTimeout: patience.connection,
  keepAliveTimeout: patience.keepAlive,
  http: { headersTimeout: patience.header, connectionsCheckingInterval: patience.check },
  trustProxy: proxies ?? false,
  genReqId: () => crypto.randomUUID(),
  logger: log === 'silent' ? false : { level: log, stream: process.stderr },
  logController: new LogController({ disableRequestLogging: true }),
  schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
});

function addErrors(http: FastifyInstance, metrics: Metrics, onInternalError: OnInternalError): void {
  http.setErrorHandler((error: FastifyError | GremiengraphError, request, reply) => {
    const own = ownErrorOf(error, onInternalError);
    metrics.rejected(own.code);
    request.log.info({ outcome: own.code }, 'refused');
    return sendError(reply, own, statusFor(own));
  });
  http.setNotFoundHandler((request, reply) => {
    const error = noSuchPage(request);
    metrics.rejected(error.code);
    if (error.code === 'INVALID_REQUEST') void reply.header('allow', methodsOf(request.url));
    return sendError(reply, error, statusFor(error));
  });
}

/** A page that is there may not answer the method; otherwise the pages that are there are named. */
function noSuchPage({ url, method }: FastifyRequest): GremiengraphError {
  const path = url.split('?')[0] ?? url;
  return pages.some((page) => page === path)
    ? failure('INVALID_REQUEST', { reason: `"${path}" does not answer ${method}`, status: 405 })
    : failure('NOT_FOUND', { path: url, known: pages });
}

const methodsOf = (url: string): string =>
  url.split('?')[0] === '/graphql' ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS';

function addDocuments(http: FastifyInstance, documents: KeptDocuments): void {
  const list = [...documents.values()].map(({ id, name, question }) => ({
    id,
    name,
    question,
    url: `/graphql?documentId=${id}`,
  }));
  http.get('/documents', (_, reply) => reply.send({ documents: list }));
}

function addPages(http: FastifyInstance, { schema, shared: { graph }, version }: ServerOptions): void {
  addStartPage(http, graph);
  addIde(http);
  http.get('/version', (_, reply) =>
    reply.send({ version, apiVersion, engine: graph.info.engine, engineVersion: graph.info.version }),
  );
  let sdl: string | null = null;
  http.get('/schema.graphql', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send((sdl ??= printSchema(schema))),
  );
}

function addStateOfHealth(http: FastifyInstance, { shared }: ServerOptions, doors: Gate, metrics: Metrics): void {
  http.get('/healthz', (_, reply) => reply.send({ status: 'ok' }));
  http.get('/readyz', async (_, reply) => {
    const problem = doors.isStopping() ? 'The server is being stopped.' : await problemOf(readCounts(shared.graph));
    return problem === null ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready', problem });
  });
  http.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.read()));
}

/** Why a check fails, or does not end in time; null where it succeeds. */
async function problemOf(check: Promise<unknown>): Promise<string | null> {
  const late = new Promise<string>((resolve) =>
    setTimeout(resolve, patienceOfReadiness, 'The graph does not answer in time.').unref(),
  );
  const ended = check
    .then(() => null)
    .catch((error: unknown) => {
      if (!(error instanceof GremiengraphError)) return 'The graph does not answer.';
      return isForOperators(error.code) ? `The graph does not answer (${error.code}).` : error.message;
    });
  return Promise.race([ended, late]);
}
