import type { Descriptions } from './description.js';

/** Descriptions of people, organisations and bodies. */
export const agentDescriptions: Descriptions = {
  Agent: {
    de: 'Akteur: wer Mitglied sein kann, also Person, Organisation oder Gremium.',
    en: 'An agent: whoever can be a member, so a person, an organisation or a body.',
  },
  'Agent.memberships': {
    de: 'Mitgliedschaften und Ämter des Akteurs; ohne validAt aus aller Zeit.',
    en: 'What the agent sits in, offices included; without validAt of all time.',
  },
  'Agent.delegations': {
    de: 'Entsendungen: Mitgliedschaften, die andere für diesen Akteur wahrnehmen; ohne validAt aus aller Zeit.',
    en: 'Delegations: memberships that others hold on behalf of this agent; without validAt of all time.',
  },
  'Agent.quotas': {
    de: 'Sitzkontingente, die der Akteur besetzen darf; ohne validAt aus aller Zeit.',
    en: 'Seat quotas that the agent may fill; without validAt of all time.',
  },
  'Agent.relations': {
    de: 'Beziehungen in beiden Richtungen; from und to sagen, in welcher.',
    en: 'Relations in both directions; from and to tell which.',
  },
  'Agent.claims': {
    de: 'Aussagen der Quellen über den Akteur.',
    en: 'What sources say about the agent.',
  },
  'Agent.statements': {
    de: 'Äußerungen: Aussagen, die dem Akteur zugeschrieben werden („wie die KGSt berichtet“).',
    en: 'Claims that the agent is reported to have made ("as KGSt reports").',
  },
  'Agent.articles': {
    de: 'Artikel, die den Akteur erwähnen oder ihn belegen, älteste zuerst.',
    en: 'Articles that mention the agent or are evidence for it, oldest first.',
  },

  Group: {
    de: 'Gruppe: was Mitglieder haben kann, also Gremium oder Organisation.',
    en: 'A group: whatever can have members, so a body or an organisation.',
  },
  'Group.members': {
    de: 'Mitgliedschaften und Ämter in der Gruppe, nach Rangfolge und Beginn; ohne validAt aus aller Zeit.',
    en: 'Memberships and offices in the group, by seniority and start; without validAt of all time.',
  },
  'Group.parent': {
    de: 'Wovon die Gruppe am Tag ein Teil ist (ohne validAt: heute), von mehreren mit dem spätesten Beginn; sonst null.',
    en: 'What the group is part of on the day (default: today), of several the one with the latest start; null where none is known.',
  },
  'Group.children': {
    de: 'Gruppen, die am Tag ein Teil dieser sind (ohne validAt: heute), nach Namen geordnet.',
    en: 'Groups that are part of this one on the day (default: today), ordered by name.',
  },
  'Group.meetings': {
    de: 'Sitzungen der Gruppe, älteste zuerst.',
    en: 'Meetings of the group, oldest first.',
  },

  Person: {
    de: 'Ein Mensch, der in einem Gremium sitzt, ein Amt hat oder in einer Quelle genannt wird.',
    en: 'A human being who sits on a body, holds an office or is named in a source.',
  },
  'Person.givenName': {
    de: 'Vorname oder Vornamen; null, wenn keine Quelle sie nennt.',
    en: 'Given name or names; null where no source has them.',
  },
  'Person.familyName': {
    de: 'Nachname mit Namenszusätzen; null, wenn unbekannt.',
    en: 'Family name with its particles; null where unknown.',
  },
  'Person.titles': {
    de: 'Akademische Titel und Amtsbezeichnungen, wie die Quelle sie schreibt, etwa „Dr.“ oder „Staatsrat“.',
    en: 'Academic titles and titles of office as the source writes them, such as "Dr." or "Staatsrat".',
  },

  Organization: {
    de: 'Organisation, die in der IT der öffentlichen Verwaltung handelt, etwa Land, Kommune, Verband oder IT-Dienstleister.',
    en: 'An organisation that acts in public-sector IT, such as a state, a municipality, an association or an IT service provider.',
  },
  'Organization.state': {
    de: 'Land, in dem die Organisation ihren Sitz hat oder das sie ist; null beim Bund oder wenn unbekannt.',
    en: 'German state in which the organisation sits or which it is; null for the federation or where unknown.',
  },
  '*.level': {
    de: 'Staatliche Ebene (Bund, Land, Kommune); null, wenn unbekannt.',
    en: 'Level of government (federal, state, municipal); null where unknown.',
  },
  'Group.shortName': {
    de: 'Kurzname oder Abkürzung, etwa „IT-PLR“; null, wenn keine bekannt ist.',
    en: 'Short name or abbreviation, such as "IT-PLR"; null where none is known.',
  },
  'Organization.kind': {
    de: 'Art der Organisation, etwa MUNICIPALITY, MINISTRY, IT_SERVICE_PROVIDER, STAKEHOLDER_GROUP; null, wenn unbekannt.',
    en: 'Sort of organisation, such as MUNICIPALITY, MINISTRY, IT_SERVICE_PROVIDER, STAKEHOLDER_GROUP; null where unknown.',
  },
  'Organization.legalForm': {
    de: 'Rechtsform, wie die Quelle sie nennt, etwa „Zweckverband“ oder „GmbH“; null, wenn unbekannt.',
    en: 'Legal form as the source names it, such as "Zweckverband" or "GmbH"; null where unknown.',
  },
  'Organization.postalCode': {
    de: 'Postleitzahl des Sitzes; null, wenn unbekannt.',
    en: 'Postal code of the seat; null where unknown.',
  },
  'Organization.locality': {
    de: 'Ort des Sitzes; null, wenn unbekannt.',
    en: 'Town of the seat; null where unknown.',
  },
  'Group.website': {
    de: 'Adresse der eigenen Website; null, wenn unbekannt.',
    en: 'Address of the own website; null where unknown.',
  },
  'Group.founded': {
    de: 'Gründung oder Einsetzung, so genau wie die Quelle; null, wenn unbekannt.',
    en: 'When it was founded or set up, as precise as the source; null where unknown.',
  },
  'Group.dissolved': {
    de: 'Auflösung oder Aufgehen in einem Nachfolger; null, wenn keine bekannt ist.',
    en: 'When it was dissolved or merged into a successor; null where no end is known.',
  },

  Body: {
    de: 'Gremium: Rat, Vorstand, Ausschuss, Beirat, Arbeitsgruppe oder Ähnliches, in dem Personen oder Organisationen sitzen.',
    en: 'A body: council, board, committee, advisory board, working group or the like, on which people or organisations sit.',
  },
  'Body.kind': {
    de: 'Art des Gremiums, etwa COUNCIL, BOARD, COMMITTEE, ASSEMBLY, WORKING_GROUP; null, wenn unbekannt.',
    en: 'Sort of body, such as COUNCIL, BOARD, COMMITTEE, ASSEMBLY, WORKING_GROUP; null where unknown.',
  },
  'Body.legalBasis': {
    de: 'Rechtsgrundlage: Gesetz, Vertrag, Beschluss oder Geschäftsordnung; null, wenn unbekannt.',
    en: 'Legal basis: law, treaty, decision or rules of procedure; null where unknown.',
  },
  'Body.claimedSeats': {
    de: 'Zahl der Sitze, die eine Quelle für das ganze Gremium nennt, nie eine eigene Summe; null, wenn keine Quelle sie zählt.',
    en: 'Number of seats that a source counts for the whole body, never a sum of ours; null where no source counts them.',
  },
  'Body.chair': {
    de: 'Vorsitz am Tag (ohne validAt: heute), von mehreren mit dem spätesten Beginn, dann dem jüngsten Beleg; null, wenn keiner bekannt ist.',
    en: 'Who chairs it on the day (default: today), of several the one with the latest start, then the latest evidence; null where none is known.',
  },
  'Body.chairs': {
    de: 'Alle bekannten Vorsitze, ältester zuerst; mit validAt nur die des Tages.',
    en: 'All known chairs, oldest first; with validAt those of the day.',
  },
  'Body.seats': {
    de: 'Sitze am Tag (ohne validAt: heute): gezählt, nach Kontingenten und namentlich besetzt.',
    en: 'Seats on the day (default: today): as claimed, by quota, and filled by name.',
  },
  'Body.functions': {
    de: 'Aufgaben, die Quellen dem Gremium zuschreiben.',
    en: 'Functions that sources ascribe to the body.',
  },
  'Body.compositionRules': {
    de: 'Besetzungsregeln: nach welchen Regeln Sitze und Ämter vergeben werden.',
    en: 'Composition rules: by which rules seats and offices are given.',
  },
  'Body.meetingPlans': {
    de: 'Sitzungspläne am Tag (ohne validAt: heute): wie oft im Jahr und in welcher Form das Gremium tagen will.',
    en: 'Meeting plans on the day (default: today): how often a year and in which format the body means to meet.',
  },
  'Body.meetingRecord': {
    de: 'Geplante und bekannte Sitzungen eines Jahres im Vergleich.',
    en: 'Meetings of a year, planned against held as far as known.',
  },
  'Body.matters': {
    de: 'Anliegen, die Mitglieder in das Gremium eingebracht haben, nach Namen geordnet.',
    en: 'Matters that members brought into the body, ordered by name.',
  },
  'Body.coverage': {
    de: 'Abdeckung: wie vollständig Mitglieder oder Vorsitz des Gremiums am Tag bekannt sind. Niemand ist nicht unbekannt.',
    en: 'Coverage: how completely members or chair of the body are known on the day. Nobody is not unknown.',
  },
};
