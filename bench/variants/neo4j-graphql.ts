import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import Fastify from 'fastify';
import neo4j, { type Driver } from 'neo4j-driver';
import { portOf } from './listening.js';
import type { Start } from './serving.js';

const agent = /* GraphQL */ `
  id: ID!
  name: String!
  memberships: [Membership!]! @relationship(type: "MEMBER", direction: IN)
`;
const group = /* GraphQL */ `
  ${agent}
  members: [Membership!]! @relationship(type: "IN_GROUP", direction: IN)
`;

/** The part of the contract that the peers serve, on the same labels, in the library's own form. */
const typeDefs = /* GraphQL */ `
  interface Agent {
    id: ID!
    name: String!
    memberships: [Membership!]! @declareRelationship
  }
  interface Group {
    id: ID!
    name: String!
    members: [Membership!]! @declareRelationship
  }
  type Person implements Agent @node { ${agent} }
  type Organization implements Agent & Group @node { ${group} }
  type Body implements Agent & Group @node { ${group} shortName: String kind: String level: String }
  type Membership @node {
    id: ID!
    role: String!
    roleLabel: String
    validFrom: String
    validTo: String
    validFromMin: String
    validToMax: String
    recordedAt: String!
    retractedAt: String
    seniority: Int
    member: [Agent!]! @relationship(type: "MEMBER", direction: OUT)
    group: [Group!]! @relationship(type: "IN_GROUP", direction: OUT)
  }
`;

/** @neo4j/graphql behind an Apollo Server that is configured as ours is. */
export const start: Start = async (place) => {
  if ('folder' in place) throw new Error('@neo4j/graphql needs a Neo4j');
  const { uri, user, password, database } = place.neo4j;
  const { driver, statements } = counted(neo4j.driver(uri, neo4j.auth.basic(user, password)));
  const features = { filters: { String: { LTE: true, GT: true, GTE: true, LT: true } } };
  const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
  const app = Fastify();
  const server = new ApolloServer<{ readonly sessionConfig: { readonly database: string } }>({
    schema,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await server.start();
  const context = () => Promise.resolve({ sessionConfig: { database } });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(server, { context }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    port: portOf(app.server),
    path: '/graphql',
    statements,
    close: async () => {
      await app.close();
      await driver.close();
    },
  };
};

/** A driver whose transactions count what they run. */
function counted(driver: Driver): { readonly driver: Driver; readonly statements: () => number } {
  let asked = 0;
  const open = driver.session.bind(driver);
  driver.session = (config) => {
    const session = open(config);
    const read = session.executeRead.bind(session);
    session.executeRead = (work, options) =>
      read((transaction) => {
        const run = transaction.run.bind(transaction);
        transaction.run = (text, parameters) => {
          asked += 1;
          return run(text, parameters);
        };
        return work(transaction);
      }, options);
    return session;
  };
  return { driver, statements: () => asked };
}
