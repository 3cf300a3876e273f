import underPressure from '@fastify/under-pressure';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { failure, GremiengraphError } from '../domain/errors.js';
import { deadline, type Deadline } from '../graph/deadline.js';
import { parseQuestion } from '../graphql/answer.js';
import { apolloServer } from '../graphql/apollo.js';
import { contextFor, type Shared } from '../graphql/context.js';
import type { OnInternalError } from '../graphql/errors.js';
import { refuseExcess } from '../graphql/limits.js';
import { newTrace, type Trace } from '../graphql/trace.js';
import { budget } from './budget.js';
import type { Gate } from './gate.js';
import { type Metrics, outcomeOf } from './metrics.js';
import type { Operation, Patience } from './operation.js';
import { questionIn } from './question.js';

/** What the route needs to answer, to refuse and to tell. */
interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly shared: Shared;
  readonly operation: Operation;
  readonly patience: Patience;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly onInternalError: OnInternalError;
}

type Answering = (request: FastifyRequest, reply: FastifyReply, trace: Trace, time: Deadline) => Promise<unknown>;

/** Adds /graphql: a question is let in, priced, answered within its time, and told to log and metrics. */
export async function addGraphql(server: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, shared, onInternalError } = options;
  const apollo = apolloServer(schema, onInternalError, [fastifyApolloDrainPlugin(server)]);
  await apollo.start();
  const answer: Answering = async (request, reply, trace, time) => {
    const names = {
      namesOf: (type: Parameters<Shared['names']['namesOf']>[0]) => time.within(shared.names.namesOf(type)),
    };
    const context = contextFor({ ...shared, graph: time.graph, names }, new Date(), trace);
    refuseBadAddress(request);
    trace.cost = costIn(schema, request);
    const handler = fastifyApolloHandler(apollo, { context: () => Promise.resolve(context) });
    const body: unknown = await handler.call(server, request, reply);
    if (reply.statusCode === 400 && trace.codes.length > 0 && expectsJson(request)) void reply.code(200);
    return body;
  };
  await server.register(async (scope) => {
    await scope.register(underPressure, {
      maxEventLoopDelay: options.patience.turn,
      sampleInterval: options.patience.sample,
      pressureHandler: () => Promise.reject(failure('OVERLOADED', { retryAfter: 1 })),
    });
    scope.route({ method: ['GET', 'POST'], url: '/graphql', handler: guarded(options, answer) });
  });
}

/** Answers a request that is let in and has time left; its place is free only when the engine is done with it. */
function guarded({ shared, operation, gate, metrics }: GraphqlOptions, answer: Answering) {
  const clients = budget(operation.budget);
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
function refuseBadAddress({ url, protocol, hostname }: FastifyRequest): void {
  if (!URL.canParse(url, `${protocol}://${hostname}/`))
    throw failure('INVALID_REQUEST', { reason: 'its address or its Host header is no URL', status: 400 });
}

/** A client that reads nothing but application/json takes 200 for "this is GraphQL's own answer", errors included. */
const expectsJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');

/** What the log tells of a question: never its text, nor a variable. */
const lineOf = (trace: Trace, milliseconds: number) => ({
  operation: trace.operation,
  milliseconds: Math.round(milliseconds),
  statements: trace.statements,
  cost: trace.cost,
  outcome: outcomeOf(trace),
});

/** The nodes that a question asks for; what exceeds a limit is refused, what does not parse is left to GraphQL's own answer. */
function costIn(schema: GraphQLSchema, request: FastifyRequest): number {
  const question = questionIn(request);
  if (question === null) return 0;
  try {
    return refuseExcess(schema, parseQuestion(question.query), question.variables);
  } catch (error) {
    if (!(error instanceof GremiengraphError) || error.code !== 'INVALID_QUERY') throw error;
    return 0;
  }
}
