import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deadline } from '../graph/deadline.js';
import { newTrace, type Trace } from '../graphql/trace.js';
import type { AnswerCache, KeptAnswer } from './answer-cache.js';
import { keyOf } from './answer-key.js';
import type { Budget } from './budget.js';
import type { Gate } from './gate.js';
import { lineOf } from './logging.js';
import type { Metrics } from './metrics.js';
import { isKnown } from './unchanged.js';

/** What it takes to answer from the cache. */
interface Answering {
  readonly answers: AnswerCache;
  readonly clients: Budget;
  readonly gate: Gate;
  readonly metrics: Metrics;
}

/**
 * Answers a request that was answered before, where that still holds: it takes no place and asks the graph nothing, but the
 * client's time. False where the request goes the long way, which also refuses whom this way does not let in.
 */
export async function answerKept(
  { answers, clients, gate, metrics }: Answering,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const started = performance.now();
  const key = keyOf(request);
  const answer = key === null ? null : await answers.atOnce(key);
  if (answer === null || gate.isStopping() || !(await clients.hasTime(request.ip))) return false;
  const trace = newTrace();
  noteKept(trace, answer);
  sendKept(request, reply, answer);
  const milliseconds = performance.now() - started;
  await clients.spend(request.ip, milliseconds);
  metrics.answered(trace, milliseconds);
  request.log.info(lineOf(trace, milliseconds), 'answered');
  return true;
}

/** Notes that an answer was not made for this request. */
function noteKept(trace: Trace, { operation, cost }: KeptAnswer): void {
  trace.operation = operation;
  trace.cost = cost;
  trace.path = 'cache';
}

/** Sends an answer again, or tells the client that it has it already. */
function sendKept(request: FastifyRequest, reply: FastifyReply, { headers, body, etag }: KeptAnswer): FastifyReply {
  void reply.headers(headers);
  if (etag === null || !isKnown(request, etag)) return reply.send(body);
  for (const name of ofBody) void reply.removeHeader(name);
  return reply.code(304).send();
}

/** Headers that tell of a body. */
const ofBody = Object.freeze(['content-type', 'content-length', 'content-disposition']);

/** A request with its reply, what becomes known of it, and the time that it has. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly trace: Trace;
  readonly time: Deadline;
}

/** An answer that was made, and whether it is whole: without errors, and with its body. */
export interface Made {
  readonly body: unknown;
  readonly isWhole: boolean;
}

/** Answers with what is kept or is being made for another who asks the same, else with what is made for a version of the data. */
export async function answerOnce(
  answers: AnswerCache,
  key: string,
  { request, reply, trace, time }: Visit,
  make: (version: string) => Promise<Made>,
): Promise<unknown> {
  const state = await time.within(answers.state());
  const found = await time.within(answers.find(key, state));
  if (found !== null) {
    noteKept(trace, found);
    return sendKept(request, reply, found);
  }
  const end = answers.begin(key, state);
  let kept: KeptAnswer | null = null;
  try {
    const before = new Set(Object.keys(reply.getHeaders()));
    const { body, isWhole } = await make(state.version);
    if (!isWhole || !(typeof body === 'string' || body instanceof Uint8Array)) return body;
    const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
    kept = await answers.keep(key, state, keptOf(reply, before, bytes, trace));
    return bytes;
  } finally {
    end(kept);
  }
}

/** The answer of a reply as it can be sent again: without what tells of the single request, which was there before. */
function keptOf(
  reply: FastifyReply,
  before: ReadonlySet<string>,
  body: Buffer,
  { operation, cost }: Trace,
): KeptAnswer {
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined || before.has(name) ? [] : [[name, String(value)] as const],
    ),
  );
  return { headers, body, etag: headers['etag'] ?? null, operation, cost };
}
