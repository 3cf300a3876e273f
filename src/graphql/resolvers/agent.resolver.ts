import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  articlesOfAgent,
  claimsAbout,
  delegationsOfAgent,
  membershipsOfAgent,
  quotasOfAgent,
  relationsOfThing,
  statementsOfAgent,
} from '../../queries/relations/agent.js';
import type { Context } from '../context.js';
import type { Source } from '../reading/reader.js';
import { ClaimArgs, MembershipArgs, PageArgs, RelationArgs, TimePageArgs } from '../types/args.js';
import {
  ArticleConnection,
  ClaimConnection,
  MembershipConnection,
  RelationConnection,
  SeatQuotaConnection,
} from '../types/connections.js';
import { AgentType } from '../types/interfaces.type.js';

/** Relations of whoever can be a member. */
@Resolver(() => AgentType)
export class AgentResolver {
  @FieldResolver(() => MembershipConnection)
  memberships(@Root() source: Source, @Args(() => MembershipArgs) args: MembershipArgs, @Ctx() { reader }: Context) {
    return reader.connection(membershipsOfAgent, source, args);
  }

  @FieldResolver(() => MembershipConnection)
  delegations(@Root() source: Source, @Args(() => MembershipArgs) args: MembershipArgs, @Ctx() { reader }: Context) {
    return reader.connection(delegationsOfAgent, source, args);
  }

  @FieldResolver(() => SeatQuotaConnection)
  quotas(@Root() source: Source, @Args(() => TimePageArgs) args: TimePageArgs, @Ctx() { reader }: Context) {
    return reader.connection(quotasOfAgent, source, args);
  }

  @FieldResolver(() => RelationConnection)
  relations(@Root() source: Source, @Args(() => RelationArgs) args: RelationArgs, @Ctx() { reader }: Context) {
    return reader.connection(relationsOfThing, source, args);
  }

  @FieldResolver(() => ClaimConnection)
  claims(@Root() source: Source, @Args(() => ClaimArgs) args: ClaimArgs, @Ctx() { reader }: Context) {
    return reader.connection(claimsAbout, source, args);
  }

  @FieldResolver(() => ClaimConnection)
  statements(@Root() source: Source, @Args(() => ClaimArgs) args: ClaimArgs, @Ctx() { reader }: Context) {
    return reader.connection(statementsOfAgent, source, args);
  }

  @FieldResolver(() => ArticleConnection)
  articles(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(articlesOfAgent, source, args);
  }
}
