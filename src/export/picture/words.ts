import { isPartialDate } from '../../domain/period.js';

/** What somebody is in a group, as far as a picture tells roles apart. */
export type RoleSort = keyof typeof roleWords;

/** The words for the sorts of roles, in the order of the legend. */
export const roleWords = {
  chair: 'Vorsitz',
  deputyChair: 'stellvertretender Vorsitz',
  lead: 'Leitung, Geschäftsführung, Vorstand',
  speaker: 'Sprecherin, Sprecher',
  member: 'Mitglied',
  advisory: 'beratend',
  deputy: 'Stellvertretung',
  staff: 'Geschäftsstelle, Beschäftigte',
  other: 'Gast, Ehrenmitglied',
} as const;

const sorts: Readonly<Record<string, RoleSort>> = {
  CHAIR: 'chair',
  CO_CHAIR: 'chair',
  DEPUTY_CHAIR: 'deputyChair',
  HEAD: 'lead',
  EXECUTIVE: 'lead',
  SPOKESPERSON: 'speaker',
  MEMBER: 'member',
  ADVISORY_MEMBER: 'advisory',
  DEPUTY: 'deputy',
  SECRETARIAT: 'staff',
  STAFF: 'staff',
};

/** The sort of a role of the vocabulary. */
export const sortOfRole = (role: string): RoleSort => sorts[role] ?? 'other';

/** The words for links and relations, read from source to target, and the letter that stands for them. */
export const relationWords: Readonly<Record<string, readonly [letter: string, word: string]>> = {
  SENDS_TO: ['', 'entsendet in'],
  PART_OF: ['T', 'ist Teil von'],
  ESTABLISHED_BY: ['E', 'eingesetzt von'],
  SUCCEEDED_BY: ['N', 'Nachfolger ist'],
  OWNED_BY: ['G', 'getragen von'],
  SUPERVISED_BY: ['A', 'unter Aufsicht von'],
  SECRETARIAT_OF: ['S', 'ist Geschäftsstelle von'],
  OPERATES: ['B', 'betreibt'],
  PARTNER_OF: ['P', 'ist Partner von'],
  COMMISSIONED_BY: ['V', 'handelt im Auftrag von'],
  MEMBER: ['m', 'Mitglied ist'],
  IN_GROUP: ['g', 'in der Gruppe'],
  ON_BEHALF_OF: ['f', 'für'],
  UNDER: ['k', 'im Sitzkontingent'],
  DEPUTY_FOR: ['d', 'vertritt'],
  NOMINATED_BY: ['n', 'besetzt von'],
  FROM: ['v', 'von'],
  TO: ['z', 'zu'],
  AT: ['a', 'auf der Sitzung'],
  FOLLOWS: ['r', 'richtet sich nach'],
  ORDERS: ['o', 'in der Reihe'],
  ATTRIBUTED_TO: ['s', 'gesagt von'],
  SUPERSEDES: ['e', 'löst ab'],
  CONTRADICTS: ['w', 'widerspricht'],
  EVIDENCED_BY: ['q', 'belegt durch'],
  ABOUT: ['ü', 'handelt von'],
  HELD_BY: ['h', 'abgehalten von'],
  ON: ['t', 'auf der Tagesordnung von'],
  RAISED_BY: ['b', 'eingebracht von'],
  RAISED_IN: ['i', 'eingebracht in'],
  DISCUSSED_AT: ['c', 'besprochen auf'],
  MENTIONS: ['x', 'nennt'],
  TAGGED: ['j', 'Stichwort'],
  RELATED_TO: ['y', 'weitere Meldung'],
  PUBLISHED_BY: ['p', 'veröffentlicht von'],
  IN_ISSUE: ['u', 'in der Ausgabe'],
  LINKS_TO: ['l', 'verweist auf'],
  SHOWS: ['ö', 'zeigt'],
  DEPICTS: ['ä', 'bildet ab'],
  LISTS: ['L', 'führt auf'],
};

/** What a picture calls a modality, and the dashes of its lines; the order is that of the legend. */
export const modalityWords: Readonly<Record<string, readonly [word: string, dashes: string]>> = {
  FACT: ['Tatsache', ''],
  REPORTED: ['berichtet', '7 2'],
  PLANNED: ['geplant', '4 3'],
  INFERRED: ['erschlossen', '7 2 1 2'],
  OPINION: ['Meinung', '1 2.5'],
  QUESTION: ['offene Frage', '1 5'],
};

/** A date as German readers write it, with what is known of it: 26.08.2020, 08.2020, 2020. */
export const germanDate = (date: string): string =>
  isPartialDate(date) ? date.split('-').toReversed().join('.') : date;

/** A period in words; nothing where neither side is known. */
export function germanPeriod(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `bis ${germanDate(to)}`;
  if (to === null) return `seit ${germanDate(from)}`;
  return from === to ? germanDate(from) : `${germanDate(from)} bis ${germanDate(to)}`;
}
