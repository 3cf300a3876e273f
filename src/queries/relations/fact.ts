import { edgeTraversal, traversal } from '../traversal.js';
import { heldOn, knownBy } from '../times.js';

/** Whom a source says that the fact comes from. */
export const attributedToOfFact = traversal({
  name: 'Fact.attributedTo',
  pattern: '(source)-[:ATTRIBUTED_TO]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** Facts that contradict a fact. */
export const contradictionsOfFact = traversal({
  name: 'Fact.contradictions',
  pattern: '(source)-[:CONTRADICTS]-(target:Fact)',
  to: 'Fact',
  answer: 'list',
  filters: [knownBy],
  distinct: true,
});

/** Who sits; nobody where a source counts a seat and names no one. */
export const memberOfMembership = traversal({
  name: 'Membership.member',
  pattern: '(source)-[:MEMBER]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** In which group somebody sits. */
export const groupOfMembership = traversal({
  name: 'Membership.group',
  pattern: '(source)-[:IN_GROUP]->(target:Group)',
  to: 'Group',
  answer: 'one',
  always: true,
});

/** Whom the member speaks for. */
export const onBehalfOfMembership = traversal({
  name: 'Membership.onBehalfOf',
  pattern: '(source)-[:ON_BEHALF_OF]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** Whose deputy the member is. */
export const deputyForOfMembership = traversal({
  name: 'Membership.deputyFor',
  pattern: '(source)-[:DEPUTY_FOR]->(target:Membership)',
  to: 'Membership',
  answer: 'one',
  filters: [knownBy],
});

/** The quota whose seat the member fills. */
export const quotaOfMembership = traversal({
  name: 'Membership.quota',
  pattern: '(source)-[:UNDER]->(target:SeatQuota)',
  to: 'SeatQuota',
  answer: 'one',
  filters: [knownBy],
});

/** The body of a quota, a plan or a rule. */
export const bodyOfFact = traversal({
  name: 'SeatQuota.body',
  pattern: '(source)-[:IN_GROUP]->(target:Body)',
  to: 'Body',
  answer: 'one',
  always: true,
});

/** Who nominates for a quota. */
export const nominatorOfQuota = traversal({
  name: 'SeatQuota.nominatedBy',
  pattern: '(source)-[:NOMINATED_BY]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** Where a relation starts. */
export const fromOfRelation = traversal({
  name: 'Relation.from',
  pattern: '(source)-[:FROM]->(target:Thing)',
  to: 'Thing',
  answer: 'one',
  always: true,
});

/** Where a relation leads. */
export const toOfRelation = traversal({
  name: 'Relation.to',
  pattern: '(source)-[:TO]->(target:Thing)',
  to: 'Thing',
  answer: 'one',
  always: true,
});

/** What a claim is about. */
export const aboutOfClaim = traversal({
  name: 'Claim.about',
  pattern: '(source)-[:ABOUT]->(target:Thing)',
  to: 'Thing',
  answer: 'list',
});

/** Who attended. */
export const memberOfAttendance = traversal({
  name: 'Attendance.member',
  pattern: '(source)-[:MEMBER]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
  always: true,
});

/** The meeting that was attended. */
export const meetingOfAttendance = traversal({
  name: 'Attendance.meeting',
  pattern: '(source)-[:AT]->(target:Meeting)',
  to: 'Meeting',
  answer: 'one',
  always: true,
});

/** The body whose composition decides. */
export const followsOfRule = traversal({
  name: 'CompositionRule.follows',
  pattern: '(source)-[:FOLLOWS]->(target:Body)',
  to: 'Body',
  answer: 'one',
});

/** Who follows whom, in the order of the rule. */
export const orderOfRule = edgeTraversal({
  name: 'CompositionRule.order',
  pattern: '(source)-[edge:ORDERS]->(target:Agent)',
  to: 'Agent',
  edge: 'ORDERS',
  answer: 'list',
  order: [{ by: 'edge.position', number: true }],
});

/** Memberships that fill the seats of a quota. */
export const membershipsUnderQuota = traversal({
  name: 'SeatQuota.filled',
  pattern: '(source)<-[:UNDER]-(target:Membership)',
  to: 'Membership',
  answer: 'list',
  state: true,
  filters: [heldOn, knownBy],
});
