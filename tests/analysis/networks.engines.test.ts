import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { articulations } from '../../src/analysis/networks/articulation.js';
import { centrality } from '../../src/analysis/networks/centrality.js';
import { centralityMetrics } from '../../src/analysis/networks/metrics.js';
import { communities } from '../../src/analysis/networks/communities.js';
import { type Network, networkOf } from '../../src/analysis/networks/network.js';
import { readSnapshot } from '../../src/analysis/reading.js';
import { describeEngines } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { runPython, withPython } from '../python.js';
import { inCheckout } from '../source.js';

const days = ['2018-07-01', '2021-02-01', '2026-07-01'] as const;
const knownAt = '2026-11-24T00:00:00.000Z';
const tolerance = 1e-9;

type Scores = Readonly<Record<string, number>>;
interface Reference extends Readonly<Record<(typeof centralityMetrics)[number], Scores>> {
  readonly edges: readonly (readonly [string, string])[];
  readonly articulationPoints: Readonly<
    Record<string, { readonly parts: number; readonly separates: readonly string[] }>
  >;
  readonly modularity: number;
}

describeEngines('The network of the seed, measured by networkx,', (engine) => {
  let networks: ReadonlyMap<string, Network>;
  let references: ReadonlyMap<string, Reference>;

  before(async () => {
    const { graph } = await openLoaded(engine);
    const snapshot = await readSnapshot(graph);
    await graph.close();
    networks = new Map(days.map((day) => [day, networkOf(snapshot, { validAt: day, knownAt })]));
    if (withPython.skip !== undefined) return;
    const told = await runPython('networks.py', [inCheckout('seed'), knownAt.slice(0, 10), ...days]);
    const read: unknown = JSON.parse(told);
    assert.ok(areReferences(read));
    references = new Map(Object.entries(read));
  });

  const on = (day: string) => {
    const [network, reference] = [networks.get(day), references.get(day)];
    assert.ok(network !== undefined && reference !== undefined);
    return { network, reference };
  };

  for (const day of days) {
    it(`has the same ties on ${day}`, withPython, () => {
      const { network, reference } = on(day);
      assert.ok(reference.edges.length > 500);
      assert.deepEqual(
        network.ties.map(([a, b]) => [network.ids[a], network.ids[b]]),
        reference.edges,
      );
    });

    for (const metric of centralityMetrics)
      it(`has the same ${metric} on ${day}`, withPython, () => {
        const { network, reference } = on(day);
        const scores = centrality(network, metric);
        assert.equal(scores.length, Object.keys(reference[metric]).length);
        for (const { id, score } of scores) {
          const apart = Math.abs(score - (reference[metric][id] ?? NaN));
          assert.ok(apart <= tolerance, `${id}: ${score} is ${apart} away`);
        }
      });

    it(`falls apart at the same things on ${day}`, withPython, () => {
      const { network, reference } = on(day);
      const found = articulations(network).map(({ id, parts, separates }) => [id, { parts, separates }]);
      assert.deepEqual(Object.fromEntries(found), reference.articulationPoints);
    });

    it(`has communities as good as those of networkx on ${day}, the same at every run`, withPython, () => {
      const { network, reference } = on(day);
      const found = communities(network);
      assert.deepEqual(found.flat().sort(), network.ids);
      const reached = modularity(network, found);
      assert.ok(reached >= reference.modularity - 0.01, `${reached} is too far below ${reference.modularity}`);
      assert.deepEqual(communities(network), found);
    });
  }
});

/** How many more ties than by chance lie inside the communities, as a share of all (Newman). */
function modularity({ ids, ties }: Network, groups: readonly (readonly string[])[]): number {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
  const of = (place: number): number => groupOf.get(ids[place] ?? '') ?? -1;
  const inside = ties.filter(([a, b]) => of(a) === of(b)).length / ties.length;
  const degrees = groups.map(() => 0);
  for (const place of ties.flat()) degrees[of(place)] = (degrees[of(place)] ?? 0) + 1;
  return inside - degrees.reduce((sum, degree) => sum + (degree / (2 * ties.length)) ** 2, 0);
}

const areReferences = (read: unknown): read is Readonly<Record<string, Reference>> =>
  typeof read === 'object' && read !== null && days.every((day) => day in read);
