import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { claimsAbout, evidenceOf } from '../../queries/relations/agent.js';
import {
  agendaOfMeeting,
  articlesOfTopic,
  attendancesOfMeeting,
  bodyOfMatter,
  bodyOfMeeting,
  claimsOfMeeting,
  meetingOfAgendaItem,
  meetingsOfMatter,
  meetingsOfTopic,
  raisedByOfMatter,
  topicsOfThing,
} from '../../queries/relations/thing.js';
import type { Context } from '../context.js';
import { evidenceFrom } from '../answers/evidence.js';
import type { Source } from '../reading/reader.js';
import { BodyType } from '../types/agents.type.js';
import { ClaimArgs, PageArgs } from '../types/args.js';
import {
  ArticleConnection,
  AttendanceConnection,
  ClaimConnection,
  EvidenceConnection,
  MeetingConnection,
} from '../types/connections.js';
import { ClaimType } from '../types/facts.type.js';
import { AgentType, GroupType, ThingType } from '../types/interfaces.type.js';
import { AgendaItemType, IdentifierType, MatterType, MeetingType, TopicType } from '../types/things.type.js';

const identifierFrom = (text: string) => {
  const colon = text.indexOf(':');
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) };
};

/** Relations of every thing. */
@Resolver(() => ThingType)
export class ThingResolver {
  @FieldResolver(() => EvidenceConnection)
  evidence(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return evidenceFrom(reader.relatedConnection(evidenceOf, source, args));
  }

  @FieldResolver(() => [IdentifierType])
  identifiers(@Root() source: { readonly identifiers: readonly string[] }) {
    return source.identifiers.map(identifierFrom);
  }
}

/** Relations of a meeting. */
@Resolver(() => MeetingType)
export class MeetingResolver {
  @FieldResolver(() => GroupType)
  body(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(bodyOfMeeting, source, {});
  }

  @FieldResolver(() => [TopicType])
  topics(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(topicsOfThing, source, {});
  }

  @FieldResolver(() => [AgendaItemType])
  agenda(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(agendaOfMeeting, source, {});
  }

  @FieldResolver(() => [ClaimType])
  claims(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(claimsOfMeeting, source, {});
  }

  @FieldResolver(() => AttendanceConnection)
  attendances(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(attendancesOfMeeting, source, args);
  }
}

/** Relations of an item of an agenda. */
@Resolver(() => AgendaItemType)
export class AgendaItemResolver {
  @FieldResolver(() => MeetingType)
  meeting(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(meetingOfAgendaItem, source, {});
  }

  @FieldResolver(() => [TopicType])
  topics(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(topicsOfThing, source, {});
  }
}

/** What carries a topic. */
@Resolver(() => TopicType)
export class TopicResolver {
  @FieldResolver(() => ArticleConnection)
  articles(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(articlesOfTopic, source, args);
  }

  @FieldResolver(() => MeetingConnection)
  meetings(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(meetingsOfTopic, source, args);
  }

  @FieldResolver(() => ClaimConnection)
  claims(@Root() source: Source, @Args(() => ClaimArgs) args: ClaimArgs, @Ctx() { reader }: Context) {
    return reader.connection(claimsAbout, source, args);
  }
}

/** Relations of a matter. */
@Resolver(() => MatterType)
export class MatterResolver {
  @FieldResolver(() => AgentType, { nullable: true })
  raisedBy(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(raisedByOfMatter, source, {});
  }

  @FieldResolver(() => BodyType)
  body(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(bodyOfMatter, source, {});
  }

  @FieldResolver(() => [MeetingType])
  discussedAt(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(meetingsOfMatter, source, {});
  }

  @FieldResolver(() => [TopicType])
  topics(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(topicsOfThing, source, {});
  }
}
