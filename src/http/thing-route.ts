import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { failure } from '../domain/errors.js';
import { isId, typeOfId } from '../domain/id.js';
import { csvOf } from '../export/tables/csv.js';
import { type Dossier, readDossier } from '../export/thing/dossier.js';
import { dossierJson } from '../export/thing/json.js';
import { readBeginningAlike } from '../export/thing/alike.js';
import { dossierPage, missingPage, pageStyle } from '../export/thing/page.js';
import { dossierTable } from '../export/thing/table.js';
import { nearTo } from '../queries/meant.js';
import type { Graph } from '../graph/port.js';
import { type NameDirectory, namedTypes } from '../queries/names.js';
import { bestOf } from './accepting.js';
import { addFacade, isUnchanged, restOf, type Visit } from './facade.js';
import type { AnsweringOptions } from './guarded.js';
import { parametersOf, refuse, writingOf } from './wanted.js';

/** Where things have their pages. */
export const thingPages: readonly string[] = ['/thing/<id>'];

const types = {
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
  ttl: 'text/turtle',
} as const;

type Ending = keyof typeof types;

const endings: readonly Ending[] = ['html', 'json', 'csv', 'ttl'];

/** The page loads nothing but its style, which stands in a file of its own, and runs nothing. */
const policy = "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const urn = 'urn:gremiengraph:';

/** Adds /thing/<id>: every thing and every fact has an address, in the format that the client wants. */
export function addThings(http: FastifyInstance, options: AnsweringOptions): void {
  const { names } = options.shared;
  const methods = ['GET', 'HEAD'] as const;
  const answer = (visit: Visit) => sendThing(visit, names);
  addFacade(http, options, { name: 'thing', url: '/thing/*', methods, answer });
  addFacade(http, options, { name: 'thing', url: '/fact/*', methods, answer: redirect });
  http.get('/thing.css', (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(pageStyle),
  );
}

/** A fact has its page where things have theirs. */
const redirect = ({ request, reply }: Visit): Promise<unknown> =>
  Promise.resolve(seeOther(reply, `/thing/${restOf(request)}`));

const seeOther = (reply: Visit['reply'], path: string) =>
  reply
    .code(303)
    .header('location', encodeURI(path.slice(0, 1_000).replaceAll(/[\r\n\0\\]/g, '')))
    .send();

/** What an address asks for: an id, and a format where it has an ending. */
function askedAt(rest: string): { readonly id: string; readonly ending: Ending | null } {
  const ending = endings.find((each) => rest.endsWith(`.${each}`)) ?? null;
  return { id: ending === null ? rest : rest.slice(0, -ending.length - 1), ending };
}

async function sendThing(visit: Visit, names: NameDirectory): Promise<unknown> {
  const { request, reply, graph } = visit;
  const rest = restOf(request);
  // The terms of the vocabulary are described once for all interfaces.
  if (rest.startsWith(`${urn}vocabulary:`)) return seeOther(reply, '/schema.graphql');
  if (rest.startsWith(urn)) return seeOther(reply, `/thing/${rest.slice(urn.length).replace(/#.*$/, '')}`);
  const asked = askedAt(rest);
  const ending = asked.ending ?? acceptedBy(visit);
  for (const name of Object.keys(parametersOf(request)))
    if (ending !== 'csv' || !['bom', 'raw'].includes(name)) refuse('the name of a parameter', ['bom', 'raw'], name);
  if (await isUnchanged(visit, ending)) return reply.code(304).send();
  const dossier = isId(asked.id) && asked.id.length <= 500 ? await readDossier(graph, asked.id) : null;
  if (dossier === null) return sendMissing(visit, names, { id: asked.id, ending });
  const { record } = dossier;
  const others = endings.map((each) => `</thing/${record.id}.${each}>; rel="alternate"; type="${types[each]}"`);
  void reply
    .type(`${types[ending]}; charset=utf-8`)
    .headers({ 'content-location': `/thing/${record.id}.${ending}`, link: others.join(', ') });
  return bodyOf(visit, dossier, ending);
}

function acceptedBy({ request, reply }: Visit): Ending {
  void reply.header('vary', 'Accept');
  const best = bestOf(request.headers.accept, Object.values(types));
  const ending = endings.find((each) => types[each] === best);
  if (ending !== undefined) return ending;
  throw failure('INVALID_REQUEST', {
    reason: 'nothing that its Accept header takes is here',
    status: 406,
    remedy: `There is ${endings.map((each) => `${types[each]} (.${each})`).join(', ')}.`,
  });
}

function bodyOf({ request, reply, origin }: Visit, dossier: Dossier, ending: Ending): unknown {
  const address = (id: string): string => `${origin}/thing/${id}`;
  switch (ending) {
    case 'html':
      void reply.header('content-security-policy', policy);
      return dossierPage(dossier);
    case 'json':
      return dossierJson(dossier, address);
    case 'ttl':
      return import('../export/thing/turtle.js').then(({ dossierTurtle }) => dossierTurtle(dossier, address));
    case 'csv':
      return Readable.from(csvOf(dossierTable(dossier), writingOf(parametersOf(request))), { objectMode: false });
  }
}

/** Nothing has the id: whoever reads pages gets one, others an error, both with what looks like it. */
async function sendMissing(
  { request, reply, graph }: Visit,
  names: NameDirectory,
  { id, ending }: { readonly id: string; readonly ending: Ending },
): Promise<unknown> {
  const wanted = id.slice(0, 200);
  const near = await nearTheId(graph, names, wanted);
  void reply.removeHeader('etag').removeHeader('cache-control');
  if (ending !== 'html')
    throw failure('NOT_FOUND', {
      path: request.url.slice(0, 200),
      known: thingPages,
      near: near.map((each) => `/thing/${each.id}`),
    });
  return reply
    .code(404)
    .header('content-security-policy', policy)
    .type('text/html; charset=utf-8')
    .send(missingPage(wanted, near));
}

/** What looks like an id: by its name or its slug among things that have names, else by how ids of its type begin. */
async function nearTheId(graph: Graph, names: NameDirectory, id: string) {
  const type = typeOfId(id);
  if (type !== null && !namedTypes.some((named) => named === type)) return readBeginningAlike(graph, id);
  const named = (await Promise.all(namedTypes.map((each) => names.namesOf(each)))).flat();
  const near = nearTo(id, named);
  return near.length > 0 ? near : nearTo(id.slice(id.indexOf(':') + 1), named);
}
