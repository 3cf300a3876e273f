import assert from 'node:assert/strict';
import { findPaths } from '../src/analysis/paths.js';
import { readSnapshot } from '../src/analysis/reading.js';
import { snapshotOf } from '../src/analysis/snapshot.js';
import { openGraph } from '../src/graph/open.js';
import { asNumber, type Query } from '../src/graph/query.js';
import { columnsOf, generate, rowsAsRead, sizeNamed } from './generate.js';
import { publish, timed, timingOf } from './measure.js';
import { randomFrom } from './world/dice.js';
import { writeGenerated } from './write.js';

const size = process.argv[2] ?? 'M';
const chosen = sizeNamed(size);

const enginePath: Query<number> = {
  name: 'enginePath',
  text: [
    'MATCH (a:Node {id: $from}), (b:Node {id: $to})',
    'MATCH path = shortestPath((a)-[:SITS_ON|SENDS_TO|RELATED*..6]-(b))',
    'RETURN length(path) AS length',
    'LIMIT 1',
  ].join('\n'),
  decode: ([length]) => asNumber(length),
};

const generated = generate(chosen);
const rows = rowsAsRead(generated);
const collects = await timed([1, 2, 3, 4, 5], () => columnsOf(rows));
const columns = columnsOf(rows);
const builds = await timed([1, 2, 3, 4, 5], () => snapshotOf(columns));
const both = await timed([1, 2, 3, 4, 5], () => snapshotOf(columnsOf(rows)));
const snapshot = snapshotOf(columns);

const graph = await openGraph({ folder: null });
const [writing] = await timed([generated], (all) => writeGenerated(graph, all));
const reads = await timed([1, 2], () => readSnapshot(graph));
assert.deepEqual(await readSnapshot(graph), snapshot);

const random = randomFrom(7);
const id = (): string => snapshot.ids[Math.floor(random() * snapshot.nodeCount)] ?? '';
const pairs = Array.from({ length: 2_000 }, () => ({ from: id(), to: id() }));
const asked = { maxLength: 6, validAt: null, knownAt: new Date().toISOString() };
const search = (first: number) => (pair: { readonly from: string; readonly to: string }) =>
  findPaths(snapshot, { ...pair, ...asked, first });
await timed(pairs.slice(0, 200), search(1));
const shortest = await timed(pairs, search(1));
const five = await timed(pairs, search(5));
const dated = await timed(pairs, (pair) => findPaths(snapshot, { ...pair, ...asked, first: 1, validAt: '2015-06-01' }));

const few = pairs.slice(0, 15);
const engine = await timed(few, async (pair) => {
  const [length = 0] = await graph.read(enginePath, pair);
  assert.equal(length, search(1)(pair)[0]?.length ?? 0);
});
await graph.close();

const ours = timingOf(shortest.slice(0, few.length));
publish(
  'paths',
  size,
  [
    { what: 'rows collected and snapshot built', timing: timingOf(both), goal: '≤ 1 s at M' },
    { what: 'snapshot built from columns', timing: timingOf(builds) },
    { what: 'rows collected as columns', timing: timingOf(collects) },
    { what: 'snapshot read from the embedded engine and built', timing: timingOf(reads) },
    { what: 'shortest path', timing: timingOf(shortest), goal: '≤ 1 ms at M' },
    { what: 'first five paths', timing: timingOf(five) },
    { what: 'shortest path on a day', timing: timingOf(dated) },
    { what: "shortest path by the engine's own shortestPath", timing: timingOf(engine) },
  ],
  [
    `${String(chosen.nodes)} nodes, ${String(chosen.edges)} edges, written in ${((writing?.wall ?? 0) / 1_000).toFixed(1)} s; the engine's lengths equal ours`,
    `the same ${String(few.length)} pairs: ${(timingOf(engine).median / ours.median).toFixed(0)} times faster than the engine`,
  ],
);
