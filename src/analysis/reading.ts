import type { ShortcutName } from '../changes/shortcuts.js';
import { perVersion } from '../graph/per-version.js';
import type { Graph } from '../graph/port.js';
import { asText, asTextOrNull, type Query } from '../graph/query.js';
import { collectColumns, edgeTypes, type ShortcutRow } from './shortcut-columns.js';
import { type Snapshot, snapshotOf } from './snapshot.js';

/** How many things, and how many edges, one statement reads at most; the edges of how many things at once. */
interface PageSizes {
  readonly rows: number;
  readonly sources: number;
}

const standard: PageSizes = { rows: 10_000, sources: 2_000 };
const attempts = 3;

const sourcesAfter: Query<string> = {
  name: 'shortcutSources',
  text: 'MATCH (thing:Thing)\nWHERE thing.id > $after\nRETURN thing.id AS id\nORDER BY id\nLIMIT $rows',
  decode: ([id]) => asText(id),
};

/** The shortcuts that leave `$ids`, after the last one of the page before. */
const shortcutsQuery = (type: ShortcutName): Query<ShortcutRow> => ({
  name: `shortcuts ${type}`,
  text: [
    'UNWIND $ids AS id',
    `MATCH (source:Node {id: id})-[edge:${type}]->(target:Thing)`,
    'WHERE id <> $after OR edge.factId > $afterFact',
    'RETURN source.id AS sourceId, target.id AS targetId, edge.factId AS factId, edge.kind AS kind, edge.role AS role,',
    'edge.validFromMin AS validFromMin, edge.validToMax AS validToMax, edge.recordedAt AS recordedAt, edge.retractedAt AS retractedAt',
    'ORDER BY sourceId, factId',
    'LIMIT $rows',
  ].join('\n'),
  decode: ([from, to, factId, kind, role, validFromMin, validToMax, recordedAt, retractedAt]) => ({
    from: asText(from),
    to: asText(to),
    factId: asText(factId),
    kind: asTextOrNull(kind ?? null),
    role: asTextOrNull(role ?? null),
    validFromMin: asTextOrNull(validFromMin ?? null),
    validToMax: asTextOrNull(validToMax ?? null),
    recordedAt: asText(recordedAt),
    retractedAt: asTextOrNull(retractedAt ?? null),
  }),
});

const queries = edgeTypes.map((name, type) => ({ type, query: shortcutsQuery(name) }));

/** Reads the snapshot once per version of the data. */
export const snapshots = (graph: Graph): (() => Promise<Snapshot>) => perVersion(graph, readSnapshot);

/** Reads all shortcuts in pages; where the data changes meanwhile, it begins anew, so that no snapshot mixes versions. */
export async function readSnapshot(graph: Graph, sizes = standard): Promise<Snapshot> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await graph.version();
    const snapshot = snapshotOf(await readColumns(graph, sizes));
    if (attempt === attempts || (await graph.version()) === before) return snapshot;
  }
}

async function readColumns(graph: Graph, sizes: PageSizes) {
  const { columns, add } = collectColumns();
  const sources = await readSources(graph, sizes);
  for (let at = 0; at < sources.length; at += sizes.sources)
    for (const { type, query } of queries)
      await readRows(graph, query, sources.slice(at, at + sizes.sources), sizes, (row) => add(type, row));
  return columns;
}

async function readSources(graph: Graph, { rows }: PageSizes): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let read = rows; read === rows;) {
    const page = await graph.read(sourcesAfter, { after: ids.at(-1) ?? '', rows });
    ids.push(...page);
    read = page.length;
  }
  return ids;
}

async function readRows(
  graph: Graph,
  query: Query<ShortcutRow>,
  ids: readonly string[],
  { rows }: PageSizes,
  onRow: (row: ShortcutRow) => void,
): Promise<void> {
  let last: ShortcutRow | undefined;
  for (let read = rows; read === rows;) {
    const after = last?.from ?? '';
    const left = ids.slice(Math.max(0, ids.indexOf(after)));
    const page = await graph.read(query, { ids: left, after, afterFact: last?.factId ?? '', rows });
    page.forEach(onRow);
    last = page.at(-1);
    read = page.length;
  }
}
