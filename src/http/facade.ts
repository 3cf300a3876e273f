import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { failure } from '../domain/errors.js';
import { dayOf } from '../domain/period.js';
import type { Graph } from '../graph/port.js';
import { apiVersion } from '../graphql/answers/dataset.js';
import { refuseBadAddress } from './graphql-answering.js';
import { type AnsweringOptions, guarded } from './guarded.js';
import { cacheable, etagOf, isKnown } from './unchanged.js';

/** A request that was let in, with what its answer is made from. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The graph, as long as the request has time. */
  readonly graph: Graph;
  /** The scheme and host that the client asked: what addresses in the answer begin with. */
  readonly origin: string;
  /** Today in Germany. */
  readonly day: string;
}

/** A part of the server that shows the graph as others expect it. */
export interface Facade {
  /** What log and metrics call it. */
  readonly name: string;
  readonly url: string;
  readonly methods: readonly HTTPMethods[];
  readonly answer: (visit: Visit) => Promise<unknown>;
}

const allMethods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Adds an address; a method that it does not answer is refused before anything of the request is read. */
export function addFacade(http: FastifyInstance, options: AnsweringOptions, { name, url, methods, answer }: Facade) {
  const handler = guarded(options, async (request, reply, trace, { graph }) => {
    trace.operation = name;
    const body = await answer({ request, reply, graph, origin: originOf(request), day: dayOf(new Date()) });
    return request.method === 'HEAD' && !reply.sent ? reply.send() : body;
  });
  http.route({ method: [...methods], url, handler });
  const allowed = [...methods, 'OPTIONS'].toSorted().join(', ');
  const refusal = (request: FastifyRequest): Error => {
    const reason = `"${pathOf(request)}" does not answer ${request.method}`;
    return failure('INVALID_REQUEST', { reason, status: 405, remedy: `It answers ${allowed}.` });
  };
  http.route({
    method: allMethods.filter((method) => !methods.includes(method)),
    url,
    onRequest: (request, reply, done) => {
      void reply.header('allow', allowed);
      done(refusal(request));
    },
    handler: (request) => Promise.reject(refusal(request)),
  });
}

/** The path of a request, shortened to what a message can show. */
const pathOf = ({ url }: FastifyRequest): string => {
  const path = url.split('?')[0] ?? url;
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
};

/** What stands behind the fixed part of an address: `*` of its route. */
export const restOf = ({ params }: FastifyRequest): string =>
  String(typeof params === 'object' && params !== null ? (Reflect.get(params, '*') ?? '') : '');

/** The scheme and host of a request. Throws INVALID_REQUEST where they make no address. */
function originOf(request: FastifyRequest): string {
  refuseBadAddress(request);
  return new URL(`${request.protocol}://${request.host}`).origin;
}

/** Marks an answer as the same until the data, the day or what is asked change; tells whether the client has it already. */
export async function isUnchanged({ request, reply, graph, origin, day }: Visit, kind: string): Promise<boolean> {
  const etag = etagOf(apiVersion, await graph.version(), day, origin, request.url, kind);
  cacheable(reply, etag, 0);
  return isKnown(request, etag);
}
