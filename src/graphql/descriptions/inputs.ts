import type { Description, Descriptions } from './description.js';

const group: Description = {
  de: 'Kennung des Gremiums oder der Organisation, in der der Sitz oder das Amt besteht.',
  en: 'Id of the body or organisation in which the seat or office is held.',
};

const modality: Description = {
  de: 'Mit einer dieser Modalitäten.',
  en: 'With one of these modalities.',
};

/** Descriptions of filters and orders. */
export const inputDescriptions: Descriptions = {
  StringFilter: {
    de: 'Vergleicht einen Text ohne Rücksicht auf Groß- und Kleinschreibung; alle Angaben müssen zutreffen.',
    en: 'Compares a text without regard to case; all that is given must hold.',
  },
  DateFilter: {
    de: 'Vergleicht ein unvollständiges Datum nach den Tagen, die es meinen kann; alle Angaben müssen zutreffen.',
    en: 'Compares a partial date by the days it can mean; all that is given must hold.',
  },
  IntFilter: {
    de: 'Vergleicht eine ganze Zahl; alle Angaben müssen zutreffen.',
    en: 'Compares a whole number; all that is given must hold.',
  },
  RoleFilter: {
    de: 'Vergleicht eine Rolle; alle Angaben müssen zutreffen.',
    en: 'Compares a role; all that is given must hold.',
  },
  ModalityFilter: {
    de: 'Vergleicht eine Modalität; alle Angaben müssen zutreffen.',
    en: 'Compares a modality; all that is given must hold.',
  },
  '*Filter.eq': {
    de: 'Genau dieser Wert.',
    en: 'Exactly this value.',
  },
  '*Filter.in': {
    de: 'Einer dieser Werte.',
    en: 'One of these values.',
  },
  '*Filter.isNull': {
    de: 'true: der Wert ist nicht bekannt; false: er ist bekannt.',
    en: 'true: the value is not known; false: it is.',
  },
  'StringFilter.eq': {
    de: 'Genau dieser Text.',
    en: 'Exactly this text.',
  },
  'StringFilter.contains': {
    de: 'Der Text enthält diese Zeichen.',
    en: 'The text contains these characters.',
  },
  'StringFilter.startsWith': {
    de: 'Der Text beginnt mit diesen Zeichen.',
    en: 'The text starts with these characters.',
  },
  'DateFilter.eq': {
    de: 'Genau dieses Datum in dieser Genauigkeit: 2020 findet nicht 2020-08.',
    en: 'Exactly this date in this precision: 2020 does not find 2020-08.',
  },
  'DateFilter.gte': {
    de: 'Irgendein Tag, den das Datum meinen kann, ist dieser Tag oder später.',
    en: 'Some day that the date can mean is this day or later.',
  },
  'DateFilter.lte': {
    de: 'Irgendein Tag, den das Datum meinen kann, ist dieser Tag oder früher.',
    en: 'Some day that the date can mean is this day or earlier.',
  },
  'IntFilter.gte': {
    de: 'Diese Zahl oder mehr.',
    en: 'This number or more.',
  },
  'IntFilter.lte': {
    de: 'Diese Zahl oder weniger.',
    en: 'This number or less.',
  },

  '*Where': {
    de: 'Bedingungen für die Einträge der Liste; alle Angaben müssen zutreffen.',
    en: 'Conditions on the entries of the list; all that is given must hold.',
  },
  '*Where.and': {
    de: 'Alle diese Bedingungen gelten.',
    en: 'All of these conditions hold.',
  },
  '*Where.or': {
    de: 'Mindestens eine dieser Bedingungen gilt.',
    en: 'At least one of these conditions holds.',
  },
  '*Where.not': {
    de: 'Diese Bedingung gilt nicht, auch weil Angaben dazu fehlen.',
    en: 'This condition does not hold, be it for want of data.',
  },
  '*Where.name': {
    de: 'Irgendein Name: voller Name, Kurzname oder Alias.',
    en: 'Any name: full name, short name or alias.',
  },
  '*Where.shortName': {
    de: 'Kurzname oder Abkürzung.',
    en: 'Short name or abbreviation.',
  },
  '*Where.postalCode': {
    de: 'Postleitzahl; startsWith wählt ein PLZ-Gebiet.',
    en: 'Postal code; startsWith picks a postal area.',
  },
  '*Where.locality': {
    de: 'Ort des Sitzes.',
    en: 'Town.',
  },
  'PersonWhere.familyName': {
    de: 'Nachname.',
    en: 'Family name.',
  },
  'PersonWhere.memberOf': {
    de: 'Kennung einer Gruppe, in der die Person irgendwann einen Sitz oder ein Amt hatte.',
    en: 'Id of a group in which the person held a seat or an office at any time.',
  },
  'BodyWhere.kind': {
    de: 'Art des Gremiums, etwa COUNCIL oder BOARD.',
    en: 'Sort of body, such as COUNCIL or BOARD.',
  },
  'BodyWhere.founded': {
    de: 'Gründung oder Einsetzung.',
    en: 'When it was founded or set up.',
  },
  'BodyWhere.dissolved': {
    de: 'Auflösung; isNull: true wählt die ohne bekanntes Ende.',
    en: 'When it was dissolved; isNull: true picks those without a known end.',
  },
  'BodyWhere.parent': {
    de: 'Kennung der Gruppe, deren Teil das Gremium irgendwann war.',
    en: 'Id of a group that the body was part of at any time.',
  },
  'OrganizationWhere.kind': {
    de: 'Art der Organisation, etwa MUNICIPALITY oder IT_SERVICE_PROVIDER.',
    en: 'Sort of organisation, such as MUNICIPALITY or IT_SERVICE_PROVIDER.',
  },
  'OrganizationWhere.legalForm': {
    de: 'Rechtsform, etwa „Zweckverband“.',
    en: 'Legal form, such as "Zweckverband".',
  },
  'MeetingWhere.body': {
    de: 'Kennung des Gremiums oder der Organisation, die die Sitzung abhielt.',
    en: 'Id of the body or organisation that held the meeting.',
  },
  'MeetingWhere.number': {
    de: 'Laufende Nummer der Sitzung.',
    en: 'Number of the meeting.',
  },
  'MeetingWhere.start': {
    de: 'Erster Tag der Sitzung.',
    en: 'First day of the meeting.',
  },
  'MeetingWhere.kind': {
    de: 'Eine dieser Arten von Sitzung.',
    en: 'One of these sorts of meeting.',
  },
  'MeetingWhere.format': {
    de: 'Eine dieser Formen.',
    en: 'One of these formats.',
  },
  'MeetingWhere.topic': {
    de: 'Kennung eines Themas, das die Sitzung behandelte.',
    en: 'Id of a topic that the meeting dealt with.',
  },
  'ArticleWhere.title': {
    de: 'Überschrift des Artikels.',
    en: 'Headline of the article.',
  },
  'ArticleWhere.kind': {
    de: 'Eine dieser Arten von Artikel.',
    en: 'One of these sorts of article.',
  },
  'ArticleWhere.authorCode': {
    de: 'Autorenkürzel, etwa „co“.',
    en: 'Initials of the author, such as "co".',
  },
  'ArticleWhere.rubric': {
    de: 'Rubrik, etwa „Politik“.',
    en: 'Section, such as "Politik".',
  },
  'ArticleWhere.publishedOn': {
    de: 'Tag der Veröffentlichung.',
    en: 'Day of publication.',
  },
  'ArticleWhere.keyword': {
    de: 'Name oder Alias eines Stichworts, etwa „OZG“.',
    en: 'Name or alias of a keyword, such as "OZG".',
  },
  'ArticleWhere.publisher': {
    de: 'Kennung dessen, der den Artikel veröffentlicht hat.',
    en: 'Id of whoever published the article.',
  },
  'ArticleWhere.complete': {
    de: 'true: der ganze Artikel ist erfasst; false: nur der Vorspann.',
    en: 'true: the whole article was read; false: only its teaser.',
  },
  'MembershipWhere.role': {
    de: 'Rolle in der Gruppe.',
    en: 'Role in the group.',
  },
  'MembershipWhere.roleLabel': {
    de: 'Rolle im Wortlaut der Quelle, etwa „Geschäftsführer“.',
    en: 'Role as the source puts it, such as "Geschäftsführer".',
  },
  'MembershipWhere.modality': {
    de: 'Modalität der Mitgliedschaft.',
    en: 'Modality of the membership.',
  },
  'MembershipWhere.group': group,
  'MembershipWhere.groupKind': {
    de: 'Art des Gremiums oder der Organisation, etwa IT_SERVICE_PROVIDER.',
    en: 'Sort of body or organisation, such as IT_SERVICE_PROVIDER.',
  },
  'MembershipWhere.member': {
    de: 'Kennung des Mitglieds.',
    en: 'Id of the member.',
  },
  'MembershipWhere.memberKind': {
    de: 'Art des Mitglieds, wenn es ein Gremium oder eine Organisation ist; Personen haben keine.',
    en: 'Sort of the member where it is a body or an organisation; people have none.',
  },
  'MembershipWhere.onBehalfOf': {
    de: 'Kennung dessen, für den der Sitz wahrgenommen wird.',
    en: 'Id of the agent on whose behalf the seat is held.',
  },
  'MembershipWhere.named': {
    de: 'true: das Mitglied ist benannt; false: eine Quelle zählt den Sitz und nennt niemanden.',
    en: 'true: the member is named; false: a source counts the seat and names nobody.',
  },
  'MembershipWhere.voting': {
    de: 'true: mit Stimmrecht; false: ausdrücklich ohne; wo es unbekannt ist, trifft beides nicht zu.',
    en: 'true: with a vote; false: expressly without; neither holds where it is unknown.',
  },
  'RelationWhere.kind': {
    de: 'Eine dieser Arten von Beziehung.',
    en: 'One of these sorts of relation.',
  },
  'RelationWhere.from': {
    de: 'Kennung des Objekts, von dem aus die Beziehung zu lesen ist.',
    en: 'Id of the thing from which the relation is read.',
  },
  'RelationWhere.to': {
    de: 'Kennung des Objekts, auf das die Beziehung zeigt.',
    en: 'Id of the thing to which the relation points.',
  },
  'ClaimWhere.kind': {
    de: 'Eine dieser Arten von Aussage.',
    en: 'One of these sorts of claim.',
  },
  'ClaimWhere.modality': modality,
  'ClaimWhere.attributedTo': {
    de: 'Kennung dessen, dem die Aussage zugeschrieben wird.',
    en: 'Id of the agent to whom the claim is attributed.',
  },
  'MatterWhere.state': {
    de: 'Einer dieser Stände der Bearbeitung.',
    en: 'One of these states.',
  },
  'FactWhere.modality': modality,
  'FactWhere.sourceCount': {
    de: 'Zahl der verschiedenen Quellen, die den Fakt belegen; spätere als knownAt zählen nicht.',
    en: 'Number of different sources that are evidence for the fact; later ones than knownAt do not count.',
  },
  'FactWhere.contradicted': {
    de: 'true: ein anderer Fakt widerspricht; false: keiner ist bekannt, der es tut.',
    en: 'true: another fact contradicts it; false: none is known to.',
  },
  'FactWhere.about': {
    de: 'Kennung eines Objekts, das an dem Fakt beteiligt ist.',
    en: 'Id of a thing that the fact concerns.',
  },

  '*Order': {
    de: 'Ein Feld, nach dem geordnet wird, mit seiner Richtung.',
    en: 'A field to sort by, with its direction.',
  },
  '*Order.field': {
    de: 'Wonach geordnet wird.',
    en: 'What to sort by.',
  },
  '*Order.direction': {
    de: 'Richtung; ohne Angabe aufsteigend.',
    en: 'Direction; ascending by default.',
  },
};
