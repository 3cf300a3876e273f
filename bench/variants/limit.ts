import { createServer, type IncomingMessage } from 'node:http';
import { getOperationAST, getVariableValues, type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';
import type { ParameterMap } from '../../src/graph/query.js';
import { idsAsked } from '../../src/graphql/answers/by-name.js';
import { askingAt, bind, type Binding } from '../../src/graphql/compiling/frame.js';
import { type Plan, planOf } from '../../src/graphql/compiling/plan.js';
import { contextFor, type Shared, sharedOf } from '../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { graphOver, openEngine } from './engine.js';
import { listening, textOf } from './listening.js';
import type { Start } from './serving.js';

/** The statement of a request, and who writes its answer. */
interface Prepared {
  readonly text: string;
  readonly parameters: ParameterMap;
  readonly write: Plan['write'];
  readonly bound: Binding;
}

const asked = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });

/** node:http, the statement that our compiler makes, and its writer; each request is prepared once and then known by its text. */
export const start: Start = (place) => {
  const engine = openEngine(place);
  const schema = buildGraphqlSchema();
  const shared = sharedOf(graphOver(engine), '');
  const known = new Map<string, Promise<Prepared>>();
  let statements = 0;
  const answer = async (request: IncomingMessage): Promise<string> => {
    const body = await textOf(request);
    const prepared = known.get(body) ?? prepare(schema, shared, body);
    known.set(body, prepared);
    const { text, parameters, write, bound } = await prepared;
    statements += 1;
    const [row] = await engine.run(text, parameters);
    return `{"data":${write(row ?? [], bound)}}`;
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
  return listening(
    http,
    '/graphql',
    () => statements,
    () => engine.close(),
  );
};

async function prepare(schema: GraphQLSchema, shared: Shared, body: string): Promise<Prepared> {
  const { query, variables } = asked.parse(JSON.parse(body));
  const operation = getOperationAST(parse(query));
  if (!operation) throw new Error('The request names no operation');
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const plan = planOf(schema, operation, {}, coerced);
  const context = contextFor(shared, new Date());
  const bound = bind(plan.frames, coerced, context.reader.now);
  for (const { at, field } of plan.byId) bound.ids.set(at, await idsAsked(field, askingAt(bound, at).args, context));
  const statement = plan.statement?.(bound.steps, (at) => bound.ids.get(at) ?? []);
  if (statement === undefined) throw new Error('The request asks nothing of the graph');
  return { text: statement.query.text, parameters: statement.parameters, write: plan.write, bound };
}
