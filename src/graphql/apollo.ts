import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import { compiling } from './compiling/answering.js';
import { formatForClients, type OnInternalError } from './errors.js';
import { costOf, limits } from './limits.js';
import { operationsThatExist } from './validation.js';

/** Notes what the operation was called and how it ended, and adds its cost and suggestions to the response. */
const tracing: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue: { trace }, operationName }) => {
        trace.operation = operationName;
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue: { trace, suggestions }, response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        trace.codes.push(...(singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code'])));
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: costOf(trace.cost),
          ...(suggestions.length > 0 ? { suggestions } : {}),
        };
        return Promise.resolve();
      },
    }),
};

/** An Apollo Server over the schema: introspection open, no landing page, errors with stable codes and without stacks. */
export const apolloServer = (
  schema: GraphQLSchema,
  onInternalError: OnInternalError,
  plugins: readonly ApolloServerPlugin<Context>[],
): ApolloServer<Context> => {
  const statements = compiling(schema);
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [operationsThatExist],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) => formatForClients(formatted, error, onInternalError),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      tracing,
      statements.plugin,
      ...plugins,
    ],
    stringifyResult: statements.stringify,
  });
};
