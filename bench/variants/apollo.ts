import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { openCounted } from './counted.js';
import { loadersOf } from './model/loaders.js';
import { BodyResolver, MembershipResolver, AgentResolver, GroupResolver } from './type-graphql/resolvers.js';
import { Body, Organization, Person } from './type-graphql/types.js';
import type { ModelContext } from './model/schema.js';
import type { Start } from './serving.js';

/** Apollo Server in its defaults, with a schema of type-graphql over DataLoader. */
export const start: Start = async (place) => {
  const { graph, statements } = await openCounted(place);
  const schema = await buildSchema({
    resolvers: [BodyResolver, AgentResolver, GroupResolver, MembershipResolver],
    orphanedTypes: [Person, Organization, Body],
  });
  const server = new ApolloServer<ModelContext>({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: () => Promise.resolve({ loaders: loadersOf(graph) }),
  });
  const { port, pathname } = new URL(url);
  return {
    port: Number(port),
    path: pathname,
    statements,
    close: async () => {
      await server.stop();
      await graph.close();
    },
  };
};
