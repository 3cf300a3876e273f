import { type NodeType, nodeTypeNames } from '../../domain/vocabulary.js';
import * as agent from '../../queries/relations/agent.js';
import * as fact from '../../queries/relations/fact.js';
import * as group from '../../queries/relations/group.js';
import * as lists from '../../queries/relations/lists.js';
import * as thing from '../../queries/relations/thing.js';
import { limits } from '../limits.js';
import { computedMeanings } from './computed-meanings.js';
import { firstOf, type Meaning, need, relation } from './meaning.js';

const evidence = relation(agent.evidenceOf, { embeds: 'source' });
const topics = relation(thing.topicsOfThing);
const facts = relation(thing.factsOfSource);
const publisher = relation(thing.publisherOf);
const body = relation(fact.bodyOfFact);
const byId: Meaning = { kind: 'byId' };
const embedded: Meaning = { kind: 'embedded' };
const part: Meaning = { kind: 'part' };
const rows = { most: limits.pageOfRows } as const;

/** What a field means that is no property of its own type, by `Type.field`, where the type may be an interface. */
const meanings: Readonly<Record<string, Meaning>> = {
  'Query.node': byId,
  'Query.nodes': byId,
  'Query.person': byId,
  'Query.body': byId,
  'Query.organization': byId,
  'Query.topic': byId,
  'Query.meeting': byId,
  'Query.article': byId,
  'Query.people': relation(lists.people),
  'Query.bodies': relation(lists.bodies),
  'Query.organizations': relation(lists.organizations),
  'Query.meetings': relation(lists.meetings),
  'Query.articles': relation(lists.articles),
  'Query.topics': relation(lists.topics),
  'Query.listings': relation(lists.listings),
  'Query.issues': relation(lists.issues),
  'Query.claims': relation(lists.claims),
  'Query.facts': relation(lists.facts),
  'Query.membershipRows': relation(lists.memberships, rows),
  'Query.meetingRows': relation(lists.meetingsWithin, rows),
  'Thing.evidence': evidence,
  'Fact.evidence': evidence,
  'Fact.attributedTo': relation(fact.attributedToOfFact),
  'Fact.contradictions': relation(fact.contradictionsOfFact),
  'Agent.memberships': relation(agent.membershipsOfAgent),
  'Agent.delegations': relation(agent.delegationsOfAgent),
  'Agent.quotas': relation(agent.quotasOfAgent),
  'Agent.relations': relation(agent.relationsOfThing),
  'Agent.claims': relation(agent.claimsAbout),
  'Agent.statements': relation(agent.statementsOfAgent),
  'Agent.articles': relation(agent.articlesOfAgent),
  'Group.members': relation(group.membersOfGroup),
  'Group.parent': relation(group.parentOfGroup),
  'Group.children': relation(group.childrenOfGroup),
  'Group.meetings': relation(group.meetingsOfGroup),
  'Body.chairs': relation(group.chairsOfBody),
  'Body.functions': relation(group.functionsOfBody),
  'Body.compositionRules': relation(group.compositionRulesOfBody),
  'Body.meetingPlans': relation(group.meetingPlansOfBody),
  'Body.matters': relation(group.mattersOfBody),
  'Body.seats': part,
  'Membership.member': relation(fact.memberOfMembership),
  'Membership.group': relation(fact.groupOfMembership),
  'Membership.onBehalfOf': relation(fact.onBehalfOfMembership),
  'Membership.represents': firstOf(need(fact.onBehalfOfMembership), need(fact.memberOfMembership)),
  'Membership.deputyFor': relation(fact.deputyForOfMembership),
  'Membership.quota': relation(fact.quotaOfMembership),
  'SeatQuota.body': body,
  'SeatQuota.nominatedBy': relation(fact.nominatorOfQuota),
  'MeetingPlan.body': body,
  'Relation.from': relation(fact.fromOfRelation),
  'Relation.to': relation(fact.toOfRelation),
  'Claim.about': relation(fact.aboutOfClaim),
  'Attendance.member': relation(fact.memberOfAttendance),
  'Attendance.meeting': relation(fact.meetingOfAttendance),
  'CompositionRule.body': body,
  'CompositionRule.follows': relation(fact.followsOfRule),
  'CompositionRule.order': relation(fact.orderOfRule),
  'Meeting.body': relation(thing.bodyOfMeeting),
  'Meeting.topics': topics,
  'Meeting.agenda': relation(thing.agendaOfMeeting),
  'Meeting.claims': relation(thing.claimsOfMeeting),
  'Meeting.attendances': relation(thing.attendancesOfMeeting),
  'AgendaItem.meeting': relation(thing.meetingOfAgendaItem),
  'AgendaItem.topics': topics,
  'Topic.articles': relation(thing.articlesOfTopic),
  'Topic.meetings': relation(thing.meetingsOfTopic),
  'Topic.claims': relation(agent.claimsAbout),
  'Matter.raisedBy': relation(thing.raisedByOfMatter),
  'Matter.body': relation(thing.bodyOfMatter),
  'Matter.discussedAt': relation(thing.meetingsOfMatter),
  'Matter.topics': topics,
  'Source.publisher': publisher,
  'Article.keywords': relation(thing.keywordsOfArticle),
  'Article.links': relation(thing.linksOfArticle, { embeds: 'agent' }),
  'Article.images': relation(thing.imagesOfArticle),
  'Article.issue': relation(thing.issueOfArticle),
  'Article.mentions': relation(thing.mentionsOfArticle, { embeds: 'thing' }),
  'Article.related': relation(thing.relatedOfArticle),
  'Article.facts': facts,
  'Document.facts': facts,
  'Issue.publisher': publisher,
  'Listing.organization': relation(thing.organizationOfListing),
  'Image.depicts': relation(thing.depictedByImage, { embeds: 'agent' }),
  'Evidence.source': embedded,
  'Link.agent': embedded,
  'Depiction.agent': embedded,
  'Mention.thing': embedded,
  ...computedMeanings,
};

/** What a field of a type means; null where it is a property, or where only its resolver knows. */
export function meaningOf(type: string, interfaces: readonly string[], field: string): Meaning | null {
  for (const name of [type, ...interfaces]) {
    const found = meanings[`${name}.${field}`];
    if (found !== undefined) return found;
  }
  return null;
}

/** The type of node that a row of an object type shows: its own, or the one it is made from. */
export function nodeTypeOf(objectType: string): NodeType | null {
  if (objectType === 'MembershipRow') return 'Membership';
  if (objectType === 'MeetingRow') return 'Meeting';
  return nodeTypeNames.find((type) => type === objectType) ?? null;
}
