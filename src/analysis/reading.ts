import { perVersion } from '../graph/per-version.js';
import type { Graph } from '../graph/port.js';
import { asText, asTextOrNull, type Query, type RowQuery } from '../graph/query.js';
import { collectColumns, edgeTypes, type ShortcutColumns, type ShortcutRow } from './shortcut-columns.js';
import { type Snapshot, snapshotOf } from './snapshot.js';

/** How many rows a statement gives at most; the edges of how many things it reads at once. */
interface PageSizes {
  readonly rows: number;
  readonly sources: number;
}

const standard: PageSizes = { rows: 10_000, sources: 500 };
const attempts = 3;

const sourcesAfter: Query<string> = {
  name: 'shortcutSources',
  text: 'MATCH (thing:Thing)\nWHERE thing.id > $after\nRETURN thing.id AS id\nORDER BY id\nLIMIT $rows',
  decode: ([id]) => asText(id),
};

const types: ReadonlyMap<string, number> = new Map(edgeTypes.map((name, type) => [name, type]));

interface TypedRow extends ShortcutRow {
  readonly type: number;
}

const decode: RowQuery<TypedRow>['decode'] = ([
  from,
  to,
  type,
  factId,
  kind,
  role,
  since,
  until,
  recorded,
  retracted,
]) => ({
  from: asText(from),
  to: asText(to),
  type: types.get(asText(type)) ?? -1,
  factId: asText(factId),
  kind: asTextOrNull(kind),
  role: asTextOrNull(role),
  validFromMin: asTextOrNull(since),
  validToMax: asTextOrNull(until),
  recordedAt: asText(recorded),
  retractedAt: asTextOrNull(retracted),
});

const columns = [
  'RETURN id AS sourceId, target.id AS targetId, type(edge) AS type, edge.factId AS factId, edge.kind AS kind, edge.role AS role,',
  'edge.validFromMin AS validFromMin, edge.validToMax AS validToMax, edge.recordedAt AS recordedAt, edge.retractedAt AS retractedAt',
].join('\n');

const shortcuts = `-[edge:${edgeTypes.join('|')}]->(target:Thing)`;

/** All shortcuts that leave `$ids`, in any order: to order them takes the engine as long as to find them. */
const shortcutsOfMany: Query<TypedRow> = {
  name: 'shortcuts',
  text: ['UNWIND $ids AS id', `MATCH (source:Node {id: id})${shortcuts}`, columns, 'LIMIT $rows'].join('\n'),
  decode,
};

/** The shortcuts that leave one thing, after the last one of the page before; a fact can have one of each type. */
const shortcutsOfOne: Query<TypedRow> = {
  name: 'shortcuts of one',
  text: [
    'UNWIND [$id] AS id',
    `MATCH (source:Node {id: id})${shortcuts}`,
    'WHERE edge.factId > $after OR (edge.factId = $after AND type(edge) > $afterType)',
    columns,
    'ORDER BY factId, type',
    'LIMIT $rows',
  ].join('\n'),
  decode,
};

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

async function readColumns(graph: Graph, sizes: PageSizes): Promise<ShortcutColumns> {
  const { add, columns } = collectColumns();
  const sources = await readSources(graph, sizes);
  for (let at = 0; at < sources.length; at += sizes.sources)
    await readShortcuts(graph, sources.slice(at, at + sizes.sources), sizes, add);
  return columns();
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

type Add = (type: number, row: ShortcutRow) => void;

/** Reads the shortcuts of things; where they may be more than a page, those of half the things at once. */
async function readShortcuts(graph: Graph, ids: readonly string[], sizes: PageSizes, add: Add): Promise<void> {
  const [id = ''] = ids;
  if (ids.length === 1) return readShortcutsOf(graph, id, sizes, add);
  const page = await graph.read(shortcutsOfMany, { ids, rows: sizes.rows });
  if (page.length < sizes.rows) {
    addAll(page, add);
    return;
  }
  const half = ids.length >>> 1;
  await readShortcuts(graph, ids.slice(0, half), sizes, add);
  await readShortcuts(graph, ids.slice(half), sizes, add);
}

async function readShortcutsOf(graph: Graph, id: string, { rows }: PageSizes, add: Add): Promise<void> {
  let last: TypedRow | undefined;
  for (let read = rows; read === rows;) {
    const afterType = edgeTypes[last?.type ?? -1] ?? '';
    const page = await graph.read(shortcutsOfOne, { id, after: last?.factId ?? '', afterType, rows });
    addAll(page, add);
    last = page.at(-1);
    read = page.length;
  }
}

function addAll(page: readonly TypedRow[], add: Add): void {
  for (const row of page) add(row.type, row);
}
