import type { NodeRecord, RecordLink, RecordProperties } from '../../src/changes/record.js';
import { versionedId } from '../../src/domain/id.js';
import { startOfDay } from '../../src/domain/period.js';
import { ids, type WorldCounts } from './counts.js';
import type { Dice } from './dice.js';
import { anySource, dayAt, evidences, link, shareOf, type Source } from './sources.js';
import type { Seats } from './seats.js';

type Records = Generator<NodeRecord>;

const roles = [
  ...Array<string>(14).fill('MEMBER'),
  ...['CHAIR', 'DEPUTY_CHAIR', 'DEPUTY', 'DEPUTY', 'GUEST', 'ADVISORY_MEMBER'],
];
const labels: Readonly<Record<string, string>> = { MEMBER: 'Mitglied', CHAIR: 'Vorsitz', DEPUTY: 'Stellvertretung' };
const offices = ['HEAD', 'EXECUTIVE', 'STAFF', 'STAFF'];
const kinds = ['PARTNER_OF', 'OWNED_BY', 'SUPERVISED_BY', 'ESTABLISHED_BY', 'OPERATES'];

/** What every fact says of itself. */
function plain(dice: Dice): RecordProperties {
  const sort = dice.next();
  return {
    modality: sort < 0.93 ? 'FACT' : sort < 0.98 ? 'REPORTED' : 'PLANNED',
    rank: dice.chance(0.97) ? 'NORMAL' : 'PREFERRED',
  };
}

/** A day as a source gives it: whole, or only its month or year. */
const partial = (dice: Dice, day: number): string => dayAt(day).slice(0, dice.one([10, 10, 10, 7, 4]));

const known = ({ day }: Source): RecordProperties => ({ recordedAt: startOfDay(dayAt(day)) });

/** When a fact began: up to eight years before its source. */
const beginning = (dice: Dice, { day }: Source): number => day - Math.floor(dice.next() ** 2 * 3_000);

/** Seats of bodies that one organisation may fill: those of a body stand together. */
export function* quotas(dice: Dice, counts: WorldCounts, seats: Seats): Records {
  for (let at = 0; at < counts.quotas; at += 1) {
    const source = anySource(dice, counts, 0);
    const links = [
      link('IN_GROUP', ids.body(seats.bodyOfQuota(at))),
      link('NOMINATED_BY', ids.organization(seats.nominatorOf(at))),
      ...evidences(dice, source, counts, 0.3),
    ];
    const validFrom = partial(dice, beginning(dice, source));
    const own = { seats: 1 + dice.below(4), label: `Kontingent ${String(at)}`, order: 1 + (at % 3), validFrom };
    yield { type: 'SeatQuota', id: ids.quota(at), properties: { ...own, ...plain(dice), ...known(source) }, links };
  }
}

/** Memberships of bodies, and offices in organisations. Three in ten have ended; of some there is an older version. */
export function* memberships(dice: Dice, counts: WorldCounts, seats: Seats): Records {
  for (let at = 0, left = counts.memberships; left > 0; at += 1) {
    for (const record of versions(dice, counts, seats, at).slice(0, left)) {
      left -= 1;
      yield record;
    }
  }
}

function versions(dice: Dice, counts: WorldCounts, seats: Seats, at: number): readonly NodeRecord[] {
  const source = anySource(dice, counts);
  const [id, from] = [ids.membership(at), beginning(dice, source)];
  const { role, links } = seat(dice, counts, seats);
  const shared = { role, roleLabel: labels[role] ?? 'Vertretung', ...plain(dice), validFrom: partial(dice, from) };
  const record = (own: RecordProperties, more: readonly RecordLink[]): NodeRecord => ({
    type: 'Membership',
    id,
    properties: { ...shared, ...known(source), ...own },
    links: [...links, ...more],
  });
  const proof = evidences(dice, source, counts, 0.6);
  if (!dice.chance(0.3)) return [record(dice.chance(0.02) ? { retractedAt: startOfDay('2025-01-15') } : {}, proof)];
  const ended = { validTo: partial(dice, from + 370 + dice.below(2_500)) };
  if (!dice.chance(0.1)) return [record(ended, proof)];
  const later = anySource(dice, counts, Math.min(0.999, shareOf(source) + 0.001));
  if (later.day <= source.day) return [record(ended, proof)];
  const second = record({ ...ended, ...known(later) }, [
    ...evidences(dice, later, counts, 0.3),
    link('SUPERSEDES', id),
  ]);
  return [record({ retractedAt: startOfDay(dayAt(later.day)) }, proof), { ...second, id: versionedId(id, 2) }];
}

