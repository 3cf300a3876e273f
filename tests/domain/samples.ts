import type { Meeting, MeetingPlan, Membership, SeatQuota } from '../../src/domain/node.js';

const fact = {
  validFrom: null,
  validTo: null,
  validFromMin: null,
  validToMax: null,
  ongoing: null,
  recordedAt: '2020-09-08T00:00:00.000Z',
  retractedAt: null,
  modality: 'FACT',
  rank: 'NORMAL',
} as const;

/** A membership of which nothing is known but what is given. */
export const membership = (known: Partial<Membership>): Membership => ({
  ...fact,
  type: 'Membership',
  id: 'membership:sample',
  role: 'MEMBER',
  roleLabel: null,
  voting: null,
  seniority: null,
  ...known,
});

/** A quota of three seats, unless something else is given. */
export const quota = (known: Partial<SeatQuota>): SeatQuota => ({
  ...fact,
  type: 'SeatQuota',
  id: 'quota:sample',
  seats: 3,
  label: 'Landkreise',
  voting: null,
  order: null,
  ...known,
});

/** A plan to meet twice a year in one place, unless something else is given. */
export const plan = (known: Partial<MeetingPlan>): MeetingPlan => ({
  ...fact,
  type: 'MeetingPlan',
  id: 'plan:sample',
  format: 'IN_PERSON',
  timesPerYear: 2,
  ...known,
});

/** A regular meeting of which nothing is known but what is given. */
export const meeting = (known: Partial<Meeting>): Meeting => ({
  type: 'Meeting',
  id: 'meeting:sample',
  name: 'Sitzung',
  sortName: 'sitzung',
  aliases: [],
  identifiers: [],
  recordedAt: fact.recordedAt,
  number: null,
  start: null,
  end: null,
  kind: 'REGULAR',
  format: 'UNKNOWN',
  place: null,
  state: null,
  ...known,
});
