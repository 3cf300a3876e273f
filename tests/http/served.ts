import type { FastifyInstance, InjectOptions } from 'fastify';
import { z } from 'zod';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import type { Graph } from '../../src/graph/port.js';
import type { Operation, Patience } from '../../src/http/operation.js';
import { readDocuments } from '../../src/cli/documents.js';
import { keepDocuments } from '../../src/http/documents.js';
import { buildServer } from '../../src/http/server.js';
import { sharedOf } from '../../src/graphql/context.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })).default([]),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** What a server answered. */
interface Response extends z.infer<typeof answered> {
  readonly status: number;
  readonly text: string;
}

/** A server over a graph, asked without a socket. */
export interface Served {
  readonly server: FastifyInstance;
  readonly internalErrors: readonly unknown[];
  post(question: { readonly query: string; readonly variables?: object }): Promise<Response>;
  inject(options: InjectOptions): Promise<Response>;
  close(): Promise<void>;
}

/** Serves a graph, or the shipped seed on the embedded engine. */
export async function openServed(
  given?: Graph,
  operation: Partial<Operation> = {},
  patience: Partial<Patience> = {},
): Promise<Served> {
  const graph = given ?? (await openLoaded(embedded)).graph;
  const internalErrors: unknown[] = [];
  const server = await buildServer({
    schema: buildGraphqlSchema(),
    shared: sharedOf(graph, 'https://example.org/license'),
    version: '0.0.0',
    documents: keepDocuments(readDocuments(inCheckout('schema/examples'))),
    operation: { log: 'silent', ...operation },
    patience,
    onInternalError: (_, error) => internalErrors.push(error),
  });
  const inject = async (options: InjectOptions): Promise<Response> => {
    const { statusCode, payload, headers } = await server.inject(options);
    const json: unknown =
      /json\b/.test(String(headers['content-type'])) && payload.startsWith('{') ? JSON.parse(payload) : {};
    return { ...answered.parse(json), status: statusCode, text: payload };
  };
  return {
    server,
    internalErrors,
    inject,
    post: (question) => inject({ method: 'POST', url: '/graphql', payload: question }),
    close: async () => {
      await server.close();
      await graph.close();
    },
  };
}
