import { heldOn, knownBy } from '../times.js';
import { traversal } from '../traversal.js';
import { type Span, within } from './group.js';
import {
  type ClaimWhere,
  type FactWhere,
  type MembershipWhere,
  narrowClaims,
  narrowFacts,
  narrowMemberships,
  type Narrowed,
} from './narrow-facts.js';
import {
  type ArticleWhere,
  type BodyWhere,
  type ListingWhere,
  type MeetingWhere,
  narrowArticles,
  narrowBodies,
  narrowListings,
  narrowMeetings,
  narrowOrganizations,
  narrowPeople,
  narrowTopics,
  type OrganizationWhere,
  type PersonWhere,
  type TopicWhere,
} from './narrow-things.js';
import { byDay, byName, byPublication, byStanding } from './orders.js';

/** All people. */
export const people = traversal<'Person', Narrowed<PersonWhere>>({
  name: 'Query.people',
  pattern: '(target:Person)',
  to: 'Person',
  answer: 'connection',
  filters: [narrowPeople],
  order: byName,
  orders: { NAME: { by: 'target.sortName' }, FAMILY_NAME: { by: "coalesce(target.sortFamilyName, '')" } },
});

/** All bodies. */
export const bodies = traversal<'Body', Narrowed<BodyWhere>>({
  name: 'Query.bodies',
  pattern: '(target:Body)',
  to: 'Body',
  answer: 'connection',
  filters: [narrowBodies],
  order: byName,
  orders: { NAME: { by: 'target.sortName' }, FOUNDED: { by: "coalesce(target.founded, '')" } },
});

/** All organisations. */
export const organizations = traversal<'Organization', Narrowed<OrganizationWhere>>({
  name: 'Query.organizations',
  pattern: '(target:Organization)',
  to: 'Organization',
  answer: 'connection',
  filters: [narrowOrganizations],
  order: byName,
  orders: { NAME: { by: 'target.sortName' }, POSTAL_CODE: { by: "coalesce(target.postalCode, '')" } },
});

/** All meetings, in order of their days. */
export const meetings = traversal<'Meeting', Narrowed<MeetingWhere>>({
  name: 'Query.meetings',
  pattern: '(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  filters: [narrowMeetings],
  order: byDay,
  orders: { START: { by: "coalesce(target.start, '')" }, NUMBER: { by: 'coalesce(target.number, 0)', number: true } },
});

/** All articles, in order of publication. */
export const articles = traversal<'Article', Narrowed<ArticleWhere>>({
  name: 'Query.articles',
  pattern: '(target:Article)',
  to: 'Article',
  answer: 'connection',
  filters: [narrowArticles],
  order: byPublication,
  orders: { PUBLISHED_ON: { by: "coalesce(target.publishedOn, '')" }, TITLE: { by: 'target.sortName' } },
});

/** All topics. */
export const topics = traversal<'Topic', Narrowed<TopicWhere>>({
  name: 'Query.topics',
  pattern: '(target:Topic)',
  to: 'Topic',
  answer: 'connection',
  filters: [narrowTopics],
  order: byName,
});

/** All entries of directories. */
export const listings = traversal<'Listing', Narrowed<ListingWhere>>({
  name: 'Query.listings',
  pattern: '(target:Listing)',
  to: 'Listing',
  answer: 'connection',
  filters: [narrowListings],
  order: byName,
});

/** All issues of magazines, oldest first. */
export const issues = traversal({
  name: 'Query.issues',
  pattern: '(target:Issue)',
  to: 'Issue',
  answer: 'connection',
  order: [
    { by: 'target.year', number: true },
    { by: 'target.number', number: true },
  ],
});

/** All claims. */
export const claims = traversal<'Claim', Narrowed<ClaimWhere>>({
  name: 'Query.claims',
  pattern: '(target:Claim)',
  to: 'Claim',
  answer: 'connection',
  filters: [knownBy, narrowClaims],
});

/** All facts. */
export const facts = traversal<'Fact', Narrowed<FactWhere>>({
  name: 'Query.facts',
  pattern: '(target:Fact)',
  to: 'Fact',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowFacts],
});

/** All memberships. */
export const memberships = traversal<'Membership', Narrowed<MembershipWhere>>({
  name: 'Query.membershipRows',
  pattern: '(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowMemberships],
  order: byStanding,
});

/** All meetings of a span of days. */
export const meetingsWithin = traversal<'Meeting', Span>({
  name: 'Query.meetingRows',
  pattern: '(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  filters: [within],
  order: byDay,
});

/** A node by its id. */
export const nodeById = traversal({
  name: 'Query.node',
  pattern: '(target:Node {id: id})',
  to: 'Node',
  answer: 'one',
});
