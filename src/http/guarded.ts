import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { GremiengraphError } from '../domain/errors.js';
import { deadline, type Deadline } from '../graph/deadline.js';
import type { Shared } from '../graphql/context.js';
import type { OnInternalError } from '../graphql/errors.js';
import { newTrace, type Trace } from '../graphql/trace.js';
import type { Budget } from './budget.js';
import type { KeptDocuments } from './documents.js';
import type { Gate } from './gate.js';
import { lineOf } from './logging.js';
import type { Metrics } from './metrics.js';
import type { Operation, Patience } from './operation.js';

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
