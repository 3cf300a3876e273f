import type { Description, Descriptions } from './description.js';

const today: Description = {
  de: 'Gültig am: der Tag, nach dem gefragt ist; ohne Angabe heute (Europe/Berlin).',
  en: 'Valid at: the day asked about; today (Europe/Berlin) by default.',
};
const types: Description = {
  de: 'Nur Objekte dieser Typen werden genannt; gemessen wird im ganzen Netz.',
  en: 'Only things of these types are named; the whole network is measured.',
};
const metric: Description = { de: 'Das Maß.', en: 'The measure.' };

/** Descriptions of the network as a whole: who connects, who sat together, what is in the middle. */
export const networkDescriptions: Descriptions = {
  'Query.interlocks': {
    de: 'Paare von Gruppen, die an einem Tag Mitglieder teilen (Verflechtungen): die mit den meisten zuerst, dann nach Kennung.',
    en: 'Pairs of groups that share members on a day: those that share most first, then by id.',
  },
  'Query.interlocks(group)': {
    de: 'Kennung einer Gruppe: nur Paare mit ihr; ohne Angabe alle.',
    en: 'Id of a group: only pairs with it; all by default.',
  },
  'Query.interlocks(minShared)': {
    de: 'Wie viele gemeinsame Mitglieder ein Paar mindestens hat: ohne Angabe 1.',
    en: 'How many members a pair shares at least: 1 by default.',
  },
  'Query.interlocks(validAt)': today,
  'Query.overlaps': {
    de: 'Wer in einer Gruppe zugleich saß, und wie viele Tage: die längsten zuerst, dann nach Kennung. Ein unbekanntes Ende zählt bis zum Tag von knownAt (ohne Angabe heute); ist kein Beginn bekannt, zählt es ab der späteren der beiden ersten Quellen, mindestens ein Tag.',
    en: 'Who sat in a group at the same time, and for how many days: the longest first, then by id. An unknown end counts up to the day of knownAt (today by default); where neither start is known, days count from the later of their first sources, at least one.',
  },
  'Query.overlaps(group)': { de: 'Kennung der Gruppe.', en: 'Id of the group.' },
  'Query.centrality': {
    de: 'Die zentralsten Objekte an einem Tag, im ungerichteten Netz der Sitze, Entsendungen und Beziehungen: das höchste Maß zuerst, dann nach Kennung.',
    en: 'The most central things on a day, in the undirected network of seats, delegations and relations: the highest measure first, then by id.',
  },
  'Query.centrality(validAt)': today,
  'Query.centrality(types)': types,
  'Query.centrality(metric)': metric,
  'Query.centrality(first)': {
    de: 'Wie viele Objekte: ohne Angabe 20, höchstens 100 (sonst PAGE_SIZE_TOO_LARGE).',
    en: 'How many things: 20 by default, at most 100 (else PAGE_SIZE_TOO_LARGE).',
  },
  'Query.centralityByYear': {
    de: 'Die zentralsten Objekte Jahr für Jahr, jeweils am 1. Juli; höchstens 30 Jahre.',
    en: 'The most central things year by year, each on the first of July; at most 30 years.',
  },
  'Query.centralityByYear(metric)': metric,
  'Query.centralityByYear(from)': { de: 'Das erste Jahr.', en: 'The first year.' },
  'Query.centralityByYear(to)': { de: 'Das letzte Jahr, eingeschlossen.', en: 'The last year, included.' },
  'Query.centralityByYear(types)': types,
  'Query.centralityByYear(first)': {
    de: 'Wie viele Objekte je Jahr: ohne Angabe 3, höchstens 100 (sonst PAGE_SIZE_TOO_LARGE).',
    en: 'How many things for each year: 3 by default, at most 100 (else PAGE_SIZE_TOO_LARGE).',
  },
  'Query.articulationPoints': {
    de: 'Schnittpunkte an einem Tag: Objekte, ohne die das Netz in mehr Teile zerfällt; die am meisten abtrennen zuerst, dann nach Kennung.',
    en: 'Articulation points on a day: things without which the network falls into more parts; those that cut off most first, then by id.',
  },
  'Query.articulationPoints(validAt)': today,
  'Query.articulationPoints(types)': types,
  'Query.communities': {
    de: 'Gemeinschaften an einem Tag: Objekte, die untereinander enger verbunden sind als mit anderen (Louvain); die größten zuerst.',
    en: 'Communities on a day: things that are tied more closely to each other than to others (Louvain); the largest first.',
  },
  'Query.communities(validAt)': today,

  Interlock: { de: 'Verflechtung: zwei Gruppen mit gemeinsamen Mitgliedern.', en: 'Two groups that share members.' },
  'Interlock.a': { de: 'Die Gruppe mit der vorderen Kennung.', en: 'The group whose id comes first.' },
  'Interlock.b': { de: 'Die andere Gruppe.', en: 'The other group.' },
  'Interlock.shared': { de: 'Die gemeinsamen Mitglieder, nach Kennung.', en: 'The members of both, by id.' },
  'Interlock.count': { de: 'Wie viele es sind.', en: 'How many there are.' },
  Overlap: { de: 'Zwei, die zugleich in einer Gruppe saßen.', en: 'Two who sat in a group at the same time.' },
  'Overlap.a': { de: 'Das Mitglied mit der vorderen Kennung.', en: 'The member whose id comes first.' },
  'Overlap.b': { de: 'Das andere Mitglied.', en: 'The other member.' },
  'Overlap.group': { de: 'Die Gruppe.', en: 'The group.' },
  'Overlap.days': {
    de: 'Wie viele Tage, beide Enden eingeschlossen; ungenaue Daten zählen vom frühesten bis zum spätesten Tag.',
    en: 'How many days, both ends included; partial dates count from their earliest to their latest day.',
  },
  'Overlap.from': {
    de: 'Der erste gemeinsame Tag, frühestens; null, wenn kein Beginn bekannt ist.',
    en: 'The first day together, at the earliest; null where no start is known.',
  },
  'Overlap.to': {
    de: 'Der letzte gemeinsame Tag, spätestens; null, wenn kein Ende bekannt ist.',
    en: 'The last day together, at the latest; null where no end is known.',
  },
  CentralityScore: { de: 'Ein Objekt mit seinem Maß.', en: 'A thing with its measure.' },
  'CentralityScore.thing': { de: 'Das Objekt.', en: 'The thing.' },
  'CentralityScore.score': {
    de: 'Das Maß, auf zwölf Ziffern gerundet; normiert wie bei networkx.',
    en: 'The measure, rounded to twelve digits; normalised as networkx does.',
  },
  'CentralityScore.rank': {
    de: 'Der Rang unter den Objekten der gefragten Typen; gleiche Maße haben denselben.',
    en: 'The rank among the things of the types asked for; equal measures share one.',
  },
  CentralityYear: { de: 'Die zentralsten Objekte eines Jahres.', en: 'The most central things of a year.' },
  'CentralityYear.year': { de: 'Das Jahr; gemessen am 1. Juli.', en: 'The year; measured on the first of July.' },
  'CentralityYear.scores': { de: 'Die Objekte mit ihrem Maß.', en: 'The things with their measures.' },
  ArticulationPoint: {
    de: 'Schnittpunkt: ohne dieses Objekt zerfällt das Netz in mehr Teile.',
    en: 'Without this thing the network falls into more parts.',
  },
  'ArticulationPoint.thing': { de: 'Das Objekt.', en: 'The thing.' },
  'ArticulationPoint.parts': {
    de: 'In wie viele Teile das ganze Netz ohne dieses Objekt zerfällt.',
    en: 'How many parts the whole network falls into without it.',
  },
  'ArticulationPoint.separates': {
    de: 'Was ohne dieses Objekt vom größten übrigen Teil getrennt ist, nach Kennung.',
    en: 'What is cut off from the largest part that is left without it, by id.',
  },
  Community: { de: 'Gemeinschaft eng verbundener Objekte.', en: 'Things that are closely tied to each other.' },
  'Community.id': { de: 'Nummer, von 1 an; die größte zuerst.', en: 'Number, from 1; the largest first.' },
  'Community.label': {
    de: 'Der Name des Mitglieds mit den meisten Verbindungen.',
    en: 'The name of the member with the most ties.',
  },
  'Community.size': { de: 'Wie viele Mitglieder sie hat.', en: 'How many members it has.' },
  'Community.members': {
    de: 'Die Mitglieder: die mit den meisten Verbindungen zuerst, dann nach Kennung.',
    en: 'The members: those with the most ties first, then by id.',
  },
  CentralityMetric: { de: 'Maß der Zentralität.', en: 'Measure of centrality.' },
  'CentralityMetric.DEGREE': {
    de: 'Anteil der anderen Objekte, mit denen es verbunden ist.',
    en: 'Share of the other things that it is tied to.',
  },
  'CentralityMetric.BETWEENNESS': {
    de: 'Anteil der kürzesten Wege zwischen anderen, auf denen es liegt.',
    en: 'Share of the shortest paths between others that it lies on.',
  },
  'CentralityMetric.PAGERANK': {
    de: 'PageRank mit Dämpfung 0,85; die Summe ist 1.',
    en: 'PageRank with damping 0.85; they add up to 1.',
  },
  'CentralityMetric.EIGENVECTOR': {
    de: 'Eigenvektor: wer mit Zentralen verbunden ist, ist selbst zentral.',
    en: 'Eigenvector: what is tied to central things is central itself.',
  },
};
