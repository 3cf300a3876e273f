import { nodeTypes } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import { asText, asTextOrNull, type Query } from '../graph/query.js';
import { canonical } from './canonical.js';
import { problemsOf } from './check.js';
import { changesetOf } from './journal/entry.js';
import { readJournal } from './journal/file.js';
import type { Changeset, NodeRecord, RecordValue } from './record.js';
import { type Records, replayAll } from './replay.js';
import { type Shortcut, shortcutNames, type ShortcutName, shortcutsOf } from './shortcuts.js';
import { readStored } from './stored.js';

/** What is wrong in a graph: the invariant that is broken, the id concerned, and a sentence. */
export interface Finding {
  readonly invariant: 'RECORD' | 'LABELS' | 'LINK' | 'VERSION' | 'SHORTCUT' | 'JOURNAL';
  readonly id: string;
  readonly message: string;
}

/** Compares a graph with the vocabulary, the clock, its own shortcuts, and its journal where one is named. */
export async function verify(graph: Graph, journal: string | null, now = new Date()): Promise<readonly Finding[]> {
  const stored: Records = new Map();
  const findings: Finding[] = [];
  for await (const { record, labels } of readStored(graph)) {
    stored.set(record.id, record);
    findings.push(...recordFindings(record, now), ...labelFindings(record, labels));
  }
  return [
    ...findings,
    ...linkFindings(stored),
    ...versionFindings(stored),
    ...(await shortcutFindings(graph, stored)),
    ...(journal === null ? [] : await journalFindings(stored, journal)),
  ];
}

const recordFindings = (record: NodeRecord, now: Date): readonly Finding[] =>
  problemsOf(record, now).map((message) => ({ invariant: 'RECORD', id: record.id, message }));

function labelFindings({ type, id }: NodeRecord, labels: readonly string[]): readonly Finding[] {
  const expected = ['Node', ...nodeTypes[type].labels].sort();
  if (expected.join() === labels.join()) return [];
  return [
    { invariant: 'LABELS', id, message: `${id}: has the labels ${labels.join(', ')}; expected ${expected.join(', ')}` },
  ];
}

const linkFindings = (stored: Records): readonly Finding[] =>
  [...stored.values()].flatMap(({ id, links }) =>
    links
      .filter(({ to }) => !stored.has(to))
      .map(({ type, to }) => ({
        invariant: 'LINK',
        id,
        message: `${id}: link ${type} leads to "${to}", which is no node of the graph`,
      })),
  );

/** A fact that another one supersedes was retracted when that one was recorded, or before. */
const versionFindings = (stored: Records): readonly Finding[] =>
  [...stored.values()].flatMap(({ id, links, properties }) =>
    links
      .filter(({ type, to }) => type === 'SUPERSEDES' && !wasRetractedBy(stored.get(to), properties['recordedAt']))
      .map(({ to }) => ({
        invariant: 'VERSION',
        id,
        message: `${id}: supersedes ${to}, which was not retracted by then`,
      })),
  );

function wasRetractedBy(record: NodeRecord | undefined, moment: RecordValue | undefined): boolean {
  const at = record?.properties['retractedAt'];
  return typeof at === 'string' && typeof moment === 'string' && at <= moment;
}

const shortcutsIn = (type: ShortcutName): Query<string> => ({
  name: `shortcuts ${type}`,
  text: [
    `MATCH (source:Node)-[shortcut:${type}]->(target:Node)`,
    'RETURN shortcut.factId AS factId, source.id AS source, target.id AS target, shortcut.retractedAt AS retractedAt',
    'ORDER BY factId, source, target',
    'LIMIT 10000000',
  ].join('\n'),
  decode: ([fact, from, to, retractedAt]) =>
    shortcutKey(type, asText(fact), asText(from), asText(to), asTextOrNull(retractedAt)),
});

const shortcutKey = (type: ShortcutName, fact: string, from: string, to: string, retractedAt: string | null): string =>
  `${fact} ${type} ${from} -> ${to}${retractedAt === null ? '' : ` until ${retractedAt}`}`;

const keyOf = ({ type, from, to, properties: { factId, retractedAt } }: Shortcut): string =>
  shortcutKey(type, String(factId), from, to, typeof retractedAt === 'string' ? retractedAt : null);

async function shortcutFindings(graph: Graph, stored: Records): Promise<readonly Finding[]> {
  const expected = [...stored.values()].flatMap(shortcutsOf).map(keyOf);
  const present = (await Promise.all(shortcutNames.map((type) => graph.read(shortcutsIn(type), {})))).flat();
  const finding = (key: string, what: string): Finding => ({
    invariant: 'SHORTCUT',
    id: key.split(' ')[0] ?? key,
    message: `shortcut ${key} ${what}`,
  });
  const [has, should] = [new Set(present), new Set(expected)];
  return [
    ...expected.filter((key) => !has.has(key)).map((key) => finding(key, 'is missing')),
    ...present.filter((key) => !should.has(key)).map((key) => finding(key, 'follows from no fact')),
  ];
}

async function* changesetsIn(file: string): AsyncGenerator<Changeset> {
  for await (const { payload } of readJournal(file)) yield changesetOf(payload);
}

async function journalFindings(stored: Records, file: string): Promise<readonly Finding[]> {
  const expected = await replayAll(changesetsIn(file));
  const finding = (id: string, what: string): Finding => ({ invariant: 'JOURNAL', id, message: `${id}: ${what}` });
  return [
    ...[...expected.values()].flatMap((record) => {
      const own = stored.get(record.id);
      if (own === undefined) return [finding(record.id, 'is in the journal, but not in the graph')];
      return canonical(own) === canonical(record)
        ? []
        : [finding(record.id, 'is another one in the journal than in the graph')];
    }),
    ...[...stored.keys()]
      .filter((id) => !expected.has(id))
      .map((id) => finding(id, 'is in the graph, but not in the journal')),
  ];
}