/** Who sits where, in which role, and on whose behalf. */
function seat(dice: Dice, counts: WorldCounts, seats: Seats): { role: string; links: readonly RecordLink[] } {
  const person = dice.skewed(counts.people, 1.2);
  const member = link('MEMBER', ids.person(person));
  if (dice.chance(0.25)) {
    const office = link('IN_GROUP', ids.organization(dice.skewed(counts.organizations, 1.3)));
    return { role: dice.one(offices), links: [member, office] };
  }
  const body = seats.anyBody(dice);
  seats.seat(body, person);
  const sits = [member, link('IN_GROUP', ids.body(body))];
  const quota = dice.chance(0.35) ? seats.quotaOf(dice, body) : null;
  if (quota !== null) {
    const sender = link('ON_BEHALF_OF', ids.organization(seats.nominatorOf(quota)));
    return { role: 'MEMBER', links: [...sits, sender, link('UNDER', ids.quota(quota))] };
  }
  const sender = link('ON_BEHALF_OF', ids.organization(dice.skewed(counts.organizations, 1.3)));
  return { role: dice.one(roles), links: dice.chance(0.5) ? [...sits, sender] : sits };
}

/** Relations: bodies are part of others, without a circle; bodies and organisations hang together in other ways. */
export function* relations(dice: Dice, counts: WorldCounts): Records {
  const anyGroup = (): string =>
    dice.chance(0.5)
      ? ids.body(dice.skewed(counts.bodies, 1.3))
      : ids.organization(dice.skewed(counts.organizations, 1.3));
  for (let at = 0; at < counts.relations; at += 1) {
    const child = at + 1;
    const part = child < counts.bodies;
    const source = anySource(dice, counts);
    const ended = !part && dice.chance(0.3);
    const from = beginning(dice, source);
    const to = ended ? { validTo: partial(dice, from + 370 + dice.below(2_500)) } : {};
    const kind = part ? 'PART_OF' : dice.one(kinds);
    const properties = { kind, ...plain(dice), validFrom: partial(dice, from), ...to, ...known(source) };
    const ends = part
      ? [ids.body(child), ids.body(Math.floor(dice.next() * Math.ceil(child / 4)))]
      : [anyGroup(), anyGroup()];
    const links = [link('FROM', ends[0] ?? ''), link('TO', ends[1] ?? ''), ...evidences(dice, source, counts, 0.3)];
    yield { type: 'Relation', id: ids.relation(at), properties, links };
  }
}

/** What sources say about bodies, and who says it. */
export function* claims(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.claims; at += 1) {
    const source = anySource(dice, counts);
    const kind = dice.one(['FUNCTION', 'OPINION', 'OPEN_QUESTION', 'RESULT']);
    const text = `begrüßt, dass Maßnahme ${String(at)} schneller umgesetzt wird`;
    const links = [
      link('ABOUT', ids.body(dice.skewed(counts.bodies, 1.3))),
      ...(dice.chance(0.5) ? [link('ATTRIBUTED_TO', ids.person(dice.skewed(counts.people, 1.2)))] : []),
      ...evidences(dice, source, counts, 0.1),
    ];
    yield { type: 'Claim', id: ids.claim(at), properties: { kind, text, ...plain(dice), ...known(source) }, links };
  }
}

/** How often bodies mean to meet. */
export function* plans(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.plans; at += 1) {
    const source = anySource(dice, counts);
    const format = dice.one(['IN_PERSON', 'VIRTUAL']);
    const properties = { format, timesPerYear: 1 + dice.below(12), ...plain(dice), ...known(source) };
    const body = link('IN_GROUP', ids.body(Math.floor((at / counts.plans) * counts.bodies)));
    yield { type: 'MeetingPlan', id: ids.plan(at), properties, links: [body, ...evidences(dice, source, counts, 0)] };
  }
}
