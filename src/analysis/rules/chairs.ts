import type { Entry } from '../ledger.js';
import {
  certain,
  common,
  groupBy,
  holdsOn,
  isSpan,
  lifeOf,
  nameOf,
  type Span,
  target,
  type View,
  within,
} from '../view.js';
import { type Found, type Rule, sentence } from './rule.js';

const chairsByBody = (view: View): ReadonlyMap<string, readonly Entry[]> =>
  groupBy(
    view.facts.filter(({ type, text }) => type === 'Membership' && text('role') === 'CHAIR'),
    (chair) => target(chair, 'IN_GROUP'),
  );

const bodies = (view: View): readonly Entry[] => view.things.filter(({ type }) => type === 'Body');

/** Whoever a membership names: its member, else whom it is held on behalf of. */
const holder = (view: View, chair: Entry): string =>
  nameOf(view.byId, target(chair, 'MEMBER') ?? target(chair, 'ON_BEHALF_OF') ?? chair.id);

function none(view: View): readonly Found[] {
  const chairs = chairsByBody(view);
  const holds = (chair: Entry) => holdsOn(chair, view.today);
  return bodies(view)
    .filter((body) => exists(body, view.today) && !(chairs.get(body.id) ?? []).some(holds))
    .map((body) => ({
      things: [body.id],
      facts: [],
      message: sentence(
        `${nameOf(view.byId, body.id)}: Kein Vorsitz am ${view.today} bekannt.`,
        `${nameOf(view.byId, body.id)}: no chair known on ${view.today}.`,
      ),
    }));
}

const exists = (body: Entry, day: string): boolean => within(lifeOf(body), day);

function two(view: View): readonly Found[] {
  return [...chairsByBody(view)].flatMap(([group, chairs]) =>
    view.byId.get(group)?.type === 'Body'
      ? pairs(chairs).flatMap(([a, b]) => {
          const [first, second] = [certain(a), certain(b)];
          const shared = isSpan(first) && isSpan(second) ? common(first, second) : null;
          if (shared === null || isHandover(shared) || (view.day !== null && !within(shared, view.day))) return [];
          const names = [holder(view, a), holder(view, b)];
          const span = { de: spanIn(shared, 'von', 'bis'), en: spanIn(shared, 'from', 'to') };
          return [
            {
              things: [group],
              facts: [a.id, b.id],
              message: sentence(
                `${nameOf(view.byId, group)}: Zwei Vorsitze zugleich${span.de}: ${names.join(' und ')}.`,
                `${nameOf(view.byId, group)}: two chairs at once${span.en}: ${names.join(' and ')}.`,
              ),
            },
          ];
        })
      : [],
  );
}

/** One day on which one leaves and the other takes over. */
const isHandover = ({ from, to }: Span): boolean => from !== null && from === to;

const spanIn = ({ from, to }: Span, fromWord: string, toWord: string): string =>
  [from === null ? '' : ` ${fromWord} ${from}`, to === null ? '' : ` ${toWord} ${to}`].join('');

/** All pairs of a list, each once. */
export const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const));

function noStart(view: View): readonly Found[] {
  return [...chairsByBody(view)].flatMap(([group, chairs]) =>
    view.byId.get(group)?.type === 'Body'
      ? chairs
          .filter((chair) => chair.text('validFromMin') === null)
          .map((chair) => ({
            things: [group],
            facts: [chair.id],
            message: sentence(
              `${nameOf(view.byId, group)}: Beginn des Vorsitzes nicht bekannt: ${holder(view, chair)}.`,
              `${nameOf(view.byId, group)}: start of the chair not known: ${holder(view, chair)}.`,
            ),
          }))
      : [],
  );
}

/** Rules about the chairs of bodies. */
export const chairRules = {
  NO_CHAIR: {
    severity: 'NOTE',
    title: sentence('Kein Vorsitz bekannt', 'No chair'),
    meaning: sentence(
      'Der Graph kennt am Tag keinen Vorsitz eines Gremiums, das es gab; das heißt nicht, dass es keinen hatte.',
      'The graph knows no chair on the day of a body that existed; which is not that it had none.',
    ),
    find: none,
  },
  TWO_CHAIRS: {
    severity: 'WARNING',
    title: sentence('Zwei Vorsitze zugleich', 'Two chairs'),
    meaning: sentence(
      'Zwei Vorsitze eines Gremiums gelten nach ihren Daten zugleich; ein Monat, in dem der eine endet und der andere beginnt, ist keiner.',
      'Two chairs of a body hold at once by their dates; a month in which one ends and the other starts is none.',
    ),
    find: two,
  },
  CHAIR_WITHOUT_START: {
    severity: 'NOTE',
    title: sentence('Vorsitz ohne Beginn', 'Chair without start'),
    meaning: sentence('Keine Quelle sagt, wann ein Vorsitz begann.', 'No source says when a chair began.'),
    find: noStart,
  },
} as const satisfies Record<string, Rule>;
