import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Context, extensionsOf } from './context.js';
import { formatForClients, type OnInternalError } from './errors.js';
import { limits } from './limits.js';
import { operationsThatExist } from './validation.js';

/** Notes what the operation was called and how it ended, and adds its cost and suggestions to the response. */
const tracing: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue: { trace }, operationName }) => {
        trace.operation = operationName;
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        contextValue.trace.codes.push(
          ...(singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
        );
        singleResult.extensions = { ...singleResult.extensions, ...extensionsOf(contextValue) };
        return Promise.resolve();
      },
    }),
};

/** A question as HTTP brings it. */
interface HttpQuestion {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly search: string;
  readonly body: unknown;
}

/** An answer as HTTP takes it away. */
interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** GraphQL over HTTP by the resolvers, which answer everything, with the errors that its specification asks for. */
export interface Apollo {
  /** Answers; `valid` is the text of the question where it was read and found valid before. */
  answer(question: HttpQuestion, context: Context, valid: ValidText | null): Promise<HttpAnswer>;
}

/** A text that was found valid. */
interface ValidText {
  readonly query: string;
  readonly document: DocumentNode;
}

/** Documents on their way to Apollo: one for each request that has just been handed over. */
const onTheirWay = 100;

/** Starts an Apollo Server over the schema: introspection open, no landing page, errors with stable codes and without stacks. */
export async function startApollo(schema: GraphQLSchema, onInternalError: OnInternalError): Promise<Apollo> {
  const documents = new LRUCache<string, DocumentNode>({ max: onTheirWay });
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    // It asks by a prefix and the hash of the text; what it reads itself is kept by nobody.
    documentStore: {
      get: (key) => Promise.resolve(documents.get(key.slice(-lengthOfHash))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(false),
    },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [operationsThatExist],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) => formatForClients(formatted, error, onInternalError),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), tracing],
    stringifyResult: (result) => JSON.stringify(result),
  });
  await server.start();
  return {
    answer: async ({ method, headers, search, body: asked }, context, valid) => {
      if (valid !== null) documents.set(hashOf(valid.query), valid.document);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: new HeaderMap(Object.entries(headers)), search, body: asked },
        context: () => Promise.resolve(context),
      });
      const { status = 200, body } = answer;
      return { status, headers: Object.fromEntries(answer.headers), text: body.kind === 'complete' ? body.string : '' };
    },
  };
}

const lengthOfHash = 64;
const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');
