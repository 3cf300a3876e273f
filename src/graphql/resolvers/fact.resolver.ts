import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { evidenceOf } from '../../queries/relations/agent.js';
import {
  aboutOfClaim,
  attributedToOfFact,
  bodyOfFact,
  contradictionsOfFact,
  followsOfRule,
  fromOfRelation,
  meetingOfAttendance,
  memberOfAttendance,
  orderOfRule,
  toOfRelation,
} from '../../queries/relations/fact.js';
import type { Context } from '../context.js';
import { evidenceFrom } from '../answers/evidence.js';
import type { Source } from '../reading/reader.js';
import { BodyType } from '../types/agents.type.js';
import { PageArgs } from '../types/args.js';
import { EvidenceConnection } from '../types/connections.js';
import { AttendanceType, ClaimType, CompositionRuleType, MeetingPlanType, RelationType } from '../types/facts.type.js';
import { AgentType, FactType, ThingType } from '../types/interfaces.type.js';
import { MeetingType } from '../types/things.type.js';

/** Relations of every fact. */
@Resolver(() => FactType)
export class FactResolver {
  @FieldResolver(() => EvidenceConnection)
  evidence(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return evidenceFrom(reader.relatedConnection(evidenceOf, source, args));
  }

  @FieldResolver(() => AgentType, { nullable: true })
  attributedTo(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(attributedToOfFact, source, {});
  }

  @FieldResolver(() => [FactType])
  contradictions(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(contradictionsOfFact, source, {});
  }
}

/** Relations of a meeting plan. */
@Resolver(() => MeetingPlanType)
export class MeetingPlanResolver {
  @FieldResolver(() => BodyType)
  body(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(bodyOfFact, source, {});
  }
}

/** The ends of a relation. */
@Resolver(() => RelationType)
export class RelationResolver {
  @FieldResolver(() => ThingType)
  from(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(fromOfRelation, source, {});
  }

  @FieldResolver(() => ThingType)
  to(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(toOfRelation, source, {});
  }
}

/** What a claim is about. */
@Resolver(() => ClaimType)
export class ClaimResolver {
  @FieldResolver(() => [ThingType])
  about(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(aboutOfClaim, source, {});
  }
}

/** Who attended which meeting. */
@Resolver(() => AttendanceType)
export class AttendanceResolver {
  @FieldResolver(() => AgentType)
  member(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(memberOfAttendance, source, {});
  }

  @FieldResolver(() => MeetingType)
  meeting(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(meetingOfAttendance, source, {});
  }
}

/** What a rule of composition is about. */
@Resolver(() => CompositionRuleType)
export class CompositionRuleResolver {
  @FieldResolver(() => BodyType)
  body(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(bodyOfFact, source, {});
  }

  @FieldResolver(() => BodyType, { nullable: true })
  follows(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(followsOfRule, source, {});
  }

  @FieldResolver(() => [AgentType])
  order(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(orderOfRule, source, {});
  }
}
