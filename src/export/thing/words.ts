import { roleWords } from '../../domain/german.js';

/** What closed values are called on German pages. */
const valueWords: Readonly<Record<string, string>> = {
  ...roleWords,
  FACT: 'Tatsache',
  REPORTED: 'berichtet',
  PLANNED: 'geplant',
  OPINION: 'Meinung',
  QUESTION: 'offene Frage',
  INFERRED: 'erschlossen',
  PART_OF: 'ist Teil von',
  ESTABLISHED_BY: 'eingerichtet von',
  SUCCEEDED_BY: 'abgelöst von',
  OWNED_BY: 'getragen von',
  SUPERVISED_BY: 'beaufsichtigt von',
  SECRETARIAT_OF: 'Geschäftsstelle von',
  OPERATES: 'betreibt',
  PARTNER_OF: 'Partner von',
  COMMISSIONED_BY: 'beauftragt von',
};

/** What a closed value is called; any other text as it stands. */
export const valueWord = (value: string): string => valueWords[value] ?? value;

/** What properties are called, in the order in which a page shows them; others are not shown. */
export const propertyWords: Readonly<Record<string, string>> = {
  shortName: 'Kurzname',
  aliases: 'Auch genannt',
  titles: 'Titel',
  title: 'Titel',
  kicker: 'Dachzeile',
  teaser: 'Kurz gesagt',
  number: 'Nummer',
  year: 'Jahr',
  start: 'Beginn',
  end: 'Ende',
  place: 'Ort',
  postalCode: 'Postleitzahl',
  locality: 'Ort',
  legalForm: 'Rechtsform',
  legalBasis: 'Rechtsgrundlage',
  level: 'Ebene',
  founded: 'Gegründet',
  dissolved: 'Aufgelöst',
  claimedSeats: 'Genannte Sitze',
  publishedOn: 'Erschienen',
  rubric: 'Rubrik',
  caption: 'Bildunterschrift',
  result: 'Ergebnis',
  website: 'Website',
  url: 'Adresse',
  identifiers: 'Kennungen',
  validFrom: 'Gilt von',
  validTo: 'Gilt bis',
  modality: 'Art der Angabe',
  rank: 'Rang',
  recordedAt: 'Bekannt seit',
  retractedAt: 'Zurückgezogen am',
};

/** What links are called from the side of the thing that they lead to. */
export const neighbourWords: Readonly<Record<string, string>> = {
  HELD_BY: 'Sitzungen',
  ON: 'Tagesordnung',
  RAISED_BY: 'Anliegen',
  RAISED_IN: 'Anliegen',
  DISCUSSED_AT: 'Behandelte Anliegen',
  MENTIONS: 'Genannt in',
  TAGGED: 'Verschlagwortet in',
  RELATED_TO: 'Verwandte Artikel',
  PUBLISHED_BY: 'Veröffentlicht',
  IN_ISSUE: 'Artikel der Ausgabe',
  LINKS_TO: 'Verlinkt in',
  SHOWS: 'Gezeigt in',
  DEPICTS: 'Abgebildet in',
  LISTS: 'Verzeichnet in',
  ABOUT: 'Thema von',
  EVIDENCED_BY: 'Beleg für',
};
