import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { failure } from '../domain/errors.js';
import { namesById, reconcile, type Reconciling } from '../analysis/reconciling/reconcile.js';
import { type PropertyValue, readValues, reconcilingProperties } from '../analysis/reconciling/properties.js';
import { typeFound } from '../analysis/reconciling/types.js';
import { readTitles } from '../export/titles.js';
import { addFacade, isUnchanged, type Visit } from './facade.js';
import type { AnsweringOptions } from './guarded.js';
import { type Extension, extensionIn, queriesIn } from './reconcile-asked.js';
import { manifestOf } from './reconcile-manifest.js';
import {
  flyout,
  preview,
  previewPolicy,
  proposed,
  suggestEntities,
  suggestProperties,
  suggestTypes,
} from './reconcile-suggest.js';
import { parametersOf } from './wanted.js';

/** Where tables are reconciled. */
export const reconcilePages: readonly string[] = ['/reconcile'];

type Answering = (visit: Visit, reconciling: Reconciling) => Promise<unknown>;

const reading: Readonly<Record<string, Answering>> = {
  '/suggest/entity': suggestEntities,
  '/suggest/type': suggestTypes,
  '/suggest/property': suggestProperties,
  '/flyout/entity': flyout,
  '/flyout/type': flyout,
  '/flyout/property': flyout,
  '/properties': proposed,
};

/** Adds the reconciliation service of OpenRefine, version 0.2 of its API. */
export async function addReconciling(http: FastifyInstance, options: AnsweringOptions, version: string): Promise<void> {
  const { graph, search, names } = options.shared;
  const all = namesById(graph, names);
  const within = (visit: Visit): Reconciling => ({ graph: visit.graph, search, names: all });
  await http.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_, body, done: (error: null, form: object) => void) =>
        done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    addFacade(scope, options, {
      name: 'reconcile',
      url: '/reconcile',
      methods: ['GET', 'HEAD', 'POST'],
      answer: async (visit) => jsonp(visit, await reconciled(visit, within(visit), version)),
    });
    for (const [path, answer] of Object.entries(reading))
      addFacade(scope, options, {
        name: 'reconcile',
        url: `/reconcile${path}`,
        methods: ['GET', 'HEAD'],
        answer: async (visit) =>
          (await isUnchanged(visit, version))
            ? visit.reply.code(304).send()
            : jsonp(visit, await answer(visit, within(visit))),
      });
    addFacade(scope, options, {
      name: 'reconcile',
      url: '/reconcile/preview',
      methods: ['GET', 'HEAD'],
      answer: async (visit) => {
        const page = await preview(visit);
        visit.reply.type('text/html; charset=utf-8').header('content-security-policy', previewPolicy);
        return page;
      },
    });
    await Promise.resolve();
  });
}

async function reconciled(visit: Visit, reconciling: Reconciling, version: string): Promise<unknown> {
  const { body } = visit.request;
  const given = { ...parametersOf(visit.request), ...(typeof body === 'object' && body !== null ? body : {}) };
  const { queries, extend } = askedOf(given);
  if (queries !== undefined) return answers(reconciling, queries);
  return extend === undefined ? manifestOf(visit.origin, version) : extended(reconciling, extensionIn(extend));
}

const askedOf = (given: Readonly<Record<string, unknown>>) => ({ queries: given['queries'], extend: given['extend'] });

/** Answers a batch query by query, and lets others work in between. */
async function answers(reconciling: Reconciling, given: unknown): Promise<object> {
  const results: [string, object][] = [];
  for (const [key, wanted] of queriesIn(given)) {
    await setImmediate();
    const candidates = await reconcile(reconciling, wanted);
    const result = candidates.map(({ type, ...candidate }) => ({
      ...candidate,
      description: typeFound(type).name,
      type: [typeFound(type)],
    }));
    results.push([key, { result }]);
  }
  return Object.fromEntries(results);
}

async function extended({ graph }: Reconciling, { ids, properties }: Extension): Promise<object> {
  const wanted = properties.map(({ id }) => id);
  const known = await readTitles(graph, ids);
  const values = await readValues(graph, ids, wanted);
  const cell = (value: PropertyValue): object =>
    'str' in value && /^\d{4}-\d\d-\d\d$/.test(value.str) ? { date: `${value.str}T00:00:00Z` } : value;
  return {
    meta: wanted.map((id) => ({ id, name: reconcilingProperties.find((each) => each.id === id)?.name ?? id })),
    rows: Object.fromEntries(
      ids.map((id) => [
        id,
        Object.fromEntries(wanted.map((property) => [property, known.has(id) ? values(id, property).map(cell) : []])),
      ]),
    ),
  };
}

const callbackShape = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;

/** JSON, or a script that hands it to the function that is named by `callback`, for clients older than CORS. */
function jsonp({ request, reply }: Visit, answer: unknown): unknown {
  const { callback } = parametersOf(request);
  if (callback === undefined) {
    void reply.type('application/json; charset=utf-8');
    return answer;
  }
  if (typeof callback !== 'string' || callback.length > 100 || !callbackShape.test(callback))
    throw failure('INVALID_ARGUMENT', {
      name: 'callback',
      expected: 'the name of a function',
      got: typeof callback === 'string' ? JSON.stringify(callback.slice(0, 100)) : 'it twice',
    });
  void reply.type('text/javascript; charset=utf-8');
  const json = JSON.stringify(answer).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `/**/${callback}(${json});`;
}
