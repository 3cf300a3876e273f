import type { Descriptions } from './description.js';

/** Descriptions of the questions at the root, of answers that follow from facts, of rows and of connections. */
export const answerDescriptions: Descriptions = {
  Query: {
    de: 'Die Fragen, die der Graph beantwortet; jeder Fakt einer Antwort nennt seine Belege.',
    en: 'The questions that the graph answers; every fact of an answer names its evidence.',
  },
  'Query.node': {
    de: 'Objekt oder Fakt mit dieser Kennung; null, wenn es keines gibt.',
    en: 'The thing or fact with this id; null where there is none.',
  },
  'Query.nodes': {
    de: 'Objekte und Fakten zu mehreren Kennungen, in deren Reihenfolge; null an jeder Stelle ohne Treffer.',
    en: 'The things and facts with these ids, in their order; null in every place without one.',
  },
  'Query.person': {
    de: 'Eine Person, nach Kennung oder eindeutigem Namen; null mit Vorschlägen, wenn es keine gibt.',
    en: 'A person, by id or unambiguous name; null with suggestions where there is none.',
  },
  'Query.body': {
    de: 'Ein Gremium, nach Kennung oder eindeutigem Namen; null mit Vorschlägen, wenn es keines gibt.',
    en: 'A body, by id or unambiguous name; null with suggestions where there is none.',
  },
  'Query.organization': {
    de: 'Eine Organisation, nach Kennung oder eindeutigem Namen; null mit Vorschlägen, wenn es keine gibt.',
    en: 'An organisation, by id or unambiguous name; null with suggestions where there is none.',
  },
  'Query.topic': {
    de: 'Ein Thema, nach Kennung oder eindeutigem Namen; null mit Vorschlägen, wenn es keines gibt.',
    en: 'A topic, by id or unambiguous name; null with suggestions where there is none.',
  },
  'Query.meeting': {
    de: 'Eine Sitzung nach ihrer Kennung; null, wenn es keine gibt.',
    en: 'A meeting by its id; null where there is none.',
  },
  'Query.article': {
    de: 'Ein Artikel nach seiner Kennung; null, wenn es keinen gibt.',
    en: 'An article by its id; null where there is none.',
  },
  'Query.people': {
    de: 'Alle Personen, ohne orderBy nach Namen geordnet.',
    en: 'All people, by default ordered by name.',
  },
  'Query.bodies': {
    de: 'Alle Gremien, ohne orderBy nach Namen geordnet.',
    en: 'All bodies, by default ordered by name.',
  },
  'Query.organizations': {
    de: 'Alle Organisationen, ohne orderBy nach Namen geordnet.',
    en: 'All organisations, by default ordered by name.',
  },
  'Query.meetings': {
    de: 'Alle Sitzungen, ohne orderBy die älteste zuerst.',
    en: 'All meetings, by default oldest first.',
  },
  'Query.articles': {
    de: 'Alle Artikel, ohne orderBy der älteste zuerst.',
    en: 'All articles, by default oldest first.',
  },
  'Query.topics': {
    de: 'Alle Themen, nach Namen geordnet.',
    en: 'All topics, ordered by name.',
  },
  'Query.listings': {
    de: 'Alle Verzeichniseinträge, nach Namen geordnet.',
    en: 'All entries of directories, ordered by name.',
  },
  'Query.issues': {
    de: 'Alle Ausgaben von Zeitschriften, die älteste zuerst.',
    en: 'All issues of magazines, oldest first.',
  },
  'Query.claims': {
    de: 'Alle Aussagen der Quellen.',
    en: 'All claims of the sources.',
  },
  'Query.facts': {
    de: 'Alle Fakten, zum Beispiel danach, wie viele Quellen sie stützen oder ob ihnen widersprochen wird.',
    en: 'All facts, for example by how many sources support them or whether they are contradicted.',
  },
  'Query.membershipRows': {
    de: 'Mitgliedschaften als flache Zeilen für Tabellen und Auswertungen, bis zu 1000 je Seite.',
    en: 'Memberships as flat rows for tables and dashboards, up to 1000 a page.',
  },
  'Query.meetingRows': {
    de: 'Sitzungen als flache Zeilen für Tabellen und Auswertungen, bis zu 1000 je Seite.',
    en: 'Meetings as flat rows for tables and dashboards, up to 1000 a page.',
  },
  'Query.dataset': {
    de: 'Der Datenbestand: Stand, Umfang und Lizenz.',
    en: 'The data: their state, extent and licence.',
  },

  Seating: {
    de: 'Sitze eines Gremiums an einem Tag: genannte Zahl, Kontingente, namentlich besetzte und unbenannte Sitze.',
    en: 'Seats of a body on a day: the number claimed, the quotas, seats filled by name and unnamed ones.',
  },
  'Seating.claimed': {
    de: 'Zahl der Sitze, die eine Quelle für das ganze Gremium nennt; null, wenn keine sie zählt.',
    en: 'Number of seats that a source counts for the whole body; null where none counts them.',
  },
  'Seating.quotas': {
    de: 'Sitzkontingente in der Reihenfolge der Quelle; Zählungen, denen eine bessere Quelle widerspricht, fehlen.',
    en: 'Seat quotas in the order in which the source names them, without counts that a better source contradicts.',
  },
  'Seating.quotaSum': {
    de: 'Summe der Sitze aller Kontingente.',
    en: 'Sum of the seats of all quotas.',
  },
  'Seating.filled': {
    de: 'Zahl der Sitze der Kontingente, deren Inhaber bekannt ist.',
    en: 'Number of seats of the quotas whose holder is known.',
  },
  'Seating.unnamed': {
    de: 'Zahl der Sitze ohne benannten Inhaber: quotaSum weniger filled; das heißt nicht, dass sie leer sind.',
    en: 'Number of seats without a named holder: quotaSum less filled; that does not mean that they are vacant.',
  },
  'Seating.consistent': {
    de: 'Ob die Summe der Kontingente der genannten Zahl gleicht; null, wenn eines von beiden unbekannt ist.',
    en: 'Whether the sum of the quotas equals the number claimed; null where either is unknown.',
  },

  MeetingRecord: {
    de: 'Geplante gegen bekannte Sitzungen eines Gremiums in einem Jahr.',
    en: 'Planned against held meetings of a body in a year.',
  },
  'MeetingRecord.year': {
    de: 'Das Kalenderjahr.',
    en: 'The calendar year.',
  },
  'MeetingRecord.planned': {
    de: 'Zahl der geplanten Sitzungen; null, wenn kein Plan bekannt ist.',
    en: 'Number of planned meetings; null where no plan is known.',
  },
  'MeetingRecord.held': {
    de: 'Zahl der Sitzungen, die der Graph kennt; coverage sagt, ob das alle sein können.',
    en: 'Number of meetings that the graph knows of; coverage says whether that can be all.',
  },
  'MeetingRecord.coverage': {
    de: 'UNKNOWN ohne bekannte Sitzung, COMPLETE ab der geplanten Zahl, sonst PARTIAL.',
    en: 'UNKNOWN where no meeting is known, COMPLETE from the planned number on, else PARTIAL.',
  },
  'MeetingRecord.byFormat': {
    de: 'Dasselbe nach der Form der Sitzungen.',
    en: 'The same by format of the meetings.',
  },
  MeetingFormatCount: {
    de: 'Geplante und bekannte Sitzungen einer Form.',
    en: 'Planned and held meetings of one format.',
  },
  'MeetingFormatCount.format': {
    de: 'Die Form der Sitzungen.',
    en: 'The format of the meetings.',
  },
  'MeetingFormatCount.planned': {
    de: 'Zahl der geplanten Sitzungen dieser Form; null, wenn kein Plan bekannt ist.',
    en: 'Number of planned meetings of this format; null where no plan is known.',
  },
  'MeetingFormatCount.held': {
    de: 'Zahl der bekannten Sitzungen dieser Form.',
    en: 'Number of known meetings of this format.',
  },

  Dataset: {
    de: 'Der Datenbestand: Stand, Umfang und Lizenz.',
    en: 'The data: their state, extent and licence.',
  },
  'Dataset.version': {
    de: 'Stand der Daten: die laufende Nummer des letzten Änderungssatzes.',
    en: 'State of the data: the sequence number of the last changeset.',
  },
  'Dataset.apiVersion': {
    de: 'Version der Schnittstelle; die erste Zahl steigt, wenn eine Abfrage dadurch ungültig werden kann.',
    en: 'Version of the API; its first number rises when a query could break.',
  },
  'Dataset.engine': {
    de: 'Name und Version der Graphdatenbank, die antwortet.',
    en: 'Name and version of the graph engine that answers.',
  },
  'Dataset.lastChange': {
    de: 'Wann der letzte Änderungssatz eingespielt wurde; null, solange der Graph leer ist.',
    en: 'When the last changeset was applied; null while the graph is empty.',
  },
  'Dataset.license': {
    de: 'Adresse der Lizenz, unter der die Daten stehen.',
    en: 'Address of the licence of the data.',
  },
  'Dataset.counts': {
    de: 'Anzahl der Objekte und Fakten nach Art.',
    en: 'Number of things and facts by type.',
  },
  TypeCount: {
    de: 'Anzahl der Objekte oder Fakten einer Art.',
    en: 'Number of things or facts of one type.',
  },
  'TypeCount.type': {
    de: 'Art, etwa Person oder Membership.',
    en: 'The type, such as Person or Membership.',
  },
  'TypeCount.count': {
    de: 'Die Anzahl.',
    en: 'How many there are.',
  },
};
