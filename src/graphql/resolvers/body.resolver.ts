import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  chairsOfBody,
  compositionRulesOfBody,
  functionsOfBody,
  mattersOfBody,
  meetingPlansOfBody,
} from '../../queries/relations/group.js';
import { chair, coverage, meetingRecord, seating } from '../answers/body.js';
import type { Context } from '../context.js';
import type { Source } from '../reading/reader.js';
import { BodyType } from '../types/agents.type.js';
import { MeetingRecordType, SeatingType } from '../types/answers.type.js';
import { CoverageArgs, KnownArgs, MatterArgs, TimeArgs, TimePageArgs, YearArgs } from '../types/args.js';
import { MatterConnection, MembershipConnection } from '../types/connections.js';
import { CoverageEnum } from '../types/enums.js';
import { ClaimType, CompositionRuleType, MeetingPlanType, MembershipType } from '../types/facts.type.js';

type BodySource = Source & { readonly claimedSeats: number | null };

/** Relations of a committee, and the answers that follow from its facts. */
@Resolver(() => BodyType)
export class BodyResolver {
  @FieldResolver(() => MembershipType, { nullable: true })
  chair(@Root() source: Source, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return chair(reader, source, args);
  }

  @FieldResolver(() => MembershipConnection)
  chairs(@Root() source: Source, @Args(() => TimePageArgs) args: TimePageArgs, @Ctx() { reader }: Context) {
    return reader.connection(chairsOfBody, source, args);
  }

  @FieldResolver(() => SeatingType)
  seats(@Root() source: BodySource, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return seating(reader, source, args);
  }

  @FieldResolver(() => [ClaimType])
  functions(@Root() source: Source, @Args(() => KnownArgs) args: KnownArgs, @Ctx() { reader }: Context) {
    return reader.list(functionsOfBody, source, args);
  }

  @FieldResolver(() => [CompositionRuleType])
  compositionRules(@Root() source: Source, @Args(() => KnownArgs) args: KnownArgs, @Ctx() { reader }: Context) {
    return reader.list(compositionRulesOfBody, source, args);
  }

  @FieldResolver(() => [MeetingPlanType])
  meetingPlans(@Root() source: Source, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return reader.list(meetingPlansOfBody, source, args);
  }

  @FieldResolver(() => MeetingRecordType)
  meetingRecord(@Root() source: Source, @Args(() => YearArgs) args: YearArgs, @Ctx() { reader }: Context) {
    return meetingRecord(reader, source, args);
  }

  @FieldResolver(() => MatterConnection)
  matters(@Root() source: Source, @Args(() => MatterArgs) args: MatterArgs, @Ctx() { reader }: Context) {
    return reader.connection(mattersOfBody, source, args);
  }

  @FieldResolver(() => CoverageEnum)
  coverage(@Root() source: BodySource, @Args(() => CoverageArgs) args: CoverageArgs, @Ctx() { reader }: Context) {
    return coverage(reader, source, args);
  }
}
