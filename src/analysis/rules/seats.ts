import type { Entry } from '../ledger.js';
import { certain, groupBy, holdsOn, nameOf, target, type View, within } from '../view.js';
import { type Found, type Rule, sentence } from './rule.js';

const heldToday = (view: View): readonly Entry[] =>
  view.facts.filter((fact) => fact.text('rank') !== 'DEPRECATED' && holdsOn(fact, view.today));

/** The quotas of a body that count on the day of a view. */
interface Seats {
  readonly body: Entry;
  readonly quotas: readonly Entry[];
}

function seatsOf(view: View): readonly Seats[] {
  const quotas = groupBy(
    heldToday(view).filter(({ type }) => type === 'SeatQuota'),
    (quota) => target(quota, 'IN_GROUP'),
  );
  return view.things.filter(({ type }) => type === 'Body').map((body) => ({ body, quotas: quotas.get(body.id) ?? [] }));
}

const seatsIn = (quotas: readonly Entry[]): number =>
  quotas.reduce((sum, quota) => sum + (quota.number('seats') ?? 0), 0);

/** The memberships under each quota that hold on the day. */
const membershipsUnder = (view: View): ReadonlyMap<string, readonly Entry[]> => {
  const pairs = heldToday(view)
    .filter(({ type }) => type === 'Membership')
    .flatMap((membership) => membership.to('UNDER').map((quota) => ({ membership, quota })));
  const under = new Map<string, readonly Entry[]>();
  for (const { membership, quota } of pairs) under.set(quota, [...(under.get(quota) ?? []), membership]);
  return under;
};

const holders = (quota: Entry, memberships: readonly Entry[]): readonly string[] => {
  const nominator = target(quota, 'NOMINATED_BY');
  const named = memberships.flatMap((membership) => {
    const member = target(membership, 'MEMBER');
    return member === null || member === nominator || membership.text('role') === 'DEPUTY' ? [] : [member];
  });
  return [...new Set(named)].sort();
};

function sumDiffers(view: View): readonly Found[] {
  return seatsOf(view).flatMap(({ body, quotas }) => {
    const [claimed, sum] = [body.number('claimedSeats'), seatsIn(quotas)];
    if (claimed === null || quotas.length === 0 || claimed === sum) return [];
    const name = nameOf(view.byId, body.id);
    return [
      {
        things: [body.id],
        facts: quotas.map(({ id }) => id),
        message: sentence(
          `${name}: Eine Quelle zählt ${String(claimed)} Sitze, die Kontingente ergeben ${String(sum)}.`,
          `${name}: a source counts ${String(claimed)} seats, the quotas add up to ${String(sum)}.`,
        ),
      },
    ];
  });
}

function unnamed(view: View): readonly Found[] {
  const under = membershipsUnder(view);
  return seatsOf(view).flatMap(({ body, quotas }) => {
    const open = quotas
      .map((quota) => ({
        quota,
        seats: (quota.number('seats') ?? 0) - holders(quota, under.get(quota.id) ?? []).length,
      }))
      .filter(({ seats }) => seats > 0);
    const sum = open.reduce((total, { seats }) => total + seats, 0);
    if (sum === 0) return [];
    const name = nameOf(view.byId, body.id);
    const parts = open.map(({ quota, seats }) => `${quota.text('label') ?? quota.id} ${String(seats)}`).join(', ');
    const all = String(seatsIn(quotas));
    return [
      {
        things: [body.id],
        facts: open.map(({ quota }) => quota.id),
        message: sentence(
          `${name}: ${String(sum)} von ${all} Sitzen ohne benannten Inhaber (${parts}).`,
          `${name}: ${String(sum)} of ${all} seats without a named holder (${parts}).`,
        ),
      },
    ];
  });
}

function tooMany(view: View): readonly Found[] {
  const under = membershipsUnder(view);
  return seatsOf(view).flatMap(({ body, quotas }) =>
    quotas.flatMap((quota) => {
      const sure = (under.get(quota.id) ?? []).filter((membership) => within(certain(membership), view.today));
      const seated = holders(quota, sure);
      const seats = quota.number('seats') ?? 0;
      if (seated.length <= seats) return [];
      const name = `${nameOf(view.byId, body.id)}, ${quota.text('label') ?? quota.id}`;
      const who = seated.map((id) => nameOf(view.byId, id)).join(', ');
      return [
        {
          things: [body.id, ...seated],
          facts: [
            quota.id,
            ...sure.filter((fact) => seated.includes(target(fact, 'MEMBER') ?? '')).map(({ id }) => id),
          ],
          message: sentence(
            `${name}: ${String(seated.length)} Mitglieder auf ${String(seats)} ${seats === 1 ? 'Sitz' : 'Sitzen'} (${who}).`,
            `${name}: ${String(seated.length)} members on ${String(seats)} ${seats === 1 ? 'seat' : 'seats'} (${who}).`,
          ),
        },
      ];
    }),
  );
}

/** Rules about seats, on the day asked for, else today. */
export const seatRules = {
  QUOTA_SUM_DIFFERS: {
    severity: 'WARNING',
    title: sentence('Summe der Sitze weicht ab', 'Quota sum differs'),
    meaning: sentence(
      'Die Kontingente, die am Tag gelten, ergeben eine andere Zahl als die, die eine Quelle für das ganze Gremium nennt.',
      'The quotas that hold on the day add up to another number than a source counts for the whole body.',
    ),
    find: sumDiffers,
  },
  MORE_MEMBERS_THAN_SEATS: {
    severity: 'WARNING',
    title: sentence('Mehr Mitglieder als Sitze', 'More members than seats'),
    meaning: sentence(
      'Unter einem Kontingent sitzen am Tag mit Gewissheit mehr Personen, als es Sitze hat; Stellvertretung und Entsender zählen nicht.',
      'Under a quota more members sit on the day for certain than it has seats; deputies and the sender do not count.',
    ),
    find: tooMany,
  },
  UNNAMED_SEATS: {
    severity: 'NOTE',
    title: sentence('Sitze ohne benannten Inhaber', 'Unnamed seats'),
    meaning: sentence(
      'Ein Kontingent hat am Tag mehr Sitze, als der Graph Inhaber kennt.',
      'A quota has more seats on the day than the graph knows holders.',
    ),
    find: unnamed,
  },
} as const satisfies Record<string, Rule>;
