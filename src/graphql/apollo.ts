import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import { formatError, type OnInternalError } from './errors.js';
import { limits } from './limits.js';

/** Adds the names that look like one asked for in vain to the response. */
const suggestions: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response: { body } }) => {
        if (body.kind === 'single' && contextValue.suggestions.length > 0)
          body.singleResult.extensions = { ...body.singleResult.extensions, suggestions: contextValue.suggestions };
        return Promise.resolve();
      },
    }),
};

/** An Apollo Server over the schema: introspection open, no landing page, errors with stable codes and without stacks. */
export const apolloServer = (
  schema: GraphQLSchema,
  onInternalError: OnInternalError,
  plugins: readonly ApolloServerPlugin<Context>[],
): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) => formatError(formatted, error, onInternalError),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      suggestions,
      ...plugins,
    ],
  });
