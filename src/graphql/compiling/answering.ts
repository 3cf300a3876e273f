import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, getOperationAST, getVariableValues, type GraphQLSchema, Kind } from 'graphql';
import type { Context } from '../context.js';
import { type Compiler, compiler } from './compiled.js';
import { LeftToResolvers } from './writing.js';

/** Answers by one statement where it can, beside the resolvers, which answer everything. */
export interface Compiling {
  readonly plugin: ApolloServerPlugin<Context>;
  /** Writes a result whose data may be written already. */
  readonly stringify: (result: FormattedExecutionResult) => string;
}

/** Answers operations of a schema by one statement each; what that cannot answer is left to the resolvers. */
export function compiling(schema: GraphQLSchema): Compiling {
  const written = new WeakMap<object, string>();
  const operations = compiler(schema);
  return {
    plugin: {
      requestDidStart: () => Promise.resolve({ responseForOperation: responder(schema, operations, written) }),
    },
    stringify: (result) => {
      const { data, ...rest } = result;
      const text = data === undefined || data === null ? undefined : written.get(data);
      return text === undefined ? JSON.stringify(result) : `{"data":${text}${afterData(rest)}`;
    },
  };
}

const afterData = (rest: object): string => {
  const text = JSON.stringify(rest);
  return text === '{}' ? text.slice(1) : `,${text.slice(1)}`;
};

type Responder = NonNullable<
  Exclude<
    Awaited<ReturnType<NonNullable<ApolloServerPlugin<Context>['requestDidStart']>>>,
    void
  >['responseForOperation']
>;

const responder =
  (schema: GraphQLSchema, operations: Compiler, written: WeakMap<object, string>): Responder =>
  async ({ document, request, contextValue }) => {
    const operation = getOperationAST(document, request.operationName);
    if (!operation) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
    if (coerced === undefined) return null;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    try {
      const text = await operations.answer({ operation, fragments, variables: coerced }, contextValue);
      const data = {};
      written.set(data, text);
      contextValue.trace.path = 'statement';
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data } },
      };
    } catch (error) {
      contextValue.trace.path = 'resolvers';
      contextValue.trace.reason = error instanceof LeftToResolvers ? error.reason : 'it fails';
      return null;
    }
  };
