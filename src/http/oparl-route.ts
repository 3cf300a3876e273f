import type { FastifyError, FastifyInstance } from 'fastify';
import { failure, GremiengraphError } from '../domain/errors.js';
import { isId } from '../domain/id.js';
import { classOfId, classUrl, oparlAddresses, type OparlAddresses } from '../export/oparl/addresses.js';
import { type Inner, readAround } from '../export/oparl/around.js';
import { bodyOf, type FrameFacts, systemOf } from '../export/oparl/frame.js';
import { type ListName, listNames, type ListPage, readListPage } from '../export/oparl/lists.js';
import { locationOf, type Making, objectOf, type OparlObject } from '../export/oparl/objects.js';
import { readTitles } from '../export/titles.js';
import { readLastChange } from '../queries/dataset.js';
import { addFacade, isUnchanged, restOf, type Visit } from './facade.js';
import { ownErrorOf, statusFor } from './failing.js';
import type { AnsweringOptions } from './guarded.js';
import { keptParameters, listAsked, objectAsked } from './oparl-asked.js';
import { parametersOf } from './wanted.js';

const root = '/oparl/v1.1';

/** Where a client of OParl begins. */
export const oparlPages: readonly string[] = [`${root}/system`];

/** The addresses below the root, as an error names them. */
const known: readonly string[] = [
  ...['system', 'bodies', 'body', ...listNames].map((name) => `${root}/${name}`),
  ...['organization', 'person', 'membership', 'meeting', 'agendaitem', 'location'].map(
    (name) => `${root}/${name}/<id>`,
  ),
  `${root}/organization/<id>/meetings`,
];

/** Adds the reading interface of OParl 1.1: a page at a time, and each object by its own id. */
export async function addOparl(http: FastifyInstance, options: AnsweringOptions, version: string): Promise<void> {
  await http.register(async (scope) => {
    scope.setErrorHandler((error: FastifyError | GremiengraphError, request, reply) => {
      const own = ownErrorOf(error, options.onInternalError);
      options.metrics.rejected(own.code);
      request.log.info({ outcome: own.code }, 'refused');
      const { retryAfter } = own.details;
      if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
      return reply.code(statusFor(own)).send({
        type: classUrl('Error'),
        message: own.message,
        debug: JSON.stringify({ code: own.code, ...own.details }),
      });
    });
    const answer = (visit: Visit) => sendOparl(visit, options.shared.license, version);
    for (const url of [root, `${root}/*`])
      addFacade(scope, options, { name: 'oparl', url, methods: ['GET', 'HEAD'], answer });
    await Promise.resolve();
  });
}

async function sendOparl(visit: Visit, license: string, version: string): Promise<unknown> {
  const { request, reply, graph, origin } = visit;
  if (await isUnchanged(visit, version)) return reply.code(304).send();
  void reply.type('application/json; charset=utf-8');
  const addresses = oparlAddresses(origin);
  const frame = async (): Promise<FrameFacts> => ({
    license,
    version,
    changedAt: (await readLastChange(graph))?.appliedAt ?? null,
    website: `${origin}/`,
  });
  const [name = '', id, list, ...more] = restOf(request).replace(/\/$/, '').split('/');
  if (more.length > 0) throw missing(visit);
  if (id === undefined) return named(visit, addresses, name, frame);
  if (list === undefined) return objectAt(visit, addresses, { name, id, inner: objectAsked(parametersOf(request)) });
  if (list !== 'meetings' || name !== 'organization') throw missing(visit);
  const isGroup = isId(id) && classOfId(id) === 'Organization' && (await readTitles(graph, [id])).has(id);
  if (!isGroup) throw missing(visit);
  return listOf(visit, addresses, 'meetings', id);
}

/** A list, or a part of the frame around all objects. */
async function named(visit: Visit, addresses: OparlAddresses, name: string, frame: () => Promise<FrameFacts>) {
  const listed = listNames.find((each) => each === name);
  if (listed !== undefined) return listOf(visit, addresses, listed, null);
  objectAsked(parametersOf(visit.request));
  if (name === '' || name === 'system') return systemOf(addresses, await frame());
  if (name === 'body') return bodyOf(addresses, await frame());
  if (name === 'bodies') return pageOfBodies(addresses, bodyOf(addresses, await frame()));
  throw missing(visit);
}

const missing = ({ request }: Visit) => failure('NOT_FOUND', { path: request.url.slice(0, 200), known });

interface ObjectAsked {
  readonly name: string;
  readonly id: string;
  readonly inner: Inner;
}

/** The object at an address. Throws NOT_FOUND where there is none, or another class has it. */
async function objectAt(
  visit: Visit,
  addresses: OparlAddresses,
  { name, id, inner }: ObjectAsked,
): Promise<OparlObject> {
  const isLocation = name === 'location';
  if (!isId(id) || (!isLocation && classOfId(id)?.toLowerCase() !== name)) throw missing(visit);
  const around = await readAround(visit.graph, [id], inner, visit.day);
  const [record] = around.records;
  if (record === undefined) throw missing(visit);
  const making: Making = { addresses, around, retracted: 'deleted' };
  const object = isLocation ? locationOf(making, record) : objectOf(making, record);
  if (object === null) throw missing(visit);
  return object;
}

async function listOf(
  { request, graph, day }: Visit,
  addresses: OparlAddresses,
  list: ListName,
  group: string | null,
): Promise<object> {
  const parameters = parametersOf(request);
  const { inner, ...asked } = listAsked(list, group, parameters);
  const page = await readListPage(graph, asked);
  const around = await readAround(graph, page.ids, inner, day);
  const kept = keptParameters(parameters);
  const path = group === null ? addresses.listUrl(list) : `${addresses.objectUrl(group)}/meetings`;
  return {
    data: around.records.map((record) => objectOf({ addresses, around, retracted: 'deleted' }, record)),
    pagination: {
      totalElements: page.total,
      elementsPerPage: asked.limit,
      currentPage: Math.ceil(page.skipped / asked.limit) + 1,
      totalPages: Math.max(1, Math.ceil(page.total / asked.limit)),
    },
    links: linksOf(page, (place) => {
      const words = new URLSearchParams({ ...kept, ...Object.fromEntries(place) });
      return words.size === 0 ? path : `${path}?${words.toString()}`;
    }),
  };
}

type Words = readonly (readonly [string, string])[];

function linksOf({ ids, total, skipped }: ListPage, urlOf: (place: Words) => string): object {
  const [first, last] = [ids[0], ids.at(-1)];
  const hasMore = last !== undefined && skipped + ids.length < total;
  return {
    first: urlOf([]),
    ...(first !== undefined && skipped > 0 ? { prev: urlOf([['before', first]]) } : {}),
    ...(hasMore ? { next: urlOf([['after', last]]) } : {}),
    last: urlOf([['page', 'last']]),
  };
}

const pageOfBodies = (addresses: OparlAddresses, body: OparlObject): object => ({
  data: [body],
  pagination: { totalElements: 1, elementsPerPage: 1, currentPage: 1, totalPages: 1 },
  links: { first: addresses.listUrl('bodies'), last: addresses.listUrl('bodies') },
});
