import { rules } from '../../analysis/rules/check.js';
import type { Description, Descriptions } from './description.js';

const ruleDescriptions: Descriptions = Object.fromEntries(
  Object.entries(rules).map(([name, { meaning }]) => [`ViolationRule.${name}`, { de: meaning.DE, en: meaning.EN }]),
);

const violationsOn: Description = {
  de: 'Gültig am: nur Verstöße durch Fakten dieses Tages. Ohne Angabe fragen Regeln über Sitze und fehlende Vorsitze nach heute, alle anderen nach allen Tagen.',
  en: 'Valid at: only violations by facts of this day. Where left out, rules about seats and missing chairs mean today, all others every day.',
};

/** Descriptions of changes, of violations of rules and of what follows from a rule. */
export const timeDescriptions: Descriptions = {
  'Query.changes': {
    de: 'Veränderungen zwischen zwei Tagen, nach Tag, Art und Kennung geordnet: wer kam und ging, was gegründet, verbunden oder bekannt wurde.',
    en: 'Changes between two days in order of day, kind and id: who came and left, what was founded, related or learnt.',
  },
  'Query.changes(thing)': {
    de: 'Kennung eines Objekts, das die Veränderung betrifft, als Mitglied, Gruppe, Entsender oder Ende einer Beziehung; ohne Angabe alle. Eine unbekannte gibt eine leere Liste.',
    en: 'Identifier of a thing that the change concerns, as member, group, sender or end of a relation; all where left out. An unknown one gives an empty list.',
  },
  'Query.changes(from)': {
    de: 'Erster Tag, eingeschlossen; liegt er nach to, kommt der Fehler INVALID_ARGUMENT.',
    en: 'First day, included; one after to is the error INVALID_ARGUMENT.',
  },
  'Query.changes(to)': { de: 'Letzter Tag, eingeschlossen.', en: 'Last day, included.' },
  'Query.changes(knownAt)': {
    de: 'Bekannt am: nur was der Graph bis dahin erfahren hatte; auch LEARNT und RETRACTED nur bis dahin. Ohne Angabe jetzt.',
    en: 'Known at: only what the graph had learnt by then; LEARNT and RETRACTED too. Now where left out.',
  },
  Change: {
    de: 'Veränderung: an einem Tag begann oder endete etwas, oder der Graph lernte etwas.',
    en: 'Something began or ended on a day, or the graph learnt something.',
  },
  'Change.on': {
    de: 'Wann, so genau wie die Quelle; geordnet wird ein Beginn nach seinem ersten und ein Ende nach seinem letzten möglichen Tag.',
    en: 'When, as precise as the source; a start is sorted by its first possible day, an end by its last.',
  },
  'Change.kind': { de: 'Art der Veränderung.', en: 'Sort of change.' },
  'Change.fact': {
    de: 'Der Fakt, der begann, endete oder bekannt wurde; null bei Gründung und Auflösung.',
    en: 'The fact that began, ended or was learnt; null for a founding or an end of a group.',
  },
  'Change.thing': {
    de: 'Wen oder was es betrifft: das Mitglied, sonst den Entsender, bei Beziehungen ihren Ausgang, bei Gründungen das Gegründete.',
    en: 'Whom or what it concerns: the member, else the sender; of relations their start, of foundings what was founded.',
  },
  'Change.sentence': { de: 'Die Veränderung als Satz.', en: 'The change in one sentence.' },
  ChangeKind: { de: 'Art einer Veränderung.', en: 'Sort of change.' },
  'ChangeKind.JOINED': { de: 'Kam in eine Gruppe oder ein Amt.', en: 'Came into a group or an office.' },
  'ChangeKind.LEFT': { de: 'Verließ eine Gruppe oder ein Amt.', en: 'Left a group or an office.' },
  'ChangeKind.TOOK_CHAIR': { de: 'Übernahm den Vorsitz oder Ko-Vorsitz.', en: 'Took the chair or became co-chair.' },
  'ChangeKind.LEFT_CHAIR': {
    de: 'Gab den Vorsitz oder Ko-Vorsitz ab.',
    en: 'Gave the chair up, or that of a co-chair.',
  },
  'ChangeKind.FOUNDED': { de: 'Wurde gegründet.', en: 'Was founded.' },
  'ChangeKind.DISSOLVED': { de: 'Wurde aufgelöst.', en: 'Was dissolved.' },
  'ChangeKind.MERGED': { de: 'Ging in einem Nachfolger auf.', en: 'Was succeeded by another.' },
  'ChangeKind.RELATED': {
    de: 'Eine andere Beziehung oder ein Sitzkontingent begann.',
    en: 'Another relation or a quota of seats began.',
  },
  'ChangeKind.UNRELATED': {
    de: 'Eine andere Beziehung oder ein Sitzkontingent endete.',
    en: 'Another relation or a quota of seats ended.',
  },
  'ChangeKind.LEARNT': {
    de: 'Der Graph lernte eine Mitgliedschaft, eine Beziehung oder ein Kontingent, von dem keine andere Veränderung der Antwort erzählt.',
    en: 'The graph learnt a membership, relation or quota of which no other change of the answer tells.',
  },
  'ChangeKind.RETRACTED': {
    de: 'Der Graph gab einen Fakt auf, ohne ihn durch eine neue Fassung zu ersetzen.',
    en: 'The graph gave a fact up without a later version in its place.',
  },

  'Query.violations': {
    de: 'Was Regeln verletzt, die der Graph selbst prüft: schwerste zuerst, dann nach Regel, dann nach Kennungen.',
    en: 'What breaks the rules that the graph checks by itself: the severest first, then by rule, then by ids.',
  },
  'Query.violations(rules)': { de: 'Nur diese Regeln; ohne Angabe alle.', en: 'Only these rules; all where left out.' },
  'Query.violations(validAt)': violationsOn,
  'Body.violations(validAt)': violationsOn,
  'Body.violations': { de: 'Regeln, die das Gremium verletzt.', en: 'Rules that the body breaks.' },
  Violation: {
    de: 'Verstoß gegen eine Regel, die der Graph selbst prüft; ein Fehler der Daten oder eine Lücke der Quellen.',
    en: 'Breach of a rule that the graph checks by itself: a fault of the data or a gap of the sources.',
  },
  'Violation.rule': { de: 'Die Regel.', en: 'The rule.' },
  'Violation.severity': { de: 'Wie schwer der Verstoß wiegt.', en: 'How much the violation weighs.' },
  'Violation.things': { de: 'Betroffene Objekte, die Gruppe zuerst.', en: 'Things concerned, the group first.' },
  'Violation.facts': { de: 'Betroffene Fakten.', en: 'Facts concerned.' },
  'Violation.message': { de: 'Der Verstoß als Satz.', en: 'The violation in one sentence.' },
  Severity: { de: 'Wie schwer ein Verstoß wiegt.', en: 'How much a violation weighs.' },
  'Severity.ERROR': { de: 'Kann so nicht stimmen.', en: 'Cannot be true as it stands.' },
  'Severity.WARNING': {
    de: 'Stimmt so kaum, oder Quellen widersprechen sich.',
    en: 'Is hardly true, or sources differ.',
  },
  'Severity.NOTE': { de: 'Lassen die Quellen offen.', en: 'Is left open by the sources.' },
  ViolationRule: { de: 'Regel, die der Graph selbst prüft.', en: 'Rule that the graph checks by itself.' },
  ...ruleDescriptions,

  'Body.nextChair': {
    de: 'Wer nach der Regel als Nächstes den Vorsitz hätte: eine Ableitung, nie die Aussage einer Quelle. Null ohne Regel, oder wenn sie den heutigen Vorsitz nicht kennt.',
    en: 'Who would chair it next by its rule: an inference, never a fact of a source. Null without a rule, or where it does not know the present chair.',
  },
  'Body.nextChair(validAt)': {
    de: 'Gültig am: der Tag, von dem aus der nächste Vorsitz gesucht wird; ohne Angabe der weiter oben genannte, sonst heute.',
    en: 'Valid at: the day from which the next chair is looked for; where left out the one given further up, else today.',
  },
  InferredChair: {
    de: 'Abgeleiteter Vorsitz: wer nach einer Regel als Nächstes an der Reihe ist.',
    en: 'Who is next in turn by a rule.',
  },
  'InferredChair.agent': { de: 'Wer an der Reihe ist.', en: 'Who is in turn.' },
  'InferredChair.from': {
    de: 'Ab wann, so genau wie das Ende des Vorsitzes davor bekannt ist.',
    en: 'From when, as precise as the end of the chair before is known.',
  },
  'InferredChair.rule': { de: 'Die Regel, aus der es folgt.', en: 'The rule that it follows from.' },
  'InferredChair.modality': { de: 'Immer INFERRED.', en: 'Always INFERRED.' },
  'InferredChair.sentence': { de: 'Die Ableitung als Satz.', en: 'The inference in one sentence.' },
};
