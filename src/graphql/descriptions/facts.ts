import type { Descriptions } from './description.js';

/** Descriptions of facts: memberships, seat quotas, meeting plans, relations, claims, attendances, composition rules. */
export const factDescriptions: Descriptions = {
  Fact: {
    de: 'Fakt: was eine Quelle für einen Zeitraum über Objekte sagt; er wird nie geändert, nur zurückgezogen und abgelöst.',
    en: 'A fact: what a source says about things, for a period; it is never changed, only retracted and superseded.',
  },
  'Fact.validFrom': {
    de: 'Erster Tag, an dem der Fakt gilt, so genau wie die Quelle; null, wenn der Beginn unbekannt ist.',
    en: 'First day on which the fact holds, as precise as the source; null where the start is unknown.',
  },
  'Fact.validTo': {
    de: 'Letzter Tag, an dem der Fakt gilt, eingeschlossen; null, wenn kein Ende bekannt ist: es ist offen, oder die Quelle sagt nur „ehemalig“.',
    en: 'Last day on which the fact holds, inclusive; null where no end is known: it is open, or the source only says "former".',
  },
  'Fact.recordedAt': {
    de: 'Seit wann der Graph den Fakt kennt: in der Regel das Erscheinen der ältesten Quelle.',
    en: 'Since when the graph knows the fact: as a rule, when its earliest source was published.',
  },
  'Fact.retractedAt': {
    de: 'Seit wann der Graph den Fakt nicht mehr glaubt, weil er berichtigt oder abgelöst wurde; null, solange er gilt.',
    en: 'Since when the graph no longer believes the fact, as it was corrected or superseded; null while it does.',
  },
  'Fact.modality': {
    de: 'Modalität: ob die Quelle es als Tatsache, Bericht, Plan, Meinung oder Frage sagt, oder ob es abgeleitet ist.',
    en: 'Modality: whether the source says it as fact, report, plan, opinion or question, or whether it is inferred.',
  },
  'Fact.attributedTo': {
    de: 'Wem die Quelle die Angabe zuschreibt („wie die KGSt berichtet“); null, wenn die Quelle selbst spricht.',
    en: 'To whom the source attributes it ("as KGSt reports"); null where the source itself speaks.',
  },
  'Fact.evidence': {
    de: 'Belege, ältester zuerst; jeder Fakt hat mindestens einen. Was nach knownAt veröffentlicht wurde, fehlt.',
    en: 'Evidence, oldest first; every fact has some. What was published after knownAt is not shown.',
  },
  'Fact.contradictions': {
    de: 'Fakten, die diesem widersprechen, in beiden Richtungen; leer, wenn keine bekannt sind.',
    en: 'Facts that contradict this one, in either direction; empty where none is known.',
  },

  Membership: {
    de: 'Mitgliedschaft: ein Sitz oder ein Amt, das jemand in einer Gruppe innehat, in einer Rolle und gegebenenfalls für jemanden.',
    en: 'A membership: a seat or an office that somebody holds in a group, in a role and, where it is so, on behalf of somebody.',
  },
  'Membership.member': {
    de: 'Wer nach der Quelle den Sitz hat: Person, Organisation oder Gremium; null, wenn sie ihn zählt und niemanden nennt.',
    en: 'Who sits according to the source: person, organisation or body; null where it counts a seat and names nobody.',
  },
  'Membership.group': {
    de: 'Gremium oder Organisation, in der der Sitz oder das Amt besteht.',
    en: 'The body or organisation in which the seat or office is held.',
  },
  'Membership.role': {
    de: 'Rolle in der Gruppe, etwa Vorsitz oder beratendes Mitglied.',
    en: 'Role in the group, such as chair or advisory member.',
  },
  'Membership.roleLabel': {
    de: 'Rolle im Wortlaut der Quelle, etwa „Vorsitzender“ oder „Geschäftsführer“; null, wenn sie keinen gibt.',
    en: 'Role as the source puts it, such as "Vorsitzender" or "Geschäftsführer"; null where it does not.',
  },
  'Membership.onBehalfOf': {
    de: 'Für wen der Sitz wahrgenommen wird, etwa das Land, das entsendet; null, wenn keine Quelle es sagt.',
    en: 'On whose behalf the seat is held, such as the state that sends; null where no source says so.',
  },
  'Membership.represents': {
    de: 'Wer durch den Sitz vertreten ist: onBehalfOf, sonst member; null, wenn beides unbekannt ist.',
    en: 'Who is represented by the seat: onBehalfOf, else member; null where both are unknown.',
  },
  'Membership.voting': {
    de: 'Ob der Sitz Stimmrecht hat; null, wenn keine Quelle es sagt.',
    en: 'Whether the seat has a vote; null where no source says so.',
  },
  'Membership.assumed': {
    de: 'Ob das Bestehen am Tag (ohne validAt: heute) nur angenommen ist: kein Ende ist bekannt, und der jüngste Beleg ist älter.',
    en: 'Whether it is only assumed to hold on the day (default: today): no end is known, and the latest evidence is older.',
  },
  'Membership.deputyFor': {
    de: 'Mitgliedschaft, die hier vertreten wird; null, wenn es keine Stellvertretung ist oder unbekannt ist, für wen.',
    en: 'The membership that is deputised for; null where it is no deputy or where it is unknown for whom.',
  },
  'Membership.quota': {
    de: 'Sitzkontingent, unter das der Sitz fällt; null, wenn keines bekannt ist.',
    en: 'Seat quota under which the seat falls; null where none is known.',
  },

  SeatQuota: {
    de: 'Sitzkontingent: die Sitze, die eine Stelle in einem Gremium besetzen darf.',
    en: 'A seat quota: the seats that one agent may fill in a body.',
  },
  'SeatQuota.body': {
    de: 'Gremium, in dem die Sitze bestehen.',
    en: 'The body in which the seats are.',
  },
  'SeatQuota.nominatedBy': {
    de: 'Wer die Sitze besetzen darf; null, wenn eine Quelle sie zählt und niemanden dafür nennt.',
    en: 'Who may fill the seats; null where a source counts them and names no one who does.',
  },
  'SeatQuota.label': {
    de: 'Bezeichnung der Gruppe von Sitzen, wie die Quelle sie nennt, etwa „Landkreise“.',
    en: 'Label of the group of seats as the source has it, such as "Landkreise".',
  },
  'SeatQuota.seats': {
    de: 'Zahl der Sitze des Kontingents.',
    en: 'Number of seats of the quota.',
  },
  'SeatQuota.voting': {
    de: 'Ob die Sitze Stimmrecht haben; null, wenn keine Quelle es sagt.',
    en: 'Whether the seats have a vote; null where no source says so.',
  },
  'SeatQuota.filled': {
    de: 'Zahl der Sitze, die am Tag (ohne validAt: heute) mit bekanntem Inhaber besetzt sind; Stellvertretungen zählen nicht.',
    en: 'Number of seats whose holder is known on the day (default: today); deputies do not count.',
  },

  MeetingPlan: {
    de: 'Sitzungsplan: wie oft im Jahr ein Gremium in einer Form tagen will.',
    en: 'A meeting plan: how often a year a body means to meet in one format.',
  },
  'MeetingPlan.body': {
    de: 'Gremium, das den Plan hat.',
    en: 'The body that has the plan.',
  },
  'MeetingPlan.format': {
    de: 'Form der geplanten Sitzungen: in Präsenz, virtuell oder beides.',
    en: 'Format of the planned meetings: in one place, online, or both.',
  },
  'MeetingPlan.timesPerYear': {
    de: 'Geplante Sitzungen in einem vollen Jahr.',
    en: 'Planned meetings in a full year.',
  },

  Relation: {
    de: 'Beziehung zwischen zwei Objekten, zu lesen als: from, Art, to („Kommunalgremium ist Teil des IT-Planungsrats“).',
    en: 'A relation between two things, read as: from, kind, to ("Kommunalgremium is part of IT-Planungsrat").',
  },
  'Relation.kind': {
    de: 'Art der Beziehung, von from aus gelesen.',
    en: 'Sort of relation, read from its start.',
  },
  'Relation.from': {
    de: 'Objekt, von dem aus die Beziehung zu lesen ist, etwa das Teilgremium.',
    en: 'The thing from which the relation is read, such as the body that is part of another.',
  },
  'Relation.to': {
    de: 'Objekt, auf das die Beziehung zeigt, etwa das übergeordnete Gremium.',
    en: 'The thing to which the relation points, such as the body that the other is part of.',
  },

  Claim: {
    de: 'Aussage einer Quelle über Objekte, die keine Mitgliedschaft, Beziehung oder Zahl von Sitzen ist.',
    en: 'A claim: what a source says about things that is no membership, relation or number of seats.',
  },
  'Claim.kind': {
    de: 'Art der Aussage, etwa Aufgabe, Meinung oder offene Frage.',
    en: 'Sort of claim, such as function, opinion or open question.',
  },
  'Claim.text': {
    de: 'Inhalt der Aussage auf Deutsch, in eigenen Worten oder als Begriff.',
    en: 'What is claimed, in German, in our own words or as a term.',
  },
  'Claim.about': {
    de: 'Wovon die Aussage handelt, mindestens ein Objekt.',
    en: 'What the claim is about, at least one thing.',
  },
  'Claim.amount': {
    de: 'Geldbetrag in der Währung selbst, also 3000000000 für drei Milliarden Euro; null, wenn keiner genannt ist.',
    en: 'Sum of money in the currency itself, so 3000000000 for three billion euros; null where none is named.',
  },
  'Claim.currency': {
    de: 'Währung des Betrags als ISO-4217-Kürzel, etwa EUR; null, wenn kein Betrag genannt ist.',
    en: 'Currency of the amount as ISO 4217 code, such as EUR; null where no amount is named.',
  },

  Attendance: {
    de: 'Teilnahme eines Akteurs an einer Sitzung.',
    en: 'Attendance of an agent at a meeting.',
  },
  'Attendance.member': {
    de: 'Wer teilgenommen hat: Person, Organisation oder Gremium.',
    en: 'Who attended: a person, an organisation or a body.',
  },
  'Attendance.meeting': {
    de: 'Sitzung, an der teilgenommen wurde.',
    en: 'The meeting that was attended.',
  },
  'Attendance.capacity': {
    de: 'Eigenschaft, in der teilgenommen wurde, etwa als Gast; null, wenn keine Quelle es sagt.',
    en: 'In what capacity, such as guest; null where no source says so.',
  },

  CompositionRule: {
    de: 'Besetzungsregel: wonach eine Rolle in einem Gremium vergeben wird.',
    en: 'A composition rule: by what a role in a body is given.',
  },
  'CompositionRule.body': {
    de: 'Gremium, für das die Regel gilt.',
    en: 'The body for which the rule holds.',
  },
  'CompositionRule.kind': {
    de: 'Art der Regel, etwa kraft Amtes oder im Wechsel.',
    en: 'Sort of rule, such as ex officio or rotation.',
  },
  'CompositionRule.role': {
    de: 'Rolle, die nach der Regel vergeben wird.',
    en: 'The role that is given by the rule.',
  },
  'CompositionRule.text': {
    de: 'Inhalt der Regel in einem eigenen deutschen Satz.',
    en: 'What the rule says, in a German sentence of our own.',
  },
  'CompositionRule.follows': {
    de: 'Gremium, dessen Besetzung die Regel übernimmt; null, wenn sie keinem anderen folgt.',
    en: 'The body whose composition the rule takes over; null where it follows none.',
  },
  'CompositionRule.order': {
    de: 'Reihenfolge beim Wechsel; ein Akteur kann mehrmals vorkommen; leer, wenn es keine gibt.',
    en: 'Order of a rotation; an agent may occur more than once; empty where there is none.',
  },
};
