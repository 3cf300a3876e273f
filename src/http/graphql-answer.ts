import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, print } from 'graphql';
import { z } from 'zod';
import { errorKinds } from '../domain/errors.js';
import type { TableFormat } from '../export/tables/format.js';
import type { Row, Table } from '../export/tables/table.js';
import type { Context } from '../graphql/context.js';
import { askingForMore, pageEndOf } from '../graphql/paged.js';
import { tabulate, type Tabulation } from '../graphql/table.js';
import { type Asked, searchWith } from './question.js';
import { attachment, parametersOf, writingOf } from './wanted.js';

/** A question on its way to GraphQL. */
interface Asking {
  readonly asked: Asked;
  /** The question as GraphQL reads it; null where it does not parse. */
  readonly document: DocumentNode | null;
}

/** Answers as GraphQL over HTTP does: JSON, with the status of its specification. */
export async function answerJson(
  apollo: ApolloServer<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  context: Context,
): Promise<string> {
  const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: headersOf(request),
      search: asked.search,
      body: asked.body,
    },
    context: () => Promise.resolve(context),
  });
  void reply.headers(Object.fromEntries(headers)).code(status ?? 200);
  return body.kind === 'complete' ? body.string : '';
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && value !== '') map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

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
  if (method !== 'POST') return { ...asked, search: searchWith(url, query) };
  return { ...asked, body: { ...asked.question, query } };
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
