import { GraphQLError, GraphQLObjectType, type ValidationRule } from 'graphql';

/** Refuses a mutation or subscription where the schema has none, which GraphQL itself notices only when it executes. */
export const operationsThatExist: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation) instanceof GraphQLObjectType) return;
    context.reportError(
      new GraphQLError(`The schema has no ${node.operation}. Ask with "query", or with "{" alone.`, { nodes: node }),
    );
  },
});
