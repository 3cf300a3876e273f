import { createServer, type IncomingMessage } from 'node:http';
import { type DocumentNode, parse, validate } from 'graphql';
import { z } from 'zod';
import { openCounted } from './counted.js';
import { listening, textOf } from './listening.js';
import type { Start } from './serving.js';

const asked = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });

/** Grafast on node:http. Parsed and validated documents are kept, and data is written at once, as its own server does. */
export const start: Start = async (place) => {
  promiseWithResolvers();
  const [{ execute, stringifyPayload }, { grafastSchema }] = await Promise.all([
    import('grafast'),
    import('./model/grafast-schema.js'),
  ]);
  const { graph, statements } = await openCounted(place);
  const schema = grafastSchema();
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const [problem] = validate(schema, document);
    if (problem !== undefined) throw problem;
    documents.set(query, document);
    return document;
  };
  const answer = async (request: IncomingMessage): Promise<string> => {
    const { query, variables } = asked.parse(JSON.parse(await textOf(request)));
    const result = await execute({
      schema,
      document: documentOf(query),
      variableValues: variables,
      contextValue: { graph },
      outputDataAsString: true,
    });
    return stringifyPayload(result, true);
  };
  const http = createServer((request, response) => {
    answer(request).then(
      (text) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.setHeader('content-length', Buffer.byteLength(text));
        response.end(text);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return listening(http, '/graphql', statements, () => graph.close());
};

/** Grafast is written for Node 22, which has it. */
function promiseWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  const withResolvers = () => {
    const resolvers: { resolve?: (value: unknown) => void; reject?: (reason: unknown) => void } = {};
    const promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
    return { promise, ...resolvers };
  };
  Object.assign(Promise, { withResolvers });
}
