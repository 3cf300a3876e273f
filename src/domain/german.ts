import type { NodeType } from './vocabulary.js';

/** What the types of node are called in German. */
export const typeWords: Readonly<Record<NodeType, string>> = {
  Person: 'Person',
  Organization: 'Organisation',
  Body: 'Gremium',
  Meeting: 'Sitzung',
  AgendaItem: 'Tagesordnungspunkt',
  Topic: 'Thema',
  Matter: 'Anliegen',
  Article: 'Artikel',
  Document: 'Dokument',
  Issue: 'Ausgabe',
  Listing: 'Verzeichniseintrag',
  Image: 'Bild',
  Membership: 'Mitgliedschaft',
  SeatQuota: 'Sitzkontingent',
  Relation: 'Beziehung',
  MeetingPlan: 'Sitzungsplan',
  Attendance: 'Teilnahme',
  Claim: 'Aussage',
  CompositionRule: 'Besetzungsregel',
};

/** What roles are called in German, where the source has no words of its own. */
export const roleWords: Readonly<Record<string, string>> = {
  CHAIR: 'Vorsitz',
  CO_CHAIR: 'Ko-Vorsitz',
  DEPUTY_CHAIR: 'stellvertretender Vorsitz',
  MEMBER: 'Mitglied',
  ADVISORY_MEMBER: 'beratendes Mitglied',
  DEPUTY: 'Stellvertretung',
  GUEST: 'Gast',
  SECRETARIAT: 'Geschäftsstelle',
  HEAD: 'Leitung',
  EXECUTIVE: 'Führung',
  SPOKESPERSON: 'Sprecheramt',
  HONORARY: 'Ehrenamt',
  STAFF: 'Mitarbeit',
};
