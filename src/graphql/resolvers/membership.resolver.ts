import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Membership, SeatQuota } from '../../domain/node.js';
import {
  bodyOfFact,
  deputyForOfMembership,
  groupOfMembership,
  memberOfMembership,
  nominatorOfQuota,
  onBehalfOfMembership,
  quotaOfMembership,
} from '../../queries/relations/fact.js';
import { assumed, filled } from '../answers/body.js';
import type { Placed } from '../reading/asked.js';
import type { Context } from '../context.js';
import type { Source } from '../reading/reader.js';
import { BodyType } from '../types/agents.type.js';
import { TimeArgs } from '../types/args.js';
import { MembershipType, SeatQuotaType } from '../types/facts.type.js';
import { AgentType, GroupType } from '../types/interfaces.type.js';

/** Who sits where, for whom, under which quota. */
@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => AgentType, { nullable: true })
  member(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(memberOfMembership, source, {});
  }

  @FieldResolver(() => GroupType)
  group(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(groupOfMembership, source, {});
  }

  @FieldResolver(() => AgentType, { nullable: true })
  onBehalfOf(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(onBehalfOfMembership, source, {});
  }

  @FieldResolver(() => AgentType, { nullable: true })
  async represents(@Root() source: Source, @Ctx() { reader }: Context) {
    return (await reader.one(onBehalfOfMembership, source, {})) ?? reader.one(memberOfMembership, source, {});
  }

  @FieldResolver(() => Boolean)
  assumed(@Root() source: Placed<Membership>, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return assumed(reader, source, args);
  }

  @FieldResolver(() => MembershipType, { nullable: true })
  deputyFor(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(deputyForOfMembership, source, {});
  }

  @FieldResolver(() => SeatQuotaType, { nullable: true })
  quota(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(quotaOfMembership, source, {});
  }
}

/** Whose seats a quota counts, and how many are filled. */
@Resolver(() => SeatQuotaType)
export class SeatQuotaResolver {
  @FieldResolver(() => BodyType)
  body(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(bodyOfFact, source, {});
  }

  @FieldResolver(() => AgentType, { nullable: true })
  nominatedBy(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(nominatorOfQuota, source, {});
  }

  @FieldResolver(() => Int)
  filled(@Root() source: Placed<SeatQuota>, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return filled(reader, source, args);
  }
}
