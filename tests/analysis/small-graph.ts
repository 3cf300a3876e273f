import { collectColumns, edgeTypes, type ShortcutRow } from '../../src/analysis/shortcut-columns.js';
import { type Snapshot, snapshotOf } from '../../src/analysis/snapshot.js';

/** An edge of a small graph: type, source, target, fact, and what else is known. */
export type SmallEdge = readonly [
  type: 'SITS_ON' | 'SENDS_TO' | 'RELATED',
  from: string,
  to: string,
  factId: string,
  known?: Partial<ShortcutRow>,
];

/** A snapshot of a few edges, all recorded on 2020-01-01 unless something else is given. */
export function smallSnapshot(edges: readonly SmallEdge[]): Snapshot {
  const { columns, add } = collectColumns();
  for (const [type, from, to, factId, known] of edges)
    add(edgeTypes.indexOf(type), {
      from,
      to,
      factId,
      kind: null,
      role: null,
      validFromMin: null,
      validToMax: null,
      recordedAt: '2020-01-01T00:00:00.000Z',
      retractedAt: null,
      ...known,
    });
  return snapshotOf(columns());
}

/** Any day, as the graph knows it in 2026. */
export const anyDay = { validAt: null, knownAt: '2026-01-01T00:00:00.000Z' } as const;
