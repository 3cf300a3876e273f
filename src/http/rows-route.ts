import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failure, GremiengraphError } from '../domain/errors.js';
import { dayOf } from '../domain/period.js';
import { tableFormatNames, type TableFormat } from '../export/tables/format.js';
import type { Row } from '../export/tables/table.js';
import { deadline } from '../graph/deadline.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { contextFor } from '../graphql/context.js';
import { type OpenPage, rowList, type RowListName, rowLists } from '../graphql/rows.js';
import { newTrace, type Trace } from '../graphql/trace.js';
import type { AnsweringOptions } from './guarded.js';
import { lineOf } from './logging.js';
import { rowsAsked, type RowsAsked } from './rows-asked.js';
import { cacheable, etagOf, isKnown } from './unchanged.js';
import { attachment, formatNamed, parametersOf, refuse, writingOf } from './wanted.js';

/** The lists by name. */
const listNames = ['memberships', 'meetings'] as const satisfies readonly (keyof typeof rowLists)[];

/** The addresses of all rows in all formats. */
export const rowsPages: readonly string[] = listNames.flatMap((list) =>
  tableFormatNames.map((format) => `/rows/${list}.${format}`),
);

/** Of the places of a server, those that readers of whole lists may hold: they stay longer than others. */
const share = 5;

interface Reading {
  readonly list: RowListName;
  readonly format: TableFormat;
  readonly asked: RowsAsked;
  readonly now: Date;
}

/** Adds /rows: whole lists, read page by page as fast as the client takes them. */
export function addRows(server: FastifyInstance, options: AnsweringOptions): void {
  const { schema, shared, operation, gate, clients } = options;
  const most = Math.max(1, Math.floor(operation.places / share));
  const lists = { memberships: rowList(schema, 'memberships'), meetings: rowList(schema, 'meetings') };
  let readers = 0;

  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const now = new Date();
    const { list, format } = fileOf(request);
    const parameters = parametersOf(request);
    const writing = writingOf(parameters);
    await clients.check(request.ip);
    const asked = await rowsAsked(list, parameters, shared.names);
    const etag = etagOf(apiVersion, await shared.graph.version(), dayOf(now), list, format.name, asked, writing);
    cacheable(reply, etag, 0);
    if (isKnown(request, etag)) return reply.code(304).send();
    void reply.type(format.contentType).header('content-disposition', attachment(list, format, now));
    if (request.method === 'HEAD') return reply.send();
    if (readers >= most) throw failure('OVERLOADED', { retryAfter: 1 });
    const visit = gate.enter();
    readers += 1;
    const leave = () => {
      readers -= 1;
      visit.answered();
      visit.leave();
    };
    const pages = pagesOf(options, lists[list], { list, format, asked, now }, request, leave);
    const first = await pages.next();
    const parts = format.write({ columns: lists[list].columns, pages: continued(first, pages) }, writing);
    const stream = Readable.from(parts, { objectMode: false, highWaterMark: 65_536 });
    // Also where the client went before anything was sent, so that no part has asked for a page yet.
    stream.once('close', () => void pages.return(undefined));
    return reply.send(stream);
  };

  server.route({ method: ['GET', 'HEAD'], url: '/rows/:file', handler });
}

/** The list and the format that a file names. Throws NOT_FOUND or INVALID_ARGUMENT. */
function fileOf(request: FastifyRequest): { readonly list: RowListName; readonly format: TableFormat } {
  const { params } = request;
  const file = String(typeof params === 'object' && params !== null ? Reflect.get(params, 'file') : '');
  const [name = '', ...ending] = file.split('.');
  const list = listNames.find((known) => known === name);
  if (list === undefined) throw failure('NOT_FOUND', { path: request.url, known: rowsPages });
  if (ending.length === 0) refuse('the ending of the file', tableFormatNames, '');
  return { list, format: formatNamed(ending.join('.')) };
}

type Pages = AsyncGenerator<readonly Row[]>;

/** Reads the pages of a list, each within its time and its turn; what a client does not wait for is not read. */
async function* pagesOf(
  { shared, operation, gate, clients, metrics }: AnsweringOptions,
  { columns, pages }: ReturnType<typeof rowList>,
  { list, asked, now }: Reading,
  request: FastifyRequest,
  leave: () => void,
): Pages {
  const trace: Trace = newTrace();
  trace.operation = `rows/${list}`;
  const started = performance.now();
  const kept = Object.entries(asked.only).map(
    ([name, value]) => [columns.findIndex((column) => column.name === name), value] as const,
  );
  const open: OpenPage = async (read) => {
    await gate.turn();
    const began = performance.now();
    const time = deadline(shared.graph, operation.deadline, () => (trace.statements += 1));
    try {
      return await read(contextFor({ ...shared, graph: time.graph }, now, trace));
    } finally {
      time.close();
      await time.settled();
      await clients.spend(request.ip, performance.now() - began);
    }
  };
  try {
    for await (const rows of pages(asked.variables, open)) {
      yield rows.filter((row) => kept.every(([column, value]) => row[column] === value));
    }
  } catch (error) {
    trace.codes.push(error instanceof GremiengraphError ? error.code : 'INTERNAL');
    throw error;
  } finally {
    leave();
    metrics.answered(trace, performance.now() - started);
    request.log.info(lineOf(trace, performance.now() - started), 'answered');
  }
}

/** The pages after the first, which was read before anything was sent, so that an error there is answered as one. */
async function* continued(first: IteratorResult<readonly Row[], unknown>, rest: Pages): Pages {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
