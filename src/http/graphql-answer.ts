import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, print } from 'graphql';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { errorKinds, GremiengraphError } from '../domain/errors.js';
import type { TableFormat } from '../export/tables/format.js';
import type { Row, Table } from '../export/tables/table.js';
import type { Apollo } from '../graphql/apollo.js';
import type { Statements } from '../graphql/compiling/answering.js';
import { type Context, extensionsOf } from '../graphql/context.js';
import type { ReadText, Texts } from '../graphql/texts.js';
import { askingForMore, pageEndOf } from '../graphql/paged.js';
import { tabulate, type Tabulation } from '../graphql/table.js';
import { isForJson } from './accepting.js';
import { type Asked, searchWith } from './question.js';
import { attachment, parametersOf, writingOf } from './wanted.js';

/** A question on its way to GraphQL. */
interface Asking {
  readonly asked: Asked;
  /** The question as GraphQL reads it; null where it does not parse. */
  readonly document: DocumentNode | null;
}

/** What answers JSON: single statements, and Apollo with the resolvers for all that these leave. */
export interface Means {
  /** Loaded when it is first needed. */
  readonly apollo: () => Promise<Apollo>;
  readonly texts: Texts;
  readonly statements: Statements;
}

/** Answers as GraphQL over HTTP does: JSON, with the status of its specification. */
export async function answerJson(
  { apollo, texts, statements }: Means,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  context: Context,
): Promise<string> {
  const type = mediaTypeOf(request);
  const text = type === null ? null : validOrNull(texts, asked);
  if (text !== null && asked.question !== null) {
    const data = await statements({ ...asked.question, text }, context);
    if (data !== null) {
      void reply.header('content-type', type);
      return `{"data":${data},"extensions":${JSON.stringify(extensionsOf(context))}}`;
    }
  }
  const resolvers = await apollo();
  const {
    headers,
    text: answer,
    status,
  } = await resolvers.answer(
    {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: headersOf(request),
      search: asked.search(),
      body: asked.body,
    },
    context,
    text === null || asked.question === null ? null : { query: asked.question.query, document: text.document },
  );
  void reply.headers(headers).code(status);
  return answer;
}

const mediaTypes = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The media type that Apollo would answer a request with; null where it refuses the request for its headers. */
function mediaTypeOf({ method, headers: { accept, 'content-type': given } }: FastifyRequest): string | null {
  if (method !== 'POST' && given !== undefined) return null;
  if (isForJson(accept)) return mediaTypes[0] ?? null;
  return new Negotiator({ headers: { accept } }).mediaType(mediaTypes) ?? null;
}

/** The text of a question that the schema can answer and nothing else is to be judged of; else null. */
function validOrNull(texts: Texts, asked: Asked): ReadText | null {
  const text = asked.isPlain ? readOrNull(texts, asked) : null;
  return text?.isValid() === true ? text : null;
}

/** A question as it reads; what does not parse is left to GraphQL's own answer. Throws TOO_MANY_TOKENS. */
export function readOrNull(texts: Texts, { question }: Asked): ReadText | null {
  if (question === null) return null;
  try {
    return texts(question.query);
  } catch (error) {
    if (!(error instanceof GremiengraphError) || error.code !== 'INVALID_QUERY') throw error;
    return null;
  }
}

const headersOf = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  );

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).default([]),
});

/** Rows between which others get their turn. */
const rowsAtOnce = 1_000;

/** Answers with the file of a table; where anything went wrong, with JSON and a status that says so. */
export async function answerTable(
  schema: GraphQLSchema,
  format: TableFormat,
  reply: FastifyReply,
  { asked, document }: Asking,
  answer: (asked: Asked) => Promise<string>,
): Promise<Uint8Array | string> {
  const { request } = reply;
  const writing = writingOf(parametersOf(request));
  const { question } = asked;
  const plan = document === null || question === null ? null : planned(schema, document, question);
  const text = await answer(document === null ? asked : withPageEnd(asked, request, document, plan));
  const { data, errors } = answered.parse(JSON.parse(text));
  const [error] = errors;
  if (plan === null || error !== undefined || !data) {
    const code = Object.entries(errorKinds).find(([known]) => known === error?.extensions?.code);
    if (reply.statusCode === 200) void reply.code(code?.[1].http ?? 500);
    return text;
  }
  const end = pageEndOf(plan.page(data));
  if (end !== null) {
    void reply.header('gremiengraph-has-next-page', String(end.hasNextPage));
    if (end.endCursor !== null) void reply.header('gremiengraph-end-cursor', end.endCursor);
  }
  void reply.type(format.contentType);
  void reply.header('content-disposition', attachment(nameOf(document, asked) ?? 'answer', format, new Date()));
  return written(format.write({ columns: plan.columns, pages: inPages(plan.rows(data)) }, writing));
}

/** The name of the operation that is asked. */
const nameOf = (document: DocumentNode | null, { question }: Asked): string | undefined =>
  document === null ? undefined : getOperationAST(document, question?.operationName)?.name?.value;

/** The table of a question; null where the question is not valid, which GraphQL itself then says. */
function planned(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: NonNullable<Asked['question']>,
): Tabulation | null {
  try {
    return tabulate(schema, { document, variables, operationName });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The question with one for the end of its page, where the rows come in pages. */
function withPageEnd(
  asked: Asked,
  { method, url }: FastifyRequest,
  document: DocumentNode,
  plan: Tabulation | null,
): Asked {
  const paging = plan?.paging ?? null;
  if (paging === null) return asked;
  const query = print(askingForMore(document, paging));
  const question = asked.question === null ? null : { ...asked.question, query };
  if (method !== 'POST') return { ...asked, question, search: () => searchWith(url, query) };
  return { ...asked, question, body: question };
}

async function* inPages(rows: readonly Row[]): Table['pages'] {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    yield rows.slice(at, at + rowsAtOnce);
    await new Promise(setImmediate);
  }
}

async function written(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
