import { edgeKnownBy, heldOn, knownBy } from '../times.js';
import { edgeTraversal, traversal } from '../traversal.js';
import {
  type ClaimWhere,
  type MembershipWhere,
  narrowClaims,
  narrowMemberships,
  narrowRelations,
  type RelationWhere,
  type Narrowed,
} from './narrow-facts.js';
import { byPlace, byPublication, byStanding } from './orders.js';

/** What says that a thing is so, oldest evidence first. */
export const evidenceOf = edgeTraversal({
  name: 'Thing.evidence',
  pattern: '(source)-[edge:EVIDENCED_BY]->(target:Source)',
  to: 'Source',
  edge: 'EVIDENCED_BY',
  answer: 'connection',
  filters: [edgeKnownBy],
  order: [
    { by: 'edge.recordedAt' },
    { by: 'coalesce(edge.start, -1)', number: true },
    { by: 'coalesce(edge.passage, 0)', number: true },
  ],
});

/** What an agent sits in, offices included. */
export const membershipsOfAgent = traversal<'Membership', Narrowed<MembershipWhere>>({
  name: 'Agent.memberships',
  pattern: '(source)<-[:MEMBER]-(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowMemberships],
  order: byStanding,
});

/** Memberships that others hold on its behalf. */
export const delegationsOfAgent = traversal<'Membership', Narrowed<MembershipWhere>>({
  name: 'Agent.delegations',
  pattern: '(source)<-[:ON_BEHALF_OF]-(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowMemberships],
  order: byStanding,
});

/** Seats that an agent may fill. */
export const quotasOfAgent = traversal({
  name: 'Agent.quotas',
  pattern: '(source)<-[:NOMINATED_BY]-(target:SeatQuota)',
  to: 'SeatQuota',
  answer: 'connection',
  filters: [heldOn, knownBy],
  order: byPlace,
});

/** Relations of a thing in both directions. */
export const relationsOfThing = traversal<'Relation', Narrowed<RelationWhere>>({
  name: 'Agent.relations',
  pattern: '(source)<-[:FROM|TO]-(target:Relation)',
  to: 'Relation',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowRelations],
  distinct: true,
});

/** What sources say about a thing. */
export const claimsAbout = traversal<'Claim', Narrowed<ClaimWhere>>({
  name: 'Agent.claims',
  pattern: '(source)<-[:ABOUT]-(target:Claim)',
  to: 'Claim',
  answer: 'connection',
  filters: [knownBy, narrowClaims],
});

/** What an agent is reported to have said. */
export const statementsOfAgent = traversal<'Claim', Narrowed<ClaimWhere>>({
  name: 'Agent.statements',
  pattern: '(source)<-[:ATTRIBUTED_TO]-(target:Claim)',
  to: 'Claim',
  answer: 'connection',
  filters: [knownBy, narrowClaims],
});

/** Articles that mention an agent or that facts of its own are taken from. */
export const articlesOfAgent = traversal({
  name: 'Agent.articles',
  pattern: '(source)-[:MENTIONS|EVIDENCED_BY]-(target:Article)',
  to: 'Article',
  answer: 'connection',
  distinct: true,
  order: byPublication,
});
