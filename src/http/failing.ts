import type { FastifyError, FastifyReply } from 'fastify';
import { failure, GremiengraphError } from '../domain/errors.js';
import { isForOperators, messageForClients, type OnInternalError, statusOf } from '../graphql/errors.js';
import { costOf, limits } from '../graphql/limits.js';

/** What a client is told of an error. */
type Told = Pick<GremiengraphError, 'code' | 'message' | 'details'>;

/** Our own error for what went wrong with a request as a whole; what no client may see is masked and told to `onInternalError`. */
export function ownErrorOf(error: FastifyError | GremiengraphError, onInternalError: OnInternalError): Told {
  if (error instanceof GremiengraphError) return isForOperators(error.code) ? masked(error, onInternalError) : error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return failure('BODY_TOO_LARGE', { limit: limits.bytes });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return failure('INVALID_REQUEST', { reason: error.message, status: error.statusCode });
  const id = crypto.randomUUID();
  onInternalError(id, error);
  return failure('INTERNAL', { id });
}

function masked(error: GremiengraphError, onInternalError: OnInternalError): Told {
  const id = crypto.randomUUID();
  onInternalError(id, error);
  return { code: error.code, message: messageForClients(id), details: { id } };
}

/** Answers a request with an error instead of data. */
export function sendError(reply: FastifyReply, { code, message, details }: Told, status: number) {
  const { retryAfter, asked } = details;
  if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({
      errors: [{ message, extensions: { ...details, code } }],
      ...(code === 'QUERY_TOO_EXPENSIVE' ? { extensions: { cost: costOf(Number(asked)) } } : {}),
    });
}

/** The status of an error: its own, or the one that the HTTP layer found where the request could not be read. */
export const statusFor = (error: Told): number => {
  const { status } = error.details;
  return error.code === 'INVALID_REQUEST' && typeof status === 'number' ? status : statusOf(error);
};
