import type { Description, Descriptions } from './description.js';

const today: Description = {
  de: 'Gültig am: der Tag, nach dem gefragt ist; ohne Angabe der weiter oben genannte, sonst heute (Europe/Berlin).',
  en: 'Valid at: the day asked about; where left out the one given further up, else today (Europe/Berlin).',
};

const from: Description = {
  de: 'Nur Sitzungen, von denen ein Tag auf diesen Tag oder später fallen kann.',
  en: 'Only meetings of which some day can be this day or later.',
};

const to: Description = {
  de: 'Nur Sitzungen, die an diesem Tag oder früher begonnen haben können.',
  en: 'Only meetings that can have begun on this day or earlier.',
};

const rows: Description = {
  de: 'Wie viele Zeilen vom Anfang der Liste oder nach after: ohne Angabe 25, höchstens 1000 (sonst PAGE_SIZE_TOO_LARGE).',
  en: 'How many rows from the start of the list or after the cursor: 25 by default, at most 1000 (else PAGE_SIZE_TOO_LARGE).',
};

/** Descriptions of the arguments of fields. */
export const argumentDescriptions: Descriptions = {
  '*(validAt)': {
    de: 'Gültig am: nur was an diesem Tag galt; ohne Angabe der weiter oben genannte Tag, sonst alle Zeit.',
    en: 'Valid at: only what held on this day; where left out the one given further up, else all time.',
  },
  '*(knownAt)': {
    de: 'Bekannt am: was der Graph bis zu diesem Zeitpunkt erfahren hatte; ohne Angabe der weiter oben genannte, sonst jetzt.',
    en: 'Known at: what the graph had learnt by this moment; where left out the one given further up, else now.',
  },
  'Group.parent(validAt)': today,
  'Group.children(validAt)': today,
  'Body.chair(validAt)': today,
  'Body.seats(validAt)': today,
  'Body.meetingPlans(validAt)': today,
  'Membership.assumed(validAt)': today,
  'SeatQuota.filled(validAt)': today,
  'Body.coverage(validAt)': {
    de: 'Gültig am: der Tag, für den die Abdeckung gefragt ist.',
    en: 'Valid at: the day whose coverage is asked for.',
  },
  'Body.coverage(of)': {
    de: 'Ob nach den Mitgliedern oder nach dem Vorsitz gefragt ist; ohne Angabe nach den Mitgliedern.',
    en: 'Whether the members or the chair are meant; by default the members.',
  },
  'Body.meetingRecord(year)': {
    de: 'Kalenderjahr in vier Ziffern.',
    en: 'Calendar year in four digits.',
  },
  'Group.meetings(from)': from,
  'Group.meetings(to)': to,
  'Query.meetingRows(from)': from,
  'Query.meetingRows(to)': to,

  '*(first)': {
    de: 'Wie viele Einträge vom Anfang der Liste oder nach after: ohne Angabe 25, höchstens 100 (sonst PAGE_SIZE_TOO_LARGE).',
    en: 'How many entries from the start of the list or after the cursor: 25 by default, at most 100 (else PAGE_SIZE_TOO_LARGE).',
  },
  'Query.membershipRows(first)': rows,
  'Query.meetingRows(first)': rows,
  '*(after)': {
    de: 'Cursor, nach dem die Seite beginnt: endCursor der vorigen Seite derselben Liste.',
    en: 'Cursor after which the page begins: endCursor of the previous page of the same list.',
  },
  '*(last)': {
    de: 'Wie viele Einträge vom Ende der Liste oder vor before, höchstens 100; nicht zusammen mit first.',
    en: 'How many entries from the end of the list or before the cursor, at most 100; not together with first.',
  },
  '*(before)': {
    de: 'Cursor, vor dem die Seite endet: startCursor der folgenden Seite derselben Liste.',
    en: 'Cursor before which the page ends: startCursor of the next page of the same list.',
  },
  '*(where)': {
    de: 'Bedingungen, die alle gelten müssen; ohne Angabe kommt alles.',
    en: 'Conditions that must all hold; everything where left out.',
  },
  '*(orderBy)': {
    de: 'Reihenfolge, das erste Feld zuerst; gleiche Einträge ordnet die Kennung.',
    en: 'Order, the first field first; ties are broken by id.',
  },

  '*(id)': {
    de: 'Kennung, zum Beispiel body:kommunalgremium.',
    en: 'Identifier, such as body:kommunalgremium.',
  },
  'Query.person(id)': {
    de: 'Kennung mit oder ohne Präfix, zum Beispiel person:jan-poerksen; nicht zusammen mit name.',
    en: 'Identifier with or without its prefix, such as person:jan-poerksen; not together with name.',
  },
  'Query.body(id)': {
    de: 'Kennung mit oder ohne Präfix, zum Beispiel body:kommunalgremium; nicht zusammen mit name.',
    en: 'Identifier with or without its prefix, such as body:kommunalgremium; not together with name.',
  },
  'Query.organization(id)': {
    de: 'Kennung mit oder ohne Präfix, zum Beispiel org:fitko; nicht zusammen mit name.',
    en: 'Identifier with or without its prefix, such as org:fitko; not together with name.',
  },
  'Query.topic(id)': {
    de: 'Kennung mit oder ohne Präfix, zum Beispiel topic:ozg; nicht zusammen mit name.',
    en: 'Identifier with or without its prefix, such as topic:ozg; not together with name.',
  },
  'Query.meeting(id)': {
    de: 'Kennung, zum Beispiel meeting:kommunalgremium-2020-08-26.',
    en: 'Identifier, such as meeting:kommunalgremium-2020-08-26.',
  },
  'Query.article(id)': {
    de: 'Kennung, zum Beispiel article:kommune21-34661.',
    en: 'Identifier, such as article:kommune21-34661.',
  },
  'Query.nodes(ids)': {
    de: 'Kennungen von Objekten oder Fakten, auch gemischt.',
    en: 'Identifiers of things or facts, also mixed.',
  },
  '*(name)': {
    de: 'Name, Kurzname, Alias oder eindeutiger Teil eines Namens; ein mehrdeutiger ist der Fehler AMBIGUOUS_NAME mit Kandidaten.',
    en: 'Name, short name, alias or unambiguous part of a name; an ambiguous one is the error AMBIGUOUS_NAME with candidates.',
  },
};
