import { coverageOfChair, coverageOfMembers } from '../../domain/coverage.js';
import { holderOf, isAssumed, latestEvidence } from '../../domain/membership.js';
import { meetingRecordOf } from '../../domain/meeting-record.js';
import type { NodeOf } from '../../domain/node.js';
import { dayOf } from '../../domain/period.js';
import { filledSeats, type HeldQuota, type SeatHolder, seatingOf } from '../../domain/seating.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { evidenceOf } from '../../queries/relations/agent.js';
import * as fact from '../../queries/relations/fact.js';
import {
  chairOfBody,
  heldMembersOfGroup,
  meetingPlansOfBody,
  meetingsOfYear,
  quotasOfBody,
} from '../../queries/relations/group.js';
import { bodyOfMeeting, topicsOfThing } from '../../queries/relations/thing.js';
import { fourDigits } from '../answers/body.js';
import { timesOf } from '../reading/asked.js';
import {
  type Arguments,
  type Asking,
  computed,
  type Got,
  type Meaning,
  need,
  relation,
  told,
  type Told,
} from './meaning.js';

const sameTimes = ({ args: { validAt, knownAt } }: Asking): Arguments => ({
  ...(validAt === undefined ? {} : { validAt }),
  ...(knownAt === undefined ? {} : { knownAt }),
});

const isType = <T extends NodeType>(node: Got['node'], type: T): node is Got['node'] & NodeOf<T> => node.type === type;

/** The node of a row as what the declaration says it is. */
function nodeOf<T extends NodeType>(type: T, { node }: Got): NodeOf<T> {
  if (isType(node, type)) return node;
  throw new TypeError(`${node.id} is a ${node.type} and no ${type}`);
}

const idOf = (rows: readonly Got[] | undefined): string | null => rows?.[0]?.node.id ?? null;
const firstText: Told['value'] = ([first]) => first?.properties[0] ?? null;
const firstType: Told['value'] = ([first]) => first?.type.toUpperCase() ?? null;

const datesOf = (evidence: readonly Got[] | undefined) =>
  (evidence ?? []).map(({ node, edge }) => ({
    publishedOn: 'publishedOn' in node ? node.publishedOn : null,
    recordedAt: String(edge?.['recordedAt']),
  }));

const holder = need(fact.memberOfMembership);
const holdersOf = (memberships: readonly Got[] | undefined): readonly SeatHolder[] =>
  (memberships ?? []).map((row) => ({ role: nodeOf('Membership', row).role, holder: idOf(row.needs[0]) }));

const ofQuota = (args?: (asking: Asking) => Arguments) => [
  need(fact.nominatorOfQuota),
  need(fact.membershipsUnderQuota, [holder], args),
];
const heldBy = (row: Got): HeldQuota => ({
  quota: nodeOf('SeatQuota', row),
  nominator: idOf(row.needs[0]),
  holders: holdersOf(row.needs[1]),
});

const quotas = need(quotasOfBody, ofQuota(), sameTimes);
const seatingFrom = (source: Got) =>
  seatingOf(nodeOf('Body', source).claimedSeats, (source.needs[0] ?? []).map(heldBy));
const seating = (field: 'claimed' | 'quotaSum' | 'filled' | 'unnamed' | 'consistent'): Meaning =>
  computed([quotas], (source) => seatingFrom(source)[field]);

function chosenChair(rows: readonly Got[]): readonly Got[] {
  const candidates = rows.map((row) => ({
    membership: nodeOf('Membership', row),
    latestEvidence: latestEvidence(datesOf(row.needs[0])),
  }));
  const chosen = holderOf(candidates);
  return rows.filter(({ node }) => node.id === chosen?.id);
}

const member = need(fact.memberOfMembership);
const inGroup = need(fact.groupOfMembership);
const sender = need(fact.onBehalfOfMembership);
const evidence = need(evidenceOf);
const heldBody = need(bodyOfMeeting);
const sources: Readonly<Record<string, Meaning>> = {
  sourceCount: told(evidence, ['id'], (rows) => new Set(rows.map(({ properties: [id] }) => id)).size),
  sourceTitle: told(evidence, ['title'], firstText),
  sourceUrl: told(evidence, ['url'], firstText),
};
const ofRow = (type: string): Readonly<Record<string, Meaning>> =>
  Object.fromEntries(Object.entries(sources).map(([field, meaning]) => [`${type}.${field}`, meaning]));

