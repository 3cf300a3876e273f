import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { describe } from './descriptions/describe.js';
import { AgentResolver } from './resolvers/agent.resolver.js';
import { BodyResolver } from './resolvers/body.resolver.js';
import * as facts from './resolvers/fact.resolver.js';
import { GroupResolver } from './resolvers/group.resolver.js';
import { ListsResolver } from './resolvers/lists.resolver.js';
import { NetworkResolver } from './resolvers/network.resolver.js';
import { PathResolver, PathStepResolver, SubgraphResolver } from './resolvers/path.resolver.js';
import * as memberships from './resolvers/membership.resolver.js';
import { QueryResolver } from './resolvers/query.resolver.js';
import { SearchResolver } from './resolvers/search.resolver.js';
import * as sources from './resolvers/source.resolver.js';
import * as time from './resolvers/time.resolver.js';
import * as things from './resolvers/thing.resolver.js';
import * as agentTypes from './types/agents.type.js';
import * as factTypes from './types/facts.type.js';
import * as thingTypes from './types/things.type.js';

/** Builds the schema with its resolvers and descriptions. */
export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      QueryResolver,
      ListsResolver,
      SearchResolver,
      AgentResolver,
      GroupResolver,
      BodyResolver,
      ...Object.values(things),
      ...Object.values(sources),
      ...Object.values(facts),
      ...Object.values(memberships),
      NetworkResolver,
      PathResolver,
      PathStepResolver,
      SubgraphResolver,
      ...Object.values(time),
    ],
    orphanedTypes: [...Object.values(agentTypes), ...Object.values(thingTypes), ...Object.values(factTypes)],
    validate: false,
    // It would introspect itself at every start; a test does so instead.
    skipCheck: true,
  });
  describe(schema);
  return schema;
}
