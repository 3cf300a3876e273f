import underPressure from '@fastify/under-pressure';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { failure, GremiengraphError } from '../domain/errors.js';
import { deadline, type Deadline } from '../graph/deadline.js';
import { dayOf } from '../domain/period.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { parseQuestion } from '../graphql/answer.js';
import { apolloServer } from '../graphql/apollo.js';
import { contextFor, type Shared } from '../graphql/context.js';
import type { OnInternalError } from '../graphql/errors.js';
import { refuseExcess } from '../graphql/excess.js';
import { newTrace, type Trace } from '../graphql/trace.js';
import type { Budget } from './budget.js';
import type { KeptDocuments } from './documents.js';
import type { Gate } from './gate.js';
import { type Metrics, outcomeOf } from './metrics.js';
import type { Operation, Patience } from './operation.js';
import { answerJson, answerTable } from './graphql-answer.js';
import { type Asked, askedIn } from './question.js';
import { cacheable, etagOf, isKnown } from './unchanged.js';
import { parametersOf, wantedTable } from './wanted.js';

/** What the route needs to answer, to refuse and to tell. */
export interface AnsweringOptions {
  readonly schema: GraphQLSchema;
  readonly shared: Shared;
  readonly operation: Operation;
  readonly patience: Patience;
  readonly gate: Gate;
  readonly clients: Budget;
  readonly documents: KeptDocuments;
  readonly metrics: Metrics;
  readonly onInternalError: OnInternalError;
}

/** Answers a request within its time. */
export type Answering = (
  request: FastifyRequest,
  reply: FastifyReply,
  trace: Trace,
  time: Deadline,
) => Promise<unknown>;

/** Adds /graphql: a question is let in, priced, answered within its time, and told to log and metrics. */
export async function addGraphql(server: FastifyInstance, options: AnsweringOptions): Promise<void> {
  const { schema, shared, onInternalError, documents } = options;
  const apollo = apolloServer(schema, onInternalError, [fastifyApolloDrainPlugin(server)]);
  await apollo.start();
  const answer: Answering = async (request, reply, trace, time) => {
    const now = new Date();
    const address = `${request.protocol}://${request.host}`;
    const context = contextFor({ ...sharedWithin(shared, time), address }, now, trace);
    refuseBadAddress(request);
    const format = wantedTable(request);
    const asked = askedIn(request, documents);
    const document = parsedOrNull(asked);
    trace.cost = costOf(schema, asked, document);
    const etag = document === null ? null : await validatorOf(request, asked, time, now);
    if (etag !== null && isKnown(request, etag)) {
      cacheable(reply, etag, asked.kept ? secondsOfKept : 0);
      return reply.code(304).send();
    }
    if (format !== null) request.headers.accept = 'application/graphql-response+json';
    const json = (put: Asked) => answerJson(apollo, request, reply, put, context);
    const body =
      format === null ? await json(asked) : await answerTable(schema, format, reply, { asked, document }, json);
    if (reply.statusCode === 400 && trace.codes.length > 0 && expectsJson(request)) void reply.code(200);
    else if (etag !== null && reply.statusCode === 200 && trace.codes.length === 0)
      cacheable(reply, etag, asked.kept ? secondsOfKept : 0);
    return body;
  };
  await server.register(async (scope) => {
    await scope.register(underPressure, {
      maxEventLoopDelay: options.patience.turn,
      sampleInterval: options.patience.sample,
      pressureHandler: () => Promise.reject(failure('OVERLOADED', { retryAfter: 1 })),
    });
    scope.route({ method: ['GET', 'HEAD', 'POST'], url: '/graphql', handler: guarded(options, answer) });
  });
}

/** What requests share, waited for only as long as the request has time. */
const sharedWithin = ({ license, names, search, snapshot, ledger }: Shared, time: Deadline): Shared => ({
  graph: time.graph,
  license,
  names: { namesOf: (type) => time.within(names.namesOf(type)) },
  search: { searchText: (asked) => time.within(search.searchText(asked)) },
  snapshot: () => time.within(snapshot()),
  ledger: () => time.within(ledger()),
});

/** How long a cache may answer for a kept document without asking. */
const secondsOfKept = 60;

/**
 * The validator of an answer, which is the same as long as the data, the question and the day are: a question without a
 * day means today. Null for what is sent by POST, which no cache keeps.
 */
async function validatorOf(
  request: FastifyRequest,
  { question }: Asked,
  time: Deadline,
  now: Date,
): Promise<string | null> {
  if (request.method === 'POST') return null;
  const version = await time.graph.version();
  const { format, bom, raw } = parametersOf(request);
  return etagOf(apiVersion, version, dayOf(now), question, [format, bom, raw], request.headers.accept);
}

/** Answers a request that is let in and has time left; its place is free only when the engine is done with it. */
export function guarded({ shared, operation, gate, metrics, clients }: AnsweringOptions, answer: Answering) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const visit = gate.enter();
    const started = performance.now();
    const trace = newTrace();
    const time = deadline(shared.graph, operation.deadline, () => (trace.statements += 1));
    reply.raw.once('close', () => {
      trace.codes.unshift('CLIENT_GONE');
      time.close();
    });
    try {
      await clients.check(request.ip);
      await gate.turn();
      return await answer(request, reply, trace, time);
    } catch (error) {
      trace.codes.push(error instanceof GremiengraphError ? error.code : 'INTERNAL');
      throw error;
    } finally {
      const milliseconds = performance.now() - started;
      time.close();
      void time.settled().then(() => visit.leave());
      await clients.spend(request.ip, milliseconds);
      visit.answered();
      metrics.answered(trace, milliseconds);
      request.log.info(lineOf(trace, milliseconds), 'answered');
    }
  };
}

/** Refuses a request whose address and Host header make no URL, as nothing downstream can read it. */
export function refuseBadAddress({ url, protocol, hostname }: FastifyRequest): void {
  if (!URL.canParse(url, `${protocol}://${hostname}/`))
    throw failure('INVALID_REQUEST', { reason: 'its address or its Host header is no URL', status: 400 });
}

/** A client that reads nothing but application/json takes 200 for "this is GraphQL's own answer", errors included. */
const expectsJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');

/** What the log tells of a question: never its text, nor a variable. */
export const lineOf = (trace: Trace, milliseconds: number) => ({
  operation: trace.operation,
  milliseconds: Math.round(milliseconds),
  statements: trace.statements,
  cost: trace.cost,
  outcome: outcomeOf(trace),
});

/** A question as it parses; what does not parse is left to GraphQL's own answer. Throws TOO_MANY_TOKENS. */
function parsedOrNull({ question }: Asked): DocumentNode | null {
  if (question === null) return null;
  try {
    return parseQuestion(question.query);
  } catch (error) {
    if (!(error instanceof GremiengraphError) || error.code !== 'INVALID_QUERY') throw error;
    return null;
  }
}

/** The nodes that a question asks for. Throws the error of a limit. */
const costOf = (schema: GraphQLSchema, { question }: Asked, document: DocumentNode | null): number =>
  document === null ? 0 : refuseExcess(schema, document, question?.variables ?? {});
