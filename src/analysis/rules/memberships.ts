import { firstDay, lastDay } from '../../domain/period.js';
import type { Entry } from '../ledger.js';
import { certain, common, groupBy, isSpan, lifeOf, nameOf, type Span, target, type View, within } from '../view.js';
import { pairs } from './chairs.js';
import { type Found, type Rule, sentence } from './rule.js';

const memberships = (view: View): readonly Entry[] => view.facts.filter(({ type }) => type === 'Membership');

const seatName = (view: View, membership: Entry): string =>
  [target(membership, 'MEMBER') ?? target(membership, 'ON_BEHALF_OF'), target(membership, 'IN_GROUP')]
    .map((id) => (id === null ? '–' : nameOf(view.byId, id)))
    .join(', ');

const thingsOf = (membership: Entry): readonly string[] =>
  ['IN_GROUP', 'MEMBER', 'ON_BEHALF_OF'].flatMap((link) =>
    link === 'IN_GROUP' || link === 'MEMBER' || link === 'ON_BEHALF_OF' ? membership.to(link) : [],
  );

/** Facts whose end lies before their start for certain, looked for without a day: they hold on none. */
function backwards(view: View): readonly Found[] {
  return view.facts.flatMap((fact) => {
    const [from, to] = [fact.text('validFrom'), fact.text('validTo')];
    if (from === null || to === null || firstDay(from) <= lastDay(to)) return [];
    const name = fact.type === 'Membership' ? seatName(view, fact) : fact.id;
    return [
      {
        things:
          fact.type === 'Membership' ? thingsOf(fact) : [...fact.to('IN_GROUP'), ...fact.to('FROM'), ...fact.to('TO')],
        facts: [fact.id],
        message: sentence(
          `${name}: Das Ende (${to}) liegt vor dem Beginn (${from}).`,
          `${name}: the end (${to}) lies before the start (${from}).`,
        ),
      },
    ];
  });
}

/** Whether a membership holds for certain on a day on which a group did not exist: on the day asked for, or on any. */
function outlives(view: View, membership: Entry, group: Entry): boolean {
  const life = lifeOf(group);
  if (view.day !== null) {
    const held = heldFor(membership);
    return isSpan(held) && within(held, view.day) && !within(life, view.day);
  }
  const dates = [membership.text('validFrom'), membership.text('validTo')].filter((date) => date !== null);
  return dates.some(
    (date) => (life.from !== null && lastDay(date) < life.from) || (life.to !== null && firstDay(date) > life.to),
  );
}

/** The certain days of a membership; an end that is only widened from a later source is not certain. */
const heldFor = (membership: Entry): Span => {
  const { from, to } = certain(membership);
  return { from, to: membership.text('validTo') === null ? null : to };
};

const lifeText = (group: Entry): string =>
  [group.text('founded'), group.text('dissolved')].map((date) => date ?? '?').join('–');

function outside(view: View): readonly Found[] {
  return memberships(view).flatMap((membership) => {
    const group = view.byId.get(target(membership, 'IN_GROUP') ?? '');
    if (group === undefined || !outlives(view, membership, group)) return [];
    return [
      {
        things: thingsOf(membership),
        facts: [membership.id],
        message: sentence(
          `${seatName(view, membership)}: Die Mitgliedschaft oder das Amt gilt außerhalb der Zeit, in der es die Gruppe gab (${lifeText(group)}).`,
          `${seatName(view, membership)}: the membership or office holds outside the life of the group (${lifeText(group)}).`,
        ),
      },
    ];
  });
}

function noSender(view: View): readonly Found[] {
  return memberships(view).flatMap((membership) => {
    const sender = view.byId.get(target(membership, 'ON_BEHALF_OF') ?? '');
    if (sender === undefined || !outlives(view, membership, sender)) return [];
    const name = nameOf(view.byId, sender.id);
    return [
      {
        things: thingsOf(membership),
        facts: [membership.id],
        message: sentence(
          `${seatName(view, membership)}: Für ${name} zu einer Zeit, zu der es sie oder ihn nicht gab (${lifeText(sender)}).`,
          `${seatName(view, membership)}: on behalf of ${name} at a time at which it did not exist (${lifeText(sender)}).`,
        ),
      },
    ];
  });
}

const sameSeat = (membership: Entry): string | null => {
  const member = target(membership, 'MEMBER');
  return member === null ? null : [member, target(membership, 'IN_GROUP'), membership.text('role')].join(' ');
};

function duplicates(view: View): readonly Found[] {
  return [...groupBy(memberships(view), sameSeat).values()].flatMap((same) =>
    pairs(same).flatMap(([a, b]) => {
      const [first, second] = [certain(a), certain(b)];
      const shared = isSpan(first) && isSpan(second) ? common(first, second) : null;
      if (shared === null || (view.day !== null && !within(shared, view.day))) return [];
      return [
        {
          things: [...new Set([...thingsOf(a), ...thingsOf(b)])],
          facts: [a.id, b.id],
          message: sentence(
            `${seatName(view, a)}: Dieselbe Rolle steht zweimal für dieselbe Zeit da.`,
            `${seatName(view, a)}: the same role is there twice for the same time.`,
          ),
        },
      ];
    }),
  );
}

/** Rules about memberships and offices. */
export const membershipRules = {
  ENDS_BEFORE_START: {
    severity: 'ERROR',
    title: sentence('Ende vor Beginn', 'Ends before start'),
    meaning: sentence(
      'Der letzte Tag, den das Ende eines Fakts meinen kann, liegt vor dem ersten, den sein Beginn meinen kann.',
      'The last day that the end of a fact can mean lies before the first that its start can mean.',
    ),
    find: backwards,
  },
  OUTSIDE_BODY_LIFE: {
    severity: 'ERROR',
    title: sentence('Außerhalb der Lebenszeit', 'Outside the life of the body'),
    meaning: sentence(
      'Eine Mitgliedschaft oder ein Amt gilt mit Gewissheit vor der Gründung oder nach der Auflösung des Gremiums oder der Organisation.',
      'A membership or office holds for certain before its body or organisation was founded or after it was dissolved.',
    ),
    find: outside,
  },
  SENDER_DOES_NOT_EXIST: {
    severity: 'ERROR',
    title: sentence('Entsender gibt es nicht', 'Sender does not exist'),
    meaning: sentence(
      'Jemand sitzt für eine Organisation, als es sie mit Gewissheit noch nicht oder nicht mehr gab.',
      'Somebody sits on behalf of an organisation when it did not exist yet, or no longer, for certain.',
    ),
    find: noSender,
  },
  OVERLAPPING_DUPLICATES: {
    severity: 'WARNING',
    title: sentence('Doppelte Mitgliedschaft', 'Overlapping duplicates'),
    meaning: sentence(
      'Zwei Mitgliedschaften derselben Person oder Organisation in derselben Gruppe und Rolle gelten zugleich.',
      'Two memberships of one member in one group and role hold at once.',
    ),
    find: duplicates,
  },
} as const satisfies Record<string, Rule>;
