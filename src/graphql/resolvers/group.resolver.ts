import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { childrenOfGroup, meetingsOfGroup, membersOfGroup, parentOfGroup } from '../../queries/relations/group.js';
import type { Context } from '../context.js';
import type { Source } from '../reading/reader.js';
import { MembershipArgs, SpanArgs, TimeArgs, TimePageArgs } from '../types/args.js';
import { GroupConnection, MeetingConnection, MembershipConnection } from '../types/connections.js';
import { GroupType } from '../types/interfaces.type.js';

/** Relations of whatever can have members. */
@Resolver(() => GroupType)
export class GroupResolver {
  @FieldResolver(() => MembershipConnection)
  members(@Root() source: Source, @Args(() => MembershipArgs) args: MembershipArgs, @Ctx() { reader }: Context) {
    return reader.connection(membersOfGroup, source, args);
  }

  @FieldResolver(() => GroupType, { nullable: true })
  parent(@Root() source: Source, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return reader.one(parentOfGroup, source, args);
  }

  @FieldResolver(() => GroupConnection)
  children(@Root() source: Source, @Args(() => TimePageArgs) args: TimePageArgs, @Ctx() { reader }: Context) {
    return reader.connection(childrenOfGroup, source, args);
  }

  @FieldResolver(() => MeetingConnection)
  meetings(@Root() source: Source, @Args(() => SpanArgs) args: SpanArgs, @Ctx() { reader }: Context) {
    return reader.connection(meetingsOfGroup, source, args);
  }
}
