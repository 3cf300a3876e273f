import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { failure } from '../domain/errors.js';
import { contextFor, type Shared } from './context.js';
import { formatError, type OnInternalError } from './errors.js';
import { refuseExcess } from './excess.js';
import { limits } from './limits.js';
import { operationsThatExist } from './validation.js';

/** A question in GraphQL with its variables. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What came of a question: data, and errors of single fields beside it. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Parses a question. Throws TOO_MANY_TOKENS, or INVALID_QUERY with line and column. */
export function parseQuestion(query: string): DocumentNode {
  try {
    return parse(query, { maxLexicalTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens'))
      throw failure('TOO_MANY_TOKENS', { limit: limits.tokens, asked: limits.tokens + 1 });
    throw failure('INVALID_QUERY', { problems: [problemOf(error)] });
  }
}

const problemOf = (error: unknown): string => {
  if (!(error instanceof GraphQLError)) return String(error);
  const [at] = error.locations ?? [];
  return at === undefined ? error.message : `line ${String(at.line)}, column ${String(at.column)}: ${error.message}`;
};

/** Answers a question without a server. Throws INVALID_QUERY or the error of a limit. */
export async function answer(
  schema: GraphQLSchema,
  shared: Shared,
  { query, variables = {} }: Question,
  onInternalError: OnInternalError,
): Promise<Answer> {
  const document = parseQuestion(query);
  refuseExcess(schema, document, variables);
  const problems = validate(schema, document, [...specifiedRules, operationsThatExist]);
  if (problems.length > 0) throw failure('INVALID_QUERY', { problems: problems.map(problemOf) });
  const context = contextFor(shared, new Date());
  const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables });
  const { suggestions } = context;
  return {
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => formatError(error.toJSON(), error, onInternalError)) }),
    ...(data === undefined ? {} : { data }),
    ...(suggestions.length === 0 ? {} : { extensions: { suggestions } }),
  };
}
