import { notAfter, notBefore } from '../where.js';
import { heldOn, heldOnDay, knownBy, knownByMoment, recordedBy } from '../times.js';
import { type Filter, traversal } from '../traversal.js';
import { type MembershipWhere, narrowMemberships, type Narrowed } from './narrow-facts.js';
import { byDay, byName, byPlace, byStanding, byStart } from './orders.js';

/** A span of days, both inclusive. */
export interface Span {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Meetings of which some day lies in the span. */
export const within: Filter<Span> = ({ from, to }) => {
  if ((from ?? null) === null && (to ?? null) === null) return null;
  if (from && to && from > to) return () => 'false';
  return (bind) =>
    [
      ...(from ? [notBefore('coalesce(target.end, target.start)', from)(bind)] : []),
      ...(to ? [notAfter('target.start', to)(bind)] : []),
    ].join(' AND ');
};

/** Who sits in a group, offices included. */
export const membersOfGroup = traversal<'Membership', Narrowed<MembershipWhere>>({
  name: 'Group.members',
  pattern: '(source)<-[:IN_GROUP]-(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowMemberships],
  order: byStanding,
});

const partOfHolds: readonly Filter<object>[] = [
  () => () => "relation.kind = 'PART_OF'",
  (_, times) => heldOnDay('relation')(times),
  (_, times) => knownByMoment('relation')(times),
];

/** What a group is part of; of several the one with the latest start, then by id. */
export const parentOfGroup = traversal({
  name: 'Group.parent',
  pattern: '(source)<-[:FROM]-(relation:Relation)-[:TO]->(target:Group)',
  to: 'Group',
  answer: 'one',
  state: true,
  filters: partOfHolds,
  keep: ['relation'],
  order: [{ by: "coalesce(relation.validFromMin, '')", desc: true }],
});

/** The groups that are part of a group. */
export const childrenOfGroup = traversal({
  name: 'Group.children',
  pattern: '(source)<-[:TO]-(relation:Relation)-[:FROM]->(target:Group)',
  to: 'Group',
  answer: 'connection',
  state: true,
  filters: partOfHolds,
  distinct: true,
  order: byName,
});

/** The meetings of a group, in order of their days. */
export const meetingsOfGroup = traversal<'Meeting', Span>({
  name: 'Group.meetings',
  pattern: '(source)<-[:HELD_BY]-(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  filters: [within],
  order: byDay,
});

/** The chairs of a body, oldest first. */
export const chairsOfBody = traversal({
  name: 'Body.chairs',
  pattern: '(source)<-[:IN_GROUP]-(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, () => () => "target.role = 'CHAIR'"],
  order: byStart,
});

/** Who chairs a body on a day; several where sources differ. */
export const chairOfBody = traversal({ ...chairsOfBody, name: 'Body.chair', answer: 'list', state: true });

/** Who chaired a body at any time, for what follows from a rule. */
export const termsOfChair = traversal({ ...chairsOfBody, name: 'Body.nextChair', answer: 'list' });

/** Who sits in a group on a day. */
export const heldMembersOfGroup = traversal({
  name: 'Body.coverage',
  pattern: '(source)<-[:IN_GROUP]-(target:Membership)',
  to: 'Membership',
  answer: 'list',
  state: true,
  filters: [heldOn, knownBy],
});

/** The meetings of a group that started in a span of days and are known to the graph. */
export const meetingsOfYear = traversal<'Meeting', Span>({
  ...meetingsOfGroup,
  name: 'Body.meetingRecord',
  answer: 'list',
  filters: [within, (_, times) => recordedBy('target')(times)],
});

/** Quotas of the seats of a body, in the order in which the source names them. */
export const quotasOfBody = traversal({
  name: 'Body.seats',
  pattern: '(source)<-[:IN_GROUP]-(target:SeatQuota)',
  to: 'SeatQuota',
  answer: 'list',
  state: true,
  filters: [heldOn, knownBy],
  order: byPlace,
});

/** Functions that sources give to a body. */
export const functionsOfBody = traversal({
  name: 'Body.functions',
  pattern: '(source)<-[:ABOUT]-(target:Claim)',
  to: 'Claim',
  answer: 'list',
  filters: [knownBy, () => () => "target.kind = 'FUNCTION'"],
});

/** The rules by which a body is composed. */
export const compositionRulesOfBody = traversal({
  name: 'Body.compositionRules',
  pattern: '(source)<-[:IN_GROUP]-(target:CompositionRule)',
  to: 'CompositionRule',
  answer: 'list',
  filters: [knownBy],
});

/** How often a body means to meet. */
export const meetingPlansOfBody = traversal({
  name: 'Body.meetingPlans',
  pattern: '(source)<-[:IN_GROUP]-(target:MeetingPlan)',
  to: 'MeetingPlan',
  answer: 'list',
  state: true,
  filters: [heldOn, knownBy],
});

/** Matters that members brought into a body. */
export const mattersOfBody = traversal<'Matter', Narrowed<{ readonly state?: readonly string[] | null | undefined }>>({
  name: 'Body.matters',
  pattern: '(source)<-[:RAISED_IN]-(target:Matter)',
  to: 'Matter',
  answer: 'connection',
  filters: [
    ({ where }) => {
      const states = where?.state;
      return states ? (bind) => `target.state IN ${bind(states)}` : null;
    },
  ],
  order: byName,
});
