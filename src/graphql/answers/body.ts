import { failure } from '../../domain/errors.js';
import { type Coverage, coverageOfChair, coverageOfMembers } from '../../domain/coverage.js';
import { holderOf, isAssumed, latestEvidence } from '../../domain/membership.js';
import { type MeetingRecord, meetingRecordOf } from '../../domain/meeting-record.js';
import type { Membership, SeatQuota } from '../../domain/node.js';
import { dayOf } from '../../domain/period.js';
import { filledSeats, type HeldQuota, type SeatHolder, type Seating, seatingOf } from '../../domain/seating.js';
import { evidenceOf } from '../../queries/relations/agent.js';
import { memberOfMembership, membershipsUnderQuota, nominatorOfQuota } from '../../queries/relations/fact.js';
import {
  chairOfBody,
  heldMembersOfGroup,
  meetingPlansOfBody,
  meetingsOfYear,
  quotasOfBody,
} from '../../queries/relations/group.js';
import { inherit, type Placed, type TimeArguments } from '../reading/asked.js';
import type { Reader, Source } from '../reading/reader.js';

/** The dates of the evidence of a fact. */
const datesOf = async (reader: Reader, fact: Source) =>
  (await reader.related(evidenceOf, fact, {})).map(({ node, edge }) => ({
    publishedOn: node.publishedOn,
    recordedAt: edge?.recordedAt ?? node.recordedAt,
  }));

/** Whether a membership is only assumed to hold on a day. */
export async function assumed(reader: Reader, membership: Placed<Membership>, args: TimeArguments): Promise<boolean> {
  const source = { ...membership, asked: { ...membership.asked, knownAt: args.knownAt ?? membership.asked.knownAt } };
  return isAssumed(membership, await datesOf(reader, source), reader.day(membership, args));
}

/** Who chairs a body on a day. */
export async function chair(reader: Reader, body: Source, args: TimeArguments): Promise<Placed<Membership> | null> {
  const holders = await reader.list(chairOfBody, body, args);
  const dates = await Promise.all(holders.map((membership) => datesOf(reader, membership)));
  return holderOf(
    holders.map((membership, index) => ({ membership, latestEvidence: latestEvidence(dates[index] ?? []) })),
  );
}

const holdersOf = (reader: Reader, memberships: readonly Placed<Membership>[]): Promise<readonly SeatHolder[]> =>
  Promise.all(
    memberships.map(async (membership) => ({
      role: membership.role,
      holder: (await reader.one(memberOfMembership, membership, {}))?.id ?? null,
    })),
  );

async function held(reader: Reader, quota: Placed<SeatQuota>, args: TimeArguments): Promise<HeldQuota> {
  const [nominator, memberships] = await Promise.all([
    reader.one(nominatorOfQuota, quota, {}),
    reader.list(membershipsUnderQuota, quota, args),
  ]);
  return { quota, nominator: nominator?.id ?? null, holders: await holdersOf(reader, memberships) };
}

/** How many seats of a quota are filled on a day. */
export const filled = async (reader: Reader, quota: Placed<SeatQuota>, args: TimeArguments): Promise<number> =>
  filledSeats(await held(reader, quota, args));

/** The seats of a body on a day. */
export async function seating(
  reader: Reader,
  body: Source & { readonly claimedSeats: number | null },
  args: TimeArguments,
): Promise<Seating> {
  const quotas = await reader.list(quotasOfBody, body, args);
  return seatingOf(body.claimedSeats, await Promise.all(quotas.map((quota) => held(reader, quota, {}))));
}

/** How much of the members or the chair of a body the graph knows on a day. */
export async function coverage(
  reader: Reader,
  body: Source & { readonly claimedSeats: number | null },
  args: TimeArguments & { readonly of: 'MEMBERS' | 'CHAIR' | null },
): Promise<Coverage> {
  const times: TimeArguments = {
    ...(args.validAt === undefined ? {} : { validAt: args.validAt }),
    ...(args.knownAt === undefined ? {} : { knownAt: args.knownAt }),
  };
  if (args.of === 'CHAIR') return coverageOfChair((await reader.list(chairOfBody, body, times)).length);
  const [seats, memberships] = await Promise.all([
    seating(reader, body, times),
    reader.list(heldMembersOfGroup, body, times),
  ]);
  return coverageOfMembers(seats, await holdersOf(reader, memberships));
}

/** A year that dates can be in. Throws INVALID_ARGUMENT. */
export function fourDigits(year: number): number {
  if (year >= 1000 && year <= 9999) return year;
  throw failure('INVALID_ARGUMENT', { name: 'year', expected: 'a year of four digits', got: String(year) });
}

/** The meetings of a body in a year, planned against held. */
export async function meetingRecord(
  reader: Reader,
  body: Source,
  { year, knownAt }: { readonly year: number; readonly knownAt?: string | null },
): Promise<MeetingRecord> {
  const known = knownAt === undefined ? {} : { knownAt };
  const lastDay = `${String(fourDigits(year))}-12-31`;
  const asked = inherit(body.asked, known).knownAt;
  const today = dayOf(asked === null ? reader.now : new Date(asked));
  const span = { from: `${String(year)}-01-01`, to: today < lastDay ? today : lastDay };
  const [plans, meetings] = await Promise.all([
    reader.list(meetingPlansOfBody, body, { validAt: lastDay, ...known }),
    reader.list(meetingsOfYear, body, { ...span, ...known }),
  ]);
  return meetingRecordOf(year, plans, meetings);
}
