import { getOperationAST, getVariableValues, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { ReadText } from '../texts.js';
import { compiler } from './compiled.js';
import { LeftToResolvers } from './writing.js';

/** A valid text, with which of its operations is asked, and how. */
interface AskedOperation {
  readonly text: ReadText;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers an operation by one statement: the data as JSON, or null where the resolvers answer, which answer everything. */
export type Statements = (asked: AskedOperation, context: Context) => Promise<string | null>;

/** Answers operations of a schema by one statement each, and notes who answers. */
export function statements(schema: GraphQLSchema): Statements {
  const operations = compiler(schema);
  return async ({ text: { document, fragments }, operationName, variables }, context) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const { trace } = context;
    try {
      const data = await operations.answer({ operation, fragments, variables: coerced }, context);
      trace.operation = operation.name?.value ?? null;
      trace.path = 'statement';
      return data;
    } catch (error) {
      trace.path = 'resolvers';
      trace.reason = error instanceof LeftToResolvers ? error.reason : 'it fails';
      return null;
    }
  };
}
