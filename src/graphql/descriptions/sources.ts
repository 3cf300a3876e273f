import type { Description, Descriptions } from './description.js';

const start: Description = {
  de: 'Beginn der Stelle im normalisierten Text der Quelle, in UTF-16-Einheiten ab 0; null, wenn unbekannt.',
  en: 'Start of the passage in the normalised text of the source, in UTF-16 code units from 0; null where unknown.',
};

const end: Description = {
  de: 'Ende der Stelle, in UTF-16-Einheiten: das erste Zeichen, das nicht mehr dazugehört; null, wenn unbekannt.',
  en: 'End of the passage, in UTF-16 code units: the first character beyond it; null where unknown.',
};

/** Descriptions of sources, of what stands in them, and of evidence. */
export const sourceDescriptions: Descriptions = {
  Source: {
    de: 'Quelle: woraus Fakten entnommen sind, also Artikel oder Dokument.',
    en: 'A source: what facts are taken from, so an article or a document.',
  },
  'Source.title': {
    de: 'Überschrift oder Titel der Quelle.',
    en: 'Headline or title of the source.',
  },
  'Source.url': {
    de: 'Adresse, unter der die Quelle zu lesen war; null, wenn keine bekannt ist.',
    en: 'Address at which the source could be read; null where none is known.',
  },
  'Source.publishedOn': {
    de: 'Tag der Veröffentlichung, so genau wie die Quelle; null, wenn sie kein Datum trägt.',
    en: 'Day of publication, as precise as the source; null where it bears no date.',
  },
  'Source.publisher': {
    de: 'Wer die Quelle veröffentlicht hat; null, wenn unbekannt.',
    en: 'Who published the source; null where unknown.',
  },
  'Source.facts': {
    de: 'Fakten, die diese Quelle belegt.',
    en: 'Facts for which this source is evidence.',
  },

  Article: {
    de: 'Artikel der Presse: Meldung, Bericht, Interview oder Kommentar, auch wenn nur sein Vorspann bekannt ist.',
    en: 'An article of the press: news, report, interview or opinion, even where only its teaser is known.',
  },
  'Article.kicker': {
    de: 'Dachzeile über der Überschrift, etwa „IT-Planungsrat“; null, wenn es keine gibt oder sie unbekannt ist.',
    en: 'Kicker above the headline, such as "IT-Planungsrat"; null where there is none or it is unknown.',
  },
  'Article.teaser': {
    de: 'Vorspann als Zusammenfassung in eigenen Worten, nie der Text des Originals; null, wenn keine vorliegt.',
    en: 'Teaser as an abstract in our own words, never the original text; null where there is none.',
  },
  'Article.kind': {
    de: 'Art des Artikels (Meldung, Bericht, Interview, Meinung); null, wenn unbekannt.',
    en: 'Sort of article (news, report, interview, opinion); null where unknown.',
  },
  'Article.authorCode': {
    de: 'Autorenkürzel am Ende des Artikels, etwa „co“; null, wenn keines bekannt ist.',
    en: 'Initials of the author at the end of the article, such as "co"; null where none is known.',
  },
  'Article.rubric': {
    de: 'Rubrik, in der der Artikel steht, etwa „Politik“; null, wenn unbekannt.',
    en: 'Section in which the article stands, such as "Politik"; null where unknown.',
  },
  'Article.retrievedAt': {
    de: 'Frühester Tag, an dem die Seite in dieser Fassung abgerufen worden sein kann; null, wenn unbekannt.',
    en: 'Earliest day on which the page can have been captured in this form; null where unknown.',
  },
  'Article.keywords': {
    de: 'Stichwörter des Artikels in der Reihenfolge der Seite.',
    en: 'Keywords of the article in the order of the page.',
  },
  'Article.links': {
    de: 'Adressen, auf die der Artikel verweist, in der Reihenfolge der Seite.',
    en: 'Addresses to which the article links, in the order of the page.',
  },
  'Article.images': {
    de: 'Bilder des Artikels mit Bildunterschrift, in der Reihenfolge der Seite.',
    en: 'Images of the article with their captions, in the order of the page.',
  },
  'Article.issue': {
    de: 'Ausgabe der Zeitschrift, in der der Artikel erschienen ist; null, wenn unbekannt oder nur online.',
    en: 'Issue of the magazine in which the article appeared; null where unknown or online only.',
  },
  'Article.complete': {
    de: 'Ob der ganze Artikel erfasst ist; false, wenn nur der Vorspann bekannt ist.',
    en: 'Whether the whole article was read; false where only the teaser is known.',
  },
  'Article.actions': {
    de: 'Was die Seite zum Artikel anbietet: Druckversion, PDF, Link mailen.',
    en: 'What the page offers for the article: print version, PDF, mailing the link.',
  },
  'Article.mentions': {
    de: 'Erwähnungen im Text, in der Reihenfolge des Textes.',
    en: 'Mentions in the text, in the order of the text.',
  },
  'Article.related': {
    de: 'Weitere Meldungen, die die Seite nennt, in ihrer Reihenfolge.',
    en: 'Further articles that the page lists, in its order.',
  },

  Document: {
    de: 'Dokument: Gesetz, Webseite, Register, Bericht, Protokoll oder Ähnliches als Quelle.',
    en: 'A document: law, web page, register, report, minutes or the like as a source.',
  },
  'Document.kind': {
    de: 'Art des Dokuments, etwa PAGE, LAW, REGISTER, REPORT, SURVEY; null, wenn unbekannt.',
    en: 'Sort of document, such as PAGE, LAW, REGISTER, REPORT, SURVEY; null where unknown.',
  },

  Issue: {
    de: 'Ausgabe einer Zeitschrift, zum Beispiel Kommune21, 1/2021.',
    en: 'An issue of a magazine, such as Kommune21, 1/2021.',
  },
  'Issue.number': {
    de: 'Nummer der Ausgabe im Jahrgang.',
    en: 'Number of the issue within its year.',
  },
  'Issue.year': {
    de: 'Jahrgang der Ausgabe als vierstellige Jahreszahl.',
    en: 'Year of the issue, in four digits.',
  },
  'Issue.publisher': {
    de: 'Wer die Zeitschrift herausgibt; null, wenn unbekannt.',
    en: 'Who publishes the magazine; null where unknown.',
  },

  Listing: {
    de: 'Verzeichniseintrag, mit dem sich eine Organisation in einem Anbieterverzeichnis zeigt, etwa im IT-Guide.',
    en: 'An entry by which an organisation presents itself in a directory of vendors, such as the IT-Guide.',
  },
  'Listing.organization': {
    de: 'Organisation, die der Eintrag nennt; null, wenn sie keiner zugeordnet ist.',
    en: 'The organisation that the entry names; null where it could not be told which.',
  },
  'Listing.postalCode': {
    de: 'Postleitzahl, wie der Eintrag sie nennt; null, wenn sie fehlt.',
    en: 'Postal code as the entry has it; null where it is missing.',
  },
  'Listing.locality': {
    de: 'Ort, wie der Eintrag ihn nennt; null, wenn er fehlt.',
    en: 'Town as the entry has it; null where it is missing.',
  },

  Image: {
    de: 'Bild in einem Artikel; das Bild selbst ist nicht gespeichert.',
    en: 'An image in an article; the picture itself is not stored.',
  },
  'Image.caption': {
    de: 'Bildunterschrift in eigenen Worten; null, wenn es keine gibt.',
    en: 'Caption in our own words; null where there is none.',
  },
  'Image.depicts': {
    de: 'Wen das Bild nach seiner Unterschrift zeigt.',
    en: 'Whom the image shows according to its caption.',
  },
  Depiction: {
    de: 'Abgebildeter Akteur mit dem Amt, das die Bildunterschrift nennt.',
    en: 'An agent shown in an image, with the office that the caption names.',
  },
  'Depiction.agent': {
    de: 'Wer abgebildet ist.',
    en: 'Who is shown.',
  },
  'Depiction.role': {
    de: 'Amt oder Rolle laut Bildunterschrift; null, wenn sie nichts dazu sagt.',
    en: 'Office or role according to the caption; null where it says nothing.',
  },

  Link: {
    de: 'Verweis eines Artikels auf eine Adresse.',
    en: 'A link of an article to an address.',
  },
  'Link.url': {
    de: 'Adresse, auf die verwiesen wird.',
    en: 'The address that is linked to.',
  },
  'Link.agent': {
    de: 'Wem die Adresse gehört; null, wenn sie keinem bekannten Akteur zugeordnet ist.',
    en: 'Whose address it is; null where it is not that of a known agent.',
  },

  Identifier: {
    de: 'Kennung eines Objekts in einem fremden Verzeichnis.',
    en: 'Identifier of a thing in another register.',
  },
  'Identifier.scheme': {
    de: 'Verzeichnis: wikidata, gnd, ags (Gemeindeschlüssel), lei, oparl oder lobbyregister.',
    en: 'The register: wikidata, gnd, ags (municipality key), lei, oparl or lobbyregister.',
  },
  'Identifier.value': {
    de: 'Kennung in diesem Verzeichnis, zum Beispiel eine Q-Nummer von Wikidata.',
    en: 'The identifier in that register, such as a Q-number of Wikidata.',
  },

  Mention: {
    de: 'Erwähnung: eine Stelle im Text eines Artikels, die ein Objekt nennt.',
    en: 'A mention: a place in the text of an article that names a thing.',
  },
  'Mention.thing': {
    de: 'Objekt, das gemeint ist.',
    en: 'The thing that is meant.',
  },
  'Mention.surface': {
    de: 'Wortlaut der Stelle, auch gebeugt oder als Teil einer Zusammensetzung.',
    en: 'The words of the text, also inflected or part of a compound.',
  },

  Evidence: {
    de: 'Beleg: die Stelle einer Quelle, die ein Objekt oder einen Fakt stützt.',
    en: 'Evidence: the passage of a source that supports a thing or a fact.',
  },
  'Evidence.source': {
    de: 'Quelle, in der die Stelle steht.',
    en: 'The source in which the passage stands.',
  },
  'Evidence.quote': {
    de: 'Kurzes Zitat der Stelle; null, wenn keines vorliegt, denn Zitate werden nie erzeugt.',
    en: 'A short quotation of the passage; null where there is none, for quotes are never generated.',
  },
  'Evidence.statement': {
    de: 'Was die Stelle sagt, in einem eigenen Satz; null, wenn von der Quelle nur die Adresse bekannt ist.',
    en: 'What the passage says, in a sentence of our own; null where only the address of the source is known.',
  },
  'Evidence.start': start,
  'Evidence.end': end,
  'Mention.start': start,
  'Mention.end': end,
};
