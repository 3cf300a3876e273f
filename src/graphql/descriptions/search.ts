import type { Descriptions } from './description.js';

/** Descriptions of search. */
export const searchDescriptions: Descriptions = {
  'Query.search': {
    de: 'Findet Objekte nach Text: Namen, Kurznamen, Titel, Themen, Ämter, Aussagen, Belegsätze; Beugung, Umlaute, Zusammensetzungen, Wortanfänge und kleine Tippfehler stören nicht. Das Beste zuerst, Gleiches nach Kennung; ein Text ohne Wort findet nichts.',
    en: 'Finds things by text: names, short names, titles, topics, offices, claims, statements of evidence; inflection, umlauts, compounds, beginnings of words and small typing mistakes do no harm. The best first, equal ones by id; a text without a word finds nothing.',
  },
  'Query.search(text)': {
    de: 'Was gesucht wird: wenige Wörter, höchstens 500 Zeichen (sonst INVALID_ARGUMENT); Satzzeichen bedeuten nichts, nach 24 Wörtern zählt keines mehr.',
    en: 'What is searched for: a few words, at most 500 characters (else INVALID_ARGUMENT); signs mean nothing, and no word counts after the 24th.',
  },
  'Query.search(types)': {
    de: 'Nur Objekte dieser Typen; ohne Angabe alle, mit einer leeren Liste keine.',
    en: 'Only things of these types; all where left out, none where the list is empty.',
  },
  SearchHit: { de: 'Ein Treffer der Suche.', en: 'Something that a search found.' },
  'SearchHit.thing': { de: 'Das gefundene Objekt.', en: 'The thing that was found.' },
  'SearchHit.type': { de: 'Typ des Objekts.', en: 'Type of the thing.' },
  'SearchHit.score': {
    de: 'Wie gut der Treffer passt: größer ist besser, um 1 ist genau das Gesuchte; nur innerhalb einer Suche vergleichbar.',
    en: 'How well the hit fits: more is better, about 1 is exactly what was asked; to be compared within one search only.',
  },
  'SearchHit.field': {
    de: 'Wo der Treffer am besten passt: name, shortName, aliases, title, kicker, teaser, role, topic, claim, rule, quota, statement, place, start, kind oder legalBasis.',
    en: 'Where the hit fits best: name, shortName, aliases, title, kicker, teaser, role, topic, claim, rule, quota, statement, place, start, kind or legalBasis.',
  },
  'SearchHit.highlight': {
    de: 'Text dieses Feldes als HTML: gefundene Wörter in <mark>, alles andere maskiert; lange Texte auf etwa 160 Zeichen gekürzt.',
    en: 'Text of this field as HTML: found words in <mark>, everything else escaped; long texts cut to about 160 characters.',
  },
  SearchFacet: { de: 'Zahl der Treffer eines Typs.', en: 'How much a search found of one type.' },
  'SearchFacet.type': { de: 'Typ der Objekte.', en: 'Type of the things.' },
  'SearchFacet.count': { de: 'Wie viele Treffer diesen Typ haben.', en: 'How many hits are of this type.' },
  'SearchHitConnection.facets': {
    de: 'Treffer nach Typ, häufigster zuerst, auch jene, die types ausschließt.',
    en: 'Hits by type, the most frequent first, also those that types leaves out.',
  },
};