const yearOf = ({ args: { year } }: Asking): number => fourDigits(Number(year));
const lastDayOf = (asking: Asking): string => `${String(yearOf(asking))}-12-31`;
const knownOnly = ({ args: { knownAt } }: Asking): Arguments => (knownAt === undefined ? {} : { knownAt });

/** The days of a year until the day of what was known. */
function pastOfYear(asking: Asking): Arguments {
  const { knownAt } = asking.asked;
  const today = dayOf(knownAt === null ? asking.now : new Date(knownAt));
  const lastDay = lastDayOf(asking);
  return { from: `${String(yearOf(asking))}-01-01`, to: today < lastDay ? today : lastDay, ...knownOnly(asking) };
}

/** Fields whose value is worked out, each by the rules of the domain. */
export const computedMeanings: Readonly<Record<string, Meaning>> = {
  'Thing.identifiers': computed([], ({ node }) =>
    ('identifiers' in node ? node.identifiers : []).map((text) => {
      const colon = text.indexOf(':');
      return { scheme: text.slice(0, colon), value: text.slice(colon + 1) };
    }),
  ),
  'Article.complete': computed([], (source) => nodeOf('Article', source).completeness === 'FULL'),
  'Body.chair': relation(chairOfBody, { needs: [evidence], select: chosenChair }),
  'Seating.claimed': seating('claimed'),
  'Seating.quotas': relation(quotasOfBody, {
    select: (rows) => rows.filter((row) => nodeOf('SeatQuota', row).rank !== 'DEPRECATED'),
  }),
  'Seating.quotaSum': seating('quotaSum'),
  'Seating.filled': seating('filled'),
  'Seating.unnamed': seating('unnamed'),
  'Seating.consistent': seating('consistent'),
  'SeatQuota.filled': computed(ofQuota(sameTimes), (source) => filledSeats(heldBy(source))),
  'Membership.assumed': computed(
    [need(evidenceOf, [], ({ args: { knownAt } }) => (typeof knownAt === 'string' ? { knownAt } : {}))],
    (source, { asked, now }) =>
      isAssumed(nodeOf('Membership', source), datesOf(source.needs[0]), timesOf(asked, true, now).validAt ?? ''),
  ),
  'Body.coverage': computed(
    [quotas, need(heldMembersOfGroup, [holder], sameTimes), need(chairOfBody, [], sameTimes)],
    (source, { args }) =>
      args['of'] === 'CHAIR'
        ? coverageOfChair((source.needs[2] ?? []).length)
        : coverageOfMembers(seatingFrom(source), holdersOf(source.needs[1])),
  ),
  'MembershipRow.member': told(member, ['name'], firstText),
  'MembershipRow.memberId': told(member, ['id'], firstText),
  'MembershipRow.memberType': told(member, [], firstType),
  'MembershipRow.group': told(inGroup, ['name'], firstText),
  'MembershipRow.groupId': told(inGroup, ['id'], firstText),
  'MembershipRow.groupType': told(inGroup, [], firstType),
  'MembershipRow.onBehalfOf': told(sender, ['name'], firstText),
  'MembershipRow.onBehalfOfId': told(sender, ['id'], firstText),
  ...ofRow('MembershipRow'),
  'MeetingRow.body': told(heldBody, ['name'], firstText),
  'MeetingRow.bodyId': told(heldBody, ['id'], firstText),
  'MeetingRow.topics': told(need(topicsOfThing), ['name'], (rows) =>
    rows.map(({ properties: [name] }) => name).join('; '),
  ),
  ...ofRow('MeetingRow'),
  'Body.meetingRecord': computed(
    [
      need(meetingPlansOfBody, [], (asking) => ({ validAt: lastDayOf(asking), ...knownOnly(asking) })),
      need(meetingsOfYear, [], pastOfYear),
    ],
    ({ needs: [plans = [], meetings = []] }, asking) =>
      meetingRecordOf(
        yearOf(asking),
        plans.map((row) => nodeOf('MeetingPlan', row)),
        meetings.map((row) => nodeOf('Meeting', row)),
      ),
  ),
};
