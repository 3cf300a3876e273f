import type { Language } from '../domain/language.js';
import type { enums } from '../domain/vocabulary.js';
import type { Change } from './changes.js';
import type { Entry } from './ledger.js';
import { nameOf, target } from './view.js';

type Role = (typeof enums.Role)[number];
type RelationKind = (typeof enums.RelationKind)[number];
type Words = Readonly<Record<Language, string>>;

const roles: Readonly<Record<Role, Words>> = {
  CHAIR: { DE: 'Vorsitz', EN: 'chair' },
  CO_CHAIR: { DE: 'Ko-Vorsitz', EN: 'co-chair' },
  DEPUTY_CHAIR: { DE: 'stellvertretender Vorsitz', EN: 'deputy chair' },
  MEMBER: { DE: 'Mitglied', EN: 'member' },
  ADVISORY_MEMBER: { DE: 'beratendes Mitglied', EN: 'advisory member' },
  DEPUTY: { DE: 'Stellvertretung', EN: 'deputy' },
  GUEST: { DE: 'Gast', EN: 'guest' },
  SECRETARIAT: { DE: 'Geschäftsstelle', EN: 'secretariat' },
  HEAD: { DE: 'Leitung', EN: 'head' },
  EXECUTIVE: { DE: 'Führungsamt', EN: 'executive' },
  SPOKESPERSON: { DE: 'Sprecheramt', EN: 'spokesperson' },
  HONORARY: { DE: 'Ehrenamt', EN: 'honorary position' },
  STAFF: { DE: 'Mitarbeit', EN: 'staff' },
};

const relations: Readonly<Record<RelationKind, Words>> = {
  PART_OF: { DE: 'Teil von', EN: 'part of' },
  ESTABLISHED_BY: { DE: 'eingesetzt von', EN: 'set up by' },
  SUCCEEDED_BY: { DE: 'aufgegangen in', EN: 'succeeded by' },
  OWNED_BY: { DE: 'getragen von', EN: 'owned by' },
  SUPERVISED_BY: { DE: 'beaufsichtigt von', EN: 'supervised by' },
  SECRETARIAT_OF: { DE: 'Geschäftsstelle von', EN: 'secretariat of' },
  OPERATES: { DE: 'Betreiber von', EN: 'operator of' },
  PARTNER_OF: { DE: 'Partner von', EN: 'partner of' },
  COMMISSIONED_BY: { DE: 'beauftragt von', EN: 'commissioned by' },
};

const kinds: Readonly<Record<Change['kind'], Words>> = {
  JOINED: { DE: 'ab', EN: 'from' },
  LEFT: { DE: 'bis', EN: 'until' },
  TOOK_CHAIR: { DE: 'ab', EN: 'from' },
  LEFT_CHAIR: { DE: 'bis', EN: 'until' },
  FOUNDED: { DE: 'gegründet', EN: 'founded' },
  DISSOLVED: { DE: 'aufgelöst', EN: 'dissolved' },
  MERGED: { DE: 'ab', EN: 'from' },
  RELATED: { DE: 'ab', EN: 'from' },
  UNRELATED: { DE: 'bis', EN: 'until' },
  LEARNT: { DE: 'bekannt seit', EN: 'known since' },
  RETRACTED: { DE: 'zurückgenommen', EN: 'retracted' },
};

const months: Readonly<Record<Language, readonly string[]>> = {
  DE: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  EN: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A partial date in words, as precise as it is: 12. November 2020, November 2020, 2020. */
export function dateIn(date: string, lang: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const named = `${months[lang][Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return named;
  return lang === 'DE' ? `${String(Number(day))}. ${named}` : `${String(Number(day))} ${named}`;
}

const isRole = (role: string | null): role is Role => role !== null && role in roles;
const isRelation = (kind: string | null): kind is RelationKind => kind !== null && kind in relations;

/** Tells a change in one sentence that needs no articles: „Peter Kühne: bis 12. November 2020 Vorsitz, …“. */
export function changeSentence(
  { kind, on, fact, thing }: Change,
  byId: ReadonlyMap<string, Entry>,
  lang: Language,
): string {
  const name = nameOf(byId, thing?.id ?? null);
  const what = fact === null ? '' : ` ${contentOf(fact, byId, lang)}`;
  const when = `${kinds[kind][lang]} ${dateIn(on, lang)}`;
  return `${name}: ${when}${kind === 'LEARNT' || kind === 'RETRACTED' ? ':' : ''}${what}`;
}

function contentOf(fact: Entry, byId: ReadonlyMap<string, Entry>, lang: Language): string {
  const group = nameOf(byId, target(fact, 'IN_GROUP'));
  if (fact.type === 'SeatQuota')
    return `${String(fact.number('seats') ?? 0)} ${lang === 'DE' ? 'Sitze' : 'seats'}, ${group}`;
  if (fact.type === 'Relation') {
    const kind = fact.text('kind');
    return `${isRelation(kind) ? relations[kind][lang] : ''} ${nameOf(byId, target(fact, 'TO'))}`;
  }
  const role = fact.text('role');
  const plain = isRole(role) ? roles[role][lang] : '';
  const label = lang === 'DE' ? (fact.text('roleLabel') ?? plain) : plain;
  const sender = target(fact, 'ON_BEHALF_OF');
  const on = sender === null ? '' : `, ${lang === 'DE' ? 'für' : 'on behalf of'} ${nameOf(byId, sender)}`;
  return `${role === 'CHAIR' ? plain : label}, ${group}${on}`;
}
