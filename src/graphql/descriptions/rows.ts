import type { Descriptions } from './description.js';

/** Descriptions of flat rows, and of connections as the Relay specification has them. */
export const rowDescriptions: Descriptions = {
  MembershipRow: {
    de: 'Eine Mitgliedschaft als flache Zeile.',
    en: 'A membership as a flat row, scalars only.',
  },
  'MembershipRow.id': {
    de: 'Kennung der Mitgliedschaft.',
    en: 'Id of the membership.',
  },
  'MembershipRow.member': {
    de: 'Name des Mitglieds; null, wenn eine Quelle den Sitz zählt und niemanden nennt.',
    en: 'Name of the member; null where a source counts a seat and names nobody.',
  },
  'MembershipRow.memberId': {
    de: 'Kennung des Mitglieds; null, wenn es nicht benannt ist.',
    en: 'Id of the member; null where nobody is named.',
  },
  'MembershipRow.memberType': {
    de: 'Ob das Mitglied Person, Organisation oder Gremium ist; null, wenn es nicht benannt ist.',
    en: 'Whether the member is a person, an organisation or a body; null where nobody is named.',
  },
  'MembershipRow.group': {
    de: 'Name des Gremiums oder der Organisation.',
    en: 'Name of the body or organisation.',
  },
  'MembershipRow.groupId': {
    de: 'Kennung des Gremiums oder der Organisation.',
    en: 'Id of the body or organisation.',
  },
  'MembershipRow.groupType': {
    de: 'Ob es ein Gremium oder eine Organisation ist.',
    en: 'Whether it is a body or an organisation.',
  },
  'MembershipRow.role': {
    de: 'Rolle in der Gruppe, etwa Vorsitz oder beratendes Mitglied.',
    en: 'Role in the group, such as chair or advisory member.',
  },
  'MembershipRow.roleLabel': {
    de: 'Rolle im Wortlaut der Quelle; null, wenn sie keinen gibt.',
    en: 'Role as the source puts it; null where it does not.',
  },
  'MembershipRow.onBehalfOf': {
    de: 'Name dessen, für den der Sitz wahrgenommen wird; null, wenn keine Quelle es sagt.',
    en: 'Name of the agent on whose behalf the seat is held; null where no source says so.',
  },
  'MembershipRow.onBehalfOfId': {
    de: 'Kennung dessen, für den der Sitz wahrgenommen wird; null, wenn keine Quelle es sagt.',
    en: 'Id of the agent on whose behalf the seat is held; null where no source says so.',
  },
  'MembershipRow.validFrom': {
    de: 'Beginn, so genau wie die Quelle; null, wenn unbekannt.',
    en: 'Start, as precise as the source; null where unknown.',
  },
  'MembershipRow.validTo': {
    de: 'Letzter Tag, so genau wie die Quelle; null, wenn kein Ende bekannt ist.',
    en: 'Last day, as precise as the source; null where no end is known.',
  },
  'MembershipRow.modality': {
    de: 'Modalität: ob es Tatsache, Bericht, Plan oder Ableitung ist.',
    en: 'Modality: whether it is fact, report, plan or inference.',
  },
  'MembershipRow.voting': {
    de: 'Ob der Sitz Stimmrecht hat; null, wenn keine Quelle es sagt.',
    en: 'Whether the seat has a vote; null where no source says so.',
  },
  'MembershipRow.sourceCount': {
    de: 'Zahl der verschiedenen Quellen, die es belegen.',
    en: 'Number of different sources that are evidence for it.',
  },
  '*Row.sourceTitle': {
    de: 'Titel der Quelle des ältesten Belegs; null, wenn zum Zeitpunkt knownAt keine vorlag.',
    en: 'Title of the source of the oldest evidence; null where there was none by knownAt.',
  },
  '*Row.sourceUrl': {
    de: 'Adresse der Quelle des ältesten Belegs; null, wenn keine bekannt ist.',
    en: 'Address of the source of the oldest evidence; null where none is known.',
  },

  MeetingRow: {
    de: 'Eine Sitzung als flache Zeile.',
    en: 'A meeting as a flat row, scalars only.',
  },
  'MeetingRow.id': {
    de: 'Kennung der Sitzung.',
    en: 'Id of the meeting.',
  },
  'MeetingRow.body': {
    de: 'Name des Gremiums oder der Organisation, die die Sitzung abhielt.',
    en: 'Name of the body or organisation that held the meeting.',
  },
  'MeetingRow.bodyId': {
    de: 'Kennung des Gremiums oder der Organisation, die die Sitzung abhielt.',
    en: 'Id of the body or organisation that held the meeting.',
  },
  'MeetingRow.number': {
    de: 'Laufende Nummer der Sitzung; null, wenn keine bekannt ist.',
    en: 'Number of the meeting; null where none is known.',
  },
  'MeetingRow.start': {
    de: 'Erster Tag, so genau wie die Quelle; null, wenn unbekannt.',
    en: 'First day, as precise as the source; null where unknown.',
  },
  'MeetingRow.end': {
    de: 'Letzter Tag einer mehrtägigen Sitzung; null, wenn keine Quelle ihn nennt.',
    en: 'Last day of a meeting of several days; null where no source names it.',
  },
  'MeetingRow.kind': {
    de: 'Art der Sitzung, etwa konstituierend oder ordentlich.',
    en: 'Sort of meeting, such as constitutive or regular.',
  },
  'MeetingRow.format': {
    de: 'Form der Sitzung: in Präsenz, virtuell oder beides.',
    en: 'Whether people meet in one place, online, or both.',
  },
  'MeetingRow.place': {
    de: 'Ort, wie ihn die Quelle nennt; null, wenn unbekannt.',
    en: 'Place as the source names it; null where unknown.',
  },
  'MeetingRow.topics': {
    de: 'Namen der Themen, durch „; “ getrennt; leer, wenn keine bekannt sind.',
    en: 'Names of the topics, separated by "; "; empty where none is known.',
  },

  '*Connection': {
    de: 'Eine Seite einer Liste nach der Cursor-Spezifikation von Relay.',
    en: 'A page of a list, as the Relay cursor specification has it.',
  },
  '*Connection.edges': {
    de: 'Die Einträge der Seite mit ihren Cursorn.',
    en: 'The entries of the page with their cursors.',
  },
  '*Connection.nodes': {
    de: 'Die Einträge der Seite ohne Cursor.',
    en: 'The entries of the page without cursors.',
  },
  '*Connection.pageInfo': {
    de: 'Ob es vor und nach der Seite weitere Einträge gibt.',
    en: 'Whether there are more entries before and after the page.',
  },
  '*Connection.totalCount': {
    de: 'Zahl aller Einträge der Liste, nicht nur dieser Seite.',
    en: 'Number of all entries of the list, not only of this page.',
  },
  '*Edge': {
    de: 'Ein Eintrag einer Liste mit seinem Cursor.',
    en: 'An entry of a list with its cursor.',
  },
  '*Edge.cursor': {
    de: 'Stelle des Eintrags in der Liste, für after und before; ihr Aufbau ist ohne Bedeutung.',
    en: 'Place of the entry in the list, for after and before; opaque.',
  },
  '*Edge.node': {
    de: 'Der Eintrag selbst.',
    en: 'The entry itself.',
  },
  PageInfo: {
    de: 'Angaben zum Blättern.',
    en: 'What is needed to turn pages.',
  },
  'PageInfo.hasNextPage': {
    de: 'Ob nach dieser Seite weitere Einträge kommen.',
    en: 'Whether more entries come after this page.',
  },
  'PageInfo.hasPreviousPage': {
    de: 'Ob vor dieser Seite Einträge stehen.',
    en: 'Whether there are entries before this page.',
  },
  'PageInfo.startCursor': {
    de: 'Cursor des ersten Eintrags, für before; null, wenn die Seite leer ist.',
    en: 'Cursor of the first entry, for before; null where the page is empty.',
  },
  'PageInfo.endCursor': {
    de: 'Cursor des letzten Eintrags, für after; null, wenn die Seite leer ist.',
    en: 'Cursor of the last entry, for after; null where the page is empty.',
  },
};
