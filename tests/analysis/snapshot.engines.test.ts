import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readSnapshot, snapshots } from '../../src/analysis/reading.js';
import { edgeTypes } from '../../src/analysis/shortcut-columns.js';
import type { Snapshot } from '../../src/analysis/snapshot.js';
import { enums } from '../../src/domain/vocabulary.js';
import type { Value } from '../../src/graph/query.js';
import { ask } from '../changes/contents.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';

const inText = (number: number | undefined, scale: number): string | null =>
  number === undefined || Math.abs(number) > 2_000_000_000_000 || Math.abs(number * scale) > 100_000_000_000_000
    ? null
    : new Date(number * scale).toISOString();

/** An edge of a snapshot as the graph holds it. */
const edgeIn = (snapshot: Snapshot, edge: number): readonly Value[] => [
  ...endsIn(snapshot, edge),
  ...timesIn(snapshot, edge),
];

const endsIn = (snapshot: Snapshot, edge: number): readonly Value[] => [
  snapshot.ids[snapshot.sources[edge] ?? 0] ?? null,
  edgeTypes[snapshot.types[edge] ?? 0] ?? null,
  snapshot.ids[snapshot.targets[edge] ?? 0] ?? null,
  snapshot.factIds[edge] ?? null,
  enums.RelationKind[snapshot.kinds[edge] ?? 0] ?? null,
  enums.Role[snapshot.roles[edge] ?? 0] ?? null,
];

const timesIn = (snapshot: Snapshot, edge: number): readonly Value[] => [
  inText(snapshot.validFrom[edge], 86_400_000)?.slice(0, 10) ?? null,
  inText(snapshot.validTo[edge], 86_400_000)?.slice(0, 10) ?? null,
  inText(snapshot.recordedAt[edge], 1),
  inText(snapshot.retractedAt[edge], 1),
];

const edgesOf = (snapshot: Snapshot) => Array.from(snapshot.factIds, (_, edge) => edgeIn(snapshot, edge));

const inOrder = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) => JSON.stringify(row)).toSorted((a, b) => (a < b ? -1 : 1));

describeEngines('A snapshot', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  it('holds every shortcut of the graph with all that it carries', async () => {
    const stored = [];
    for (const type of edgeTypes)
      stored.push(
        ...(await ask(
          loaded.graph,
          `MATCH (a)-[e:${type}]->(b) RETURN a.id AS a, '${type}' AS type, b.id AS b, e.factId AS fact, e.kind AS kind, e.role AS role, e.validFromMin AS since, e.validToMax AS until, e.recordedAt AS recordedAt, e.retractedAt AS retractedAt`,
        )),
      );
    assert.ok(stored.length > 1_000);
    assert.deepEqual(inOrder(edgesOf(await readSnapshot(loaded.graph))), inOrder(stored));
  });

  it('is the same however small the pages are', async () => {
    const whole = await readSnapshot(loaded.graph);
    assert.deepEqual(await readSnapshot(loaded.graph, { rows: 7, sources: 100 }), whole);
    assert.deepEqual(await readSnapshot(loaded.graph, { rows: 1_000, sources: 1 }), whole);
  });

  it('is in order of ids, sources, types, targets and facts', async () => {
    const snapshot = await readSnapshot(loaded.graph);
    assert.deepEqual(snapshot.ids, snapshot.ids.toSorted());
    const keys = Array.from(
      snapshot.factIds,
      (fact, edge) =>
        [snapshot.sources[edge], snapshot.types[edge], snapshot.targets[edge]]
          .map((n) => String(n).padStart(6, '0'))
          .join() + fact,
    );
    assert.deepEqual(keys, keys.toSorted());
  });

  it('is read once for a version of the data', async () => {
    const snapshot = snapshots(loaded.graph);
    assert.equal(await snapshot(), await snapshot());
  });
});
