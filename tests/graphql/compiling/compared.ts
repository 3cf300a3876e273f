import { isDeepStrictEqual } from 'node:util';
import { execute, getVariableValues, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { compiler, type Compiler } from '../../../src/graphql/compiling/compiled.js';
import { LeftToResolvers } from '../../../src/graphql/compiling/writing.js';
import { contextFor, type Shared } from '../../../src/graphql/context.js';
import type { MadeUp } from './generate.js';

/** How the two ways of answering an operation compare. */
type Comparison =
  | { readonly kind: 'same'; readonly statements: number; readonly empty: boolean; readonly data: unknown }
  | { readonly kind: 'left'; readonly reason: string; readonly errors: number }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  | { readonly kind: 'different'; readonly query: string; readonly compiled: string; readonly reference: string };

/** Compares the single statement with the resolvers. */
export interface Comparing {
  compare(madeUp: MadeUp): Promise<Comparison>;
}

/** Starts to compare over a graph. */
export function comparing(schema: GraphQLSchema, shared: Shared, operations: Compiler = compiler(schema)): Comparing {
  return {
    compare: async ({ query, variables }) => {
      const document = parse(query);
      const problems = validate(schema, document);
      if (problems.length > 0) return { kind: 'invalid', problems: problems.map(({ message }) => message) };
      const now = new Date();
      const reference = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: contextFor(shared, now),
      });
      const [operation] = document.definitions.flatMap((node) =>
        node.kind === Kind.OPERATION_DEFINITION ? [node] : [],
      );
      if (operation === undefined) return { kind: 'invalid', problems: ['no operation'] };
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      const errors = reference.errors?.length ?? 0;
      if (coerced === undefined) return { kind: 'left', reason: 'variables', errors };
      const fragments = Object.fromEntries(
        document.definitions.flatMap((node) =>
          node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
        ),
      );
      let statements = 0;
      const graph: Shared['graph'] = {
        ...shared.graph,
        read: (statement, parameters) => {
          statements += 1;
          return shared.graph.read(statement, parameters);
        },
      };
      try {
        const compiled = await operations.answer(
          { operation, fragments, variables: coerced },
          contextFor({ ...shared, graph }, now),
        );
        const expected: unknown = JSON.parse(JSON.stringify(reference.data));
        const got: unknown = JSON.parse(compiled);
        if (errors === 0 && isDeepStrictEqual(got, expected))
          return { kind: 'same', statements, empty: compiled.length < 40, data: got };
        const asked = `${query}\n${JSON.stringify(variables)}`;
        return { kind: 'different', query: asked, compiled, reference: JSON.stringify(reference) };
      } catch (error) {
        const reason = error instanceof LeftToResolvers ? error.reason : String(error);
        return { kind: 'left', reason, errors };
      }
    },
  };
}
