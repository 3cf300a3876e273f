import type { Descriptions } from './description.js';

/** Descriptions of scalars, of what every thing has, and of meetings, agendas, topics and matters. */
export const thingDescriptions: Descriptions = {
  PartialDate: {
    de: 'Datum in der Genauigkeit der Quelle: 2020, 2020-08 oder 2020-08-26 (EDTF, Stufe 0); fehlende Teile werden nie ergänzt.',
    en: 'Date as precise as its source: 2020, 2020-08 or 2020-08-26 (EDTF level 0); missing parts are never filled in.',
  },
  Date: {
    de: 'Ein Tag im ISO-Format, zum Beispiel 2020-08-26.',
    en: 'A full day in ISO format, such as 2020-08-26.',
  },
  DateTime: {
    de: 'Ein Zeitpunkt mit Zeitzone (RFC 3339), zum Beispiel 2020-12-01T00:00:00Z; Antworten stehen in UTC.',
    en: 'A moment with its time zone (RFC 3339), such as 2020-12-01T00:00:00Z; answers are in UTC.',
  },
  URL: {
    de: 'Eine vollständige Adresse im Web, zum Beispiel https://www.it-planungsrat.de.',
    en: 'A complete address on the web, such as https://www.it-planungsrat.de.',
  },

  Node: {
    de: 'Alles, was im Graphen eine Kennung hat: Objekte und Fakten.',
    en: 'Everything in the graph that has an id: things and facts.',
  },
  '*.id': {
    de: 'Kennung: stabil, lesbar und mit ihrer Art beginnend, zum Beispiel body:kommunalgremium.',
    en: 'Identifier: stable, readable and beginning with its kind, such as body:kommunalgremium.',
  },
  Thing: {
    de: 'Objekt: was eine eigene Identität hat und wovon Fakten handeln, etwa Person, Gremium, Sitzung oder Artikel.',
    en: 'A thing: what has an identity of its own and what facts are about, such as a person, a body, a meeting or an article.',
  },
  'Thing.name': {
    de: 'Voller Name, bei Quellen der Titel.',
    en: 'Full name; for sources the title.',
  },
  'Thing.aliases': {
    de: 'Weitere Namen und Schreibweisen, unter denen das Objekt gefunden wird; leer, wenn keine bekannt sind.',
    en: 'Other names and spellings under which the thing is found; empty where none is known.',
  },
  'Thing.identifiers': {
    de: 'Kennungen in fremden Verzeichnissen, etwa Wikidata oder GND; leer, wenn keine bekannt sind.',
    en: 'Identifiers in other registers, such as Wikidata or GND; empty where none is known.',
  },
  'Thing.evidence': {
    de: 'Belege für das Objekt, ältester zuerst; was nach knownAt veröffentlicht wurde, fehlt.',
    en: 'Evidence for the thing, oldest first, without what was published after knownAt.',
  },

  Meeting: {
    de: 'Sitzung eines Gremiums oder Tagung einer Organisation.',
    en: 'A meeting of a body, or a congress of an organisation.',
  },
  'Meeting.body': {
    de: 'Wer die Sitzung abhielt: ein Gremium oder eine Organisation.',
    en: 'Who held the meeting: a body or an organisation.',
  },
  'Meeting.number': {
    de: 'Laufende Nummer der Sitzung in der Zählung des Gremiums; null, wenn keine bekannt ist.',
    en: 'Number of the meeting as the body counts; null where none is known.',
  },
  'Meeting.start': {
    de: 'Erster Tag der Sitzung, so genau wie die Quelle; null, wenn kein Datum bekannt ist.',
    en: 'First day of the meeting, as precise as the source; null where no date is known.',
  },
  'Meeting.end': {
    de: 'Letzter Tag einer mehrtägigen Sitzung; null, wenn keine Quelle ihn nennt.',
    en: 'Last day of a meeting of several days; null where no source names it.',
  },
  'Meeting.kind': {
    de: 'Art der Sitzung, etwa konstituierend oder ordentlich.',
    en: 'Sort of meeting, such as constitutive or regular.',
  },
  'Meeting.format': {
    de: 'Form der Sitzung: in Präsenz, virtuell oder beides.',
    en: 'Whether people meet in one place, online, or both.',
  },
  'Meeting.place': {
    de: 'Ort, wie ihn die Quelle nennt; null, wenn unbekannt.',
    en: 'Place as the source names it; null where unknown.',
  },
  'Meeting.topics': {
    de: 'Themen, die auf der Sitzung behandelt wurden, nach Namen geordnet.',
    en: 'Topics that the meeting dealt with, ordered by name.',
  },
  'Meeting.agenda': {
    de: 'Tagesordnung in ihrer Reihenfolge; leer, wenn keine bekannt ist.',
    en: 'Agenda in its order; empty where none is known.',
  },
  'Meeting.claims': {
    de: 'Aussagen der Quellen über die Sitzung, etwa ihre Ergebnisse.',
    en: 'What sources say about the meeting, such as its results.',
  },
  'Meeting.attendances': {
    de: 'Bekannte Teilnahmen; wer hier fehlt, kann trotzdem teilgenommen haben.',
    en: 'Known attendances; whoever is missing may have attended all the same.',
  },

  AgendaItem: {
    de: 'Tagesordnungspunkt (TOP) einer Sitzung.',
    en: 'An item of the agenda of a meeting.',
  },
  'AgendaItem.meeting': {
    de: 'Sitzung, auf deren Tagesordnung der Punkt steht.',
    en: 'The meeting on whose agenda the item stands.',
  },
  'AgendaItem.order': {
    de: 'Stelle in der Tagesordnung, der erste Punkt mit der kleinsten Zahl.',
    en: 'Place in the agenda, the first item with the lowest number.',
  },
  'AgendaItem.number': {
    de: 'Bezeichnung des Punktes in der Quelle, zum Beispiel „TOP 4a“; null, wenn er keine hat.',
    en: 'Label of the item in the source, such as "TOP 4a"; null where it has none.',
  },
  'AgendaItem.public': {
    de: 'Ob der Punkt öffentlich behandelt wurde; null, wenn unbekannt.',
    en: 'Whether the item was dealt with in public; null where unknown.',
  },
  'AgendaItem.result': {
    de: 'Ergebnis, etwa ein Beschluss; null, wenn unbekannt.',
    en: 'Result, such as a decision; null where unknown.',
  },
  'AgendaItem.topics': {
    de: 'Themen des Tagesordnungspunktes, nach Namen geordnet.',
    en: 'Topics of the agenda item, ordered by name.',
  },

  Topic: {
    de: 'Thema, zugleich Stichwort von Artikeln; nicht zu verwechseln mit der gleichnamigen Organisation.',
    en: 'A topic, also used as keyword of articles; not the organisation of the same name.',
  },
  'Topic.articles': {
    de: 'Artikel mit diesem Stichwort oder zu diesem Thema, älteste zuerst.',
    en: 'Articles that carry the topic as keyword or are about it, oldest first.',
  },
  'Topic.meetings': {
    de: 'Sitzungen, die das Thema behandelten, älteste zuerst.',
    en: 'Meetings that dealt with the topic, oldest first.',
  },
  'Topic.claims': {
    de: 'Aussagen der Quellen zu diesem Thema.',
    en: 'What sources say about the topic.',
  },

  Matter: {
    de: 'Anliegen, das ein Mitglied zur Klärung oder Bearbeitung in ein Gremium einbringt.',
    en: 'A matter that a member brings into a body for clarification or handling.',
  },
  'Matter.state': {
    de: 'Stand der Bearbeitung des Anliegens.',
    en: 'How far the matter has been dealt with.',
  },
  'Matter.raisedBy': {
    de: 'Wer das Anliegen eingebracht hat; null, wenn keine Quelle es sagt.',
    en: 'Who raised the matter; null where no source says so.',
  },
  'Matter.body': {
    de: 'Gremium, in das das Anliegen eingebracht wurde.',
    en: 'The body into which the matter was brought.',
  },
  'Matter.discussedAt': {
    de: 'Sitzungen, auf denen das Anliegen behandelt wurde, älteste zuerst.',
    en: 'Meetings at which the matter was discussed, oldest first.',
  },
  'Matter.topics': {
    de: 'Themen des Anliegens, nach Namen geordnet.',
    en: 'Topics of the matter, ordered by name.',
  },
};
