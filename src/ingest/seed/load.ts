import { type Applied, applyChangeset, type OnProgress } from '../../changes/apply.js';
import { type Plan, planChangeset } from '../../changes/plan.js';
import type { Graph } from '../../graph/port.js';
import { asText, type Query } from '../../graph/query.js';
import { nodesOf, versionCounts } from './map.js';
import { refuseProblems } from './problems.js';
import { readSeed, type Seed } from './read.js';
import { readSeeded, seedAuthor, type UpgradeReport, upgradeOf } from './upgrade.js';
import { sourceDates } from './sources.js';

/** What a seed would bring into a graph: all of it, or what a newer one changes. */
export interface SeedPlan {
  readonly seed: Seed;
  readonly plan: Plan;
  /** Null where the graph holds no seed yet. */
  readonly upgrade: UpgradeReport | null;
}

/**
 * Reads a seed folder and plans its changeset; the graph stays as it is. What a newer seed changes is known from `now` on.
 * A seed is written on the day of its manifest at the earliest, whatever the clock says. Throws INVALID_RECORD or INVALID_CHANGESET.
 */
export async function planSeed(graph: Graph, folder: string, now = new Date()): Promise<SeedPlan> {
  const seed = await readSeed(folder);
  const sources = sourceDates(seed);
  refuseProblems(seed, sources);
  const counts = versionCounts(seed.records);
  const records = seed.records.flatMap((record) => nodesOf(record, sources, counts));
  const changeset = { author: seedAuthor, reason: `${seed.manifest.name} ${seed.manifest.version}`, records };
  const written = new Date(Math.max(now.getTime(), Date.parse(seed.manifest.compiledOn)));
  const seeded = await readSeeded(graph);
  if (seeded.size === 0)
    return { seed, upgrade: null, plan: await planChangeset(graph, { ...changeset, retractions: [] }, written) };
  const { changes, report } = upgradeOf(seeded, records, now);
  const { records: added, amendments = [], retractions } = changes;
  const nothing = added.length + amendments.length + retractions.length === 0;
  const plan = nothing ? await lastSeed(graph) : await planChangeset(graph, { ...changeset, ...changes }, written);
  return { seed, plan, upgrade: report };
}

/** Applies a planned seed; a seed that the graph holds already changes nothing. */
export const applySeed = (graph: Graph, { plan }: SeedPlan, at: Date, onProgress?: OnProgress): Promise<Applied> =>
  applyChangeset(graph, plan, at, onProgress);

interface LastSeed {
  readonly id: string;
  /** Name and version of the seed. */
  readonly reason: string;
}

const lastSeedQuery: Query<LastSeed> = {
  name: 'lastSeed',
  text: [
    'MATCH (changeset:Changeset)',
    'WHERE changeset.author = $author',
    'RETURN changeset.id AS id, changeset.reason AS reason, changeset.sequence AS sequence',
    'ORDER BY sequence DESC',
    'LIMIT 1',
  ].join('\n'),
  decode: ([id, reason]) => ({ id: asText(id), reason: asText(reason) }),
};

/** The seed that was applied last, or null where the graph holds none. */
export const readLastSeed = async (graph: Graph): Promise<LastSeed | null> =>
  (await graph.read(lastSeedQuery, { author: seedAuthor }))[0] ?? null;

/** The plan of the seed that was applied last; applying it again changes nothing. */
async function lastSeed(graph: Graph): Promise<Plan> {
  const id = (await readLastSeed(graph))?.id ?? '';
  return { id, changeset: { author: seedAuthor, reason: '', records: [], retractions: [] }, applied: true, counts: {} };
}
