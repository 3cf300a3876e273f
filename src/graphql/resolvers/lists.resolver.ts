import { Args, Ctx, Query, Resolver } from 'type-graphql';
import * as lists from '../../queries/relations/lists.js';
import type { Context } from '../context.js';
import { mapConnection } from '../reading/connection.js';
import { limits } from '../limits.js';
import { meetingRow, membershipRow } from '../answers/rows.js';
import {
  ArticlesArgs,
  BodiesArgs,
  ClaimArgs,
  FactArgs,
  ListingsArgs,
  MeetingsArgs,
  MembershipArgs,
  OrganizationsArgs,
  PageArgs,
  PeopleArgs,
  SpanArgs,
  TopicsArgs,
} from '../types/args.js';
import {
  ArticleConnection,
  BodyConnection,
  ClaimConnection,
  FactConnection,
  IssueConnection,
  ListingConnection,
  MeetingConnection,
  MeetingRowConnection,
  MembershipRowConnection,
  OrganizationConnection,
  PersonConnection,
  TopicConnection,
} from '../types/connections.js';

/** Questions for lists. */
@Resolver()
export class ListsResolver {
  @Query(() => PersonConnection)
  people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.people, args);
  }

  @Query(() => BodyConnection)
  bodies(@Args(() => BodiesArgs) args: BodiesArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.bodies, args);
  }

  @Query(() => OrganizationConnection)
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.organizations, args);
  }

  @Query(() => MeetingConnection)
  meetings(@Args(() => MeetingsArgs) args: MeetingsArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.meetings, args);
  }

  @Query(() => ArticleConnection)
  articles(@Args(() => ArticlesArgs) args: ArticlesArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.articles, args);
  }

  @Query(() => TopicConnection)
  topics(@Args(() => TopicsArgs) args: TopicsArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.topics, args);
  }

  @Query(() => ListingConnection)
  listings(@Args(() => ListingsArgs) args: ListingsArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.listings, args);
  }

  @Query(() => IssueConnection)
  issues(@Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.issues, args);
  }

  @Query(() => ClaimConnection)
  claims(@Args(() => ClaimArgs) args: ClaimArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.claims, args);
  }

  @Query(() => FactConnection)
  facts(@Args(() => FactArgs) args: FactArgs, @Ctx() { reader }: Context) {
    return reader.root(lists.facts, args);
  }

  @Query(() => MembershipRowConnection)
  membershipRows(@Args(() => MembershipArgs) args: MembershipArgs, @Ctx() { reader }: Context) {
    return mapConnection(reader.root(lists.memberships, args, limits.pageOfRows), (membership) =>
      membershipRow(reader, membership),
    );
  }

  @Query(() => MeetingRowConnection)
  meetingRows(@Args(() => SpanArgs) args: SpanArgs, @Ctx() { reader }: Context) {
    return mapConnection(reader.root(lists.meetingsWithin, args, limits.pageOfRows), (meeting) =>
      meetingRow(reader, meeting),
    );
  }
}
