import { baseOfId } from '../domain/id.js';
import { firstDay, lastDay } from '../domain/period.js';
import { enums } from '../domain/vocabulary.js';
import { compareKeys } from '../queries/cursor.js';
import type { LinkName } from '../domain/link.js';
import type { Entry, Ledger } from './ledger.js';
import { isKnown, target } from './view.js';

/** What kind of change it is. */
type ChangeKind = (typeof enums.ChangeKind)[number];

/** A change on a day: `on` as precise as its source, `day` the full day that it is sorted by. */
export interface Change {
  readonly on: string;
  readonly day: string;
  readonly kind: ChangeKind;
  readonly fact: Entry | null;
  readonly thing: Entry | null;
}

/** Which changes are asked for: of one thing or of all, between two days (both inclusive), known by a moment. */
export interface ChangeQuestion {
  readonly thing: string | null;
  readonly from: string;
  readonly to: string;
  readonly knownAt: string;
}

const ends: readonly LinkName[] = [
  'IN_GROUP',
  'MEMBER',
  'ON_BEHALF_OF',
  'NOMINATED_BY',
  'FROM',
  'TO',
  'ABOUT',
  'AT',
  'FOLLOWS',
];

/** Lists changes in order of their day, then their kind, then their id. What was learnt comes where no other change tells it. */
export function changesIn(ledger: Ledger, question: ChangeQuestion): readonly Change[] {
  const { thing, knownAt } = question;
  const facts = ledger.facts.filter((fact) => thing === null || ends.some((link) => fact.to(link).includes(thing)));
  const things = ledger.things.filter(
    ({ id, recordedAt }) => (thing === null || id === thing) && recordedAt <= knownAt,
  );
  const inWorld = [
    ...things.flatMap(livesOf),
    ...facts.filter((fact) => isKnown(fact, knownAt)).flatMap((fact) => periodOf(fact, ledger)),
  ].filter(({ day }) => day >= question.from && day <= question.to);
  const told = new Set(inWorld.flatMap(({ fact }) => (fact === null ? [] : namesOf(fact))));
  const inGraph = facts
    .filter((fact) => kindsOf(fact) !== null && !namesOf(fact).some((name) => told.has(name)))
    .flatMap((fact) => knowledgeOf(fact, ledger, knownAt))
    .filter(({ day }) => day >= question.from && day <= question.to);
  return [...inWorld, ...inGraph].toSorted((a, b) => compareKeys(keysOf(a), keysOf(b)));
}

/** What two changes of the graph tell alike: the versions of a fact, and who sits in which group. */
const namesOf = (fact: Entry): readonly string[] => [
  baseOfId(fact.id),
  ...fact.to('MEMBER').flatMap((member) => fact.to('IN_GROUP').map((group) => `${member} ${group}`)),
];

/** What a change is sorted by. */
export const keysOf = ({ day, kind, fact, thing }: Change): readonly [string, number, string] => [
  day,
  enums.ChangeKind.indexOf(kind),
  fact?.id ?? thing?.id ?? '',
];

function livesOf(thing: Entry): readonly Change[] {
  const at = (date: string | null, end: 'first' | 'last', kind: ChangeKind): readonly Change[] =>
    date === null ? [] : [{ on: date, day: widened(date, end), kind, fact: null, thing }];
  return [...at(thing.text('founded'), 'first', 'FOUNDED'), ...at(thing.text('dissolved'), 'last', 'DISSOLVED')];
}

function periodOf(fact: Entry, { byId }: Ledger): readonly Change[] {
  const kinds = kindsOf(fact);
  if (kinds === null || fact.text('rank') === 'DEPRECATED') return [];
  const thing = subjectOf(fact, byId);
  const at = (date: string | null, day: string | null, kind: ChangeKind | null): readonly Change[] =>
    day === null || kind === null ? [] : [{ on: date ?? day, day, kind, fact, thing }];
  return [
    ...at(fact.text('validFrom'), fact.text('validFromMin'), kinds.start),
    ...at(fact.text('validTo'), fact.text('validToMax'), kinds.end),
  ];
}

/** The kinds of change that the start and the end of a fact are. */
function kindsOf(fact: Entry): { readonly start: ChangeKind; readonly end: ChangeKind | null } | null {
  const role = fact.text('role');
  if (fact.type === 'Membership')
    return role === 'CHAIR' || role === 'CO_CHAIR'
      ? { start: 'TOOK_CHAIR', end: 'LEFT_CHAIR' }
      : { start: 'JOINED', end: 'LEFT' };
  if (fact.type === 'Relation')
    return fact.text('kind') === 'SUCCEEDED_BY'
      ? { start: 'MERGED', end: null }
      : { start: 'RELATED', end: 'UNRELATED' };
  return fact.type === 'SeatQuota' ? { start: 'RELATED', end: 'UNRELATED' } : null;
}

/** Whom a change is about: whoever sits or sends, else what the fact starts from. */
function subjectOf(fact: Entry, byId: Ledger['byId']): Entry | null {
  const first = (['MEMBER', 'ON_BEHALF_OF', 'NOMINATED_BY', 'FROM', 'IN_GROUP', 'ABOUT'] as const)
    .map((link) => target(fact, link))
    .find((id) => id !== null);
  return byId.get(first ?? '') ?? null;
}

/** When the graph learnt a fact and when it gave it up; one that a later version replaces is corrected, not given up. */
function knowledgeOf(fact: Entry, ledger: Ledger, knownAt: string): readonly Change[] {
  const thing = subjectOf(fact, ledger.byId);
  const at = (moment: string | null, kind: ChangeKind): readonly Change[] =>
    moment === null || moment > knownAt
      ? []
      : [{ on: moment.slice(0, 10), day: moment.slice(0, 10), kind, fact, thing }];
  return [
    ...at(fact.recordedAt, 'LEARNT'),
    ...(isReplaced(fact, ledger) ? [] : at(fact.text('retractedAt'), 'RETRACTED')),
  ];
}

function isReplaced({ id }: Entry, { byId }: Ledger): boolean {
  const version = Number(id.split('~')[1] ?? 1) + 1;
  return (
    byId
      .get(`${baseOfId(id)}~${String(version)}`)
      ?.to('SUPERSEDES')
      .includes(id) === true
  );
}

const widened = (date: string, end: 'first' | 'last'): string => (end === 'first' ? firstDay(date) : lastDay(date));
