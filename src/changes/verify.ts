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
  const comparison = journal === null ? null : compare(await replayAll(changesetsIn(journal)));
  const [links, versions] = [watchLinks(), watchVersions()];
  const shortcuts: string[] = [];
  const ids: string[] = [];
  const findings: Finding[] = [];
  for await (const { record, labels } of readStored(graph)) {
    ids.push(record.id);
    links.look(record);
    versions.look(record);
    shortcuts.push(...shortcutsOf(record).map(keyOf));
    findings.push(
      ...recordFindings(record, now),
      ...labelFindings(record, labels),
      ...(comparison === null ? [] : comparison.look(record)),
    );
  }
  return [
    ...findings,
    ...links.findings(),
    ...versions.findings(),
    ...(await shortcutFindings(graph, ids, shortcuts)),
    ...(comparison === null ? [] : comparison.findings()),
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

/** Looks at one record after the other, and tells in the end which links lead nowhere. */
function watchLinks() {
  const known = new Set<string>();
  const waiting = new Map<string, { readonly id: string; readonly type: string }[]>();
  return {
    look: ({ id, links }: NodeRecord): void => {
      known.add(id);
      waiting.delete(id);
      for (const { type, to } of links) {
        if (known.has(to)) continue;
        const others = waiting.get(to) ?? [];
        others.push({ id, type });
        waiting.set(to, others);
      }
    },
    findings: (): readonly Finding[] =>
      [...waiting].flatMap(([to, links]) =>
        links.map(({ id, type }) => ({
          invariant: 'LINK',
          id,
          message: `${id}: link ${type} leads to "${to}", which is no node of the graph`,
        })),
      ),
  };
}

/** Looks at one record after the other: a fact that another one supersedes was retracted when that one was recorded, or before. */
function watchVersions() {
  const retractedAt = new Map<string, RecordValue>();
  const later: { readonly id: string; readonly to: string; readonly recordedAt: RecordValue | undefined }[] = [];
  return {
    look: ({ id, links, properties }: NodeRecord): void => {
      if (properties['retractedAt'] !== undefined) retractedAt.set(id, properties['retractedAt']);
      for (const { type, to } of links)
        if (type === 'SUPERSEDES') later.push({ id, to, recordedAt: properties['recordedAt'] });
    },
    findings: (): readonly Finding[] =>
      later
        .filter(({ to, recordedAt }) => !isBy(retractedAt.get(to), recordedAt))
        .map(({ id, to }) => ({
          invariant: 'VERSION',
          id,
          message: `${id}: supersedes ${to}, which was not retracted by then`,
        })),
  };
}

const isBy = (at: RecordValue | undefined, moment: RecordValue | undefined): boolean =>
  typeof at === 'string' && typeof moment === 'string' && at <= moment;

const shortcutsFrom = (type: ShortcutName): Query<string> => ({
  name: `shortcuts ${type}`,
  text: [
    'UNWIND $ids AS id',
    `MATCH (source:Node {id: id})-[shortcut:${type}]->(target:Node)`,
    'RETURN shortcut.factId AS factId, source.id AS source, target.id AS target, shortcut.retractedAt AS retractedAt',
  ].join('\n'),
  decode: ([fact, from, to, retractedAt]) =>
    shortcutKey(type, asText(fact), asText(from), asText(to), asTextOrNull(retractedAt)),
});

const shortcutKey = (type: ShortcutName, fact: string, from: string, to: string, retractedAt: string | null): string =>
  `${fact} ${type} ${from} -> ${to}${retractedAt === null ? '' : ` until ${retractedAt}`}`;

const keyOf = ({ type, from, to, properties: { factId, retractedAt } }: Shortcut): string =>
  shortcutKey(type, String(factId), from, to, typeof retractedAt === 'string' ? retractedAt : null);

const page = 500;

async function shortcutFindings(
  graph: Graph,
  ids: readonly string[],
  expected: readonly string[],
): Promise<readonly Finding[]> {
  const present: string[] = [];
  for (const query of shortcutNames.map(shortcutsFrom))
    for (let at = 0; at < ids.length; at += page)
      for (const key of await graph.read(query, { ids: ids.slice(at, at + page) })) present.push(key);
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

/** Compares one record after the other with what must be there, which is forgotten meanwhile. */
function compare(expected: Records) {
  const finding = (id: string, what: string): Finding => ({ invariant: 'JOURNAL', id, message: `${id}: ${what}` });
  return {
    look: (record: NodeRecord): readonly Finding[] => {
      const { id } = record;
      const wanted = expected.get(id);
      expected.delete(id);
      if (wanted === undefined) return [finding(id, 'is in the graph, but not in the journal')];
      return canonical(wanted) === canonical(record)
        ? []
        : [finding(id, 'is another one in the journal than in the graph')];
    },
    findings: (): readonly Finding[] =>
      [...expected.keys()].map((id) => finding(id, 'is in the journal, but not in the graph')),
  };
}
