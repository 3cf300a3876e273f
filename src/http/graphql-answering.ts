import type { FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { failure } from '../domain/errors.js';
import { dayOf } from '../domain/period.js';
import type { TableFormat } from '../export/tables/format.js';
import type { Deadline } from '../graph/deadline.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { contextFor, type Shared } from '../graphql/context.js';
import type { AnswerCache } from './answer-cache.js';
import { keyOf } from './answer-key.js';
import type { KeptDocuments } from './documents.js';
import { answerJson, answerTable, type Means, readOrNull } from './graphql-answer.js';
import { answerOnce, type Made, type Visit } from './kept-answers.js';
import type { Answering } from './guarded.js';
import { type Asked, askedIn } from './question.js';
import { cacheable, etagOf, isKnown } from './unchanged.js';
import { parametersOf, wantedTable } from './wanted.js';

/** What answering a question takes. */
interface Options {
  readonly schema: GraphQLSchema;
  readonly shared: Shared;
  readonly means: Means;
  readonly documents: KeptDocuments;
  readonly answers: AnswerCache | null;
}

/** A question that no limit refuses, and the form in which its answer is wanted. */
interface Question {
  readonly asked: Asked;
  /** The question as GraphQL reads it; null where it does not parse. */
  readonly document: DocumentNode | null;
  readonly format: TableFormat | null;
}

/** Answers questions; those who ask the same while data and day stay the same share one answer, where answers are kept. */
export function answering(options: Options): Answering {
  const { means, documents, answers } = options;
  return async (request, reply, trace, time) => {
    refuseBadAddress(request);
    const format = wantedTable(request);
    const asked = askedIn(request, documents);
    const text = readOrNull(means.texts, asked);
    trace.cost = text?.costWith(asked.question?.variables ?? {}) ?? 0;
    const document = text?.document ?? null;
    const question: Question = { asked, document, format };
    const visit: Visit = { request, reply, trace, time };
    const make = (version: string | null) => made(options, visit, question, version);
    const key = answers === null || !isQuery(question) ? null : keyOf(request);
    if (answers !== null && key !== null) return answerOnce(answers, key, visit, make);
    const version = request.method === 'POST' || document === null ? null : await time.graph.version();
    return (await make(version)).body;
  };
}

/** Makes an answer; its moment comes after the version of the data was asked, so that nothing that is recorded lies ahead of it. */
async function made(
  { schema, shared, means }: Pick<Options, 'schema' | 'shared' | 'means'>,
  { request, reply, trace, time }: Visit,
  { asked, document, format }: Question,
  version: string | null,
): Promise<Made> {
  const now = new Date();
  const address = `${request.protocol}://${request.host}`;
  const context = contextFor(sharedWithin(shared, time, address), now, trace);
  const etag = version === null ? null : validatorOf(request, asked, version, now);
  if (etag !== null && isKnown(request, etag)) {
    cacheable(reply, etag, asked.kept ? secondsOfKept : 0);
    return { body: reply.code(304).send(), isWhole: false };
  }
  if (format !== null) request.headers.accept = 'application/graphql-response+json';
  const json = (put: Asked) => answerJson(means, request, reply, put, context);
  const body =
    format === null ? await json(asked) : await answerTable(schema, format, reply, { asked, document }, json);
  const isWhole = reply.statusCode === 200 && trace.codes.length === 0;
  if (reply.statusCode === 400 && trace.codes.length > 0 && expectsJson(request)) void reply.code(200);
  else if (etag !== null && isWhole) cacheable(reply, etag, asked.kept ? secondsOfKept : 0);
  return { body, isWhole };
}

/** What requests share, waited for only as long as the request has time. */
const sharedWithin = (
  { license, names, search, snapshot, ledger }: Shared,
  time: Deadline,
  address: string,
): Shared => ({
  address,
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
 * day means today. Null for what is sent by POST: what came of it can be sent again, but not asked for by its validator.
 */
function validatorOf(request: FastifyRequest, { question }: Asked, version: string, now: Date): string | null {
  if (request.method === 'POST') return null;
  const { format, bom, raw } = parametersOf(request);
  return etagOf(apiVersion, version, dayOf(now), question, [format, bom, raw], request.headers.accept);
}

/** Refuses a request whose address and Host header make no URL, as nothing downstream can read it. */
export function refuseBadAddress({ url, protocol, hostname }: FastifyRequest): void {
  if (!URL.canParse(url, `${protocol}://${hostname}/`))
    throw failure('INVALID_REQUEST', { reason: 'its address or its Host header is no URL', status: 400 });
}

/** Whether a question only reads. */
const isQuery = ({ asked: { question }, document }: Question): boolean =>
  document !== null && getOperationAST(document, question?.operationName)?.operation === OperationTypeNode.QUERY;

/** A client that reads nothing but application/json takes 200 for "this is GraphQL's own answer", errors included. */
const expectsJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');
