import { applySeed, planSeed, readLastSeed, type SeedPlan } from '../ingest/seed/load.js';
import { readManifest } from '../ingest/seed/read.js';
import type { UpgradeReport } from '../ingest/seed/upgrade.js';
import { type Journal, openJournal } from '../changes/journal/journal.js';
import { isEmpty } from '../changes/bulk/unfinished.js';
import type { Config } from './config.js';
import { openGraph } from '../graph/open.js';
import type { Graph } from '../graph/port.js';
import { shipped } from './package.js';
import type { Terminal } from './terminal.js';
import { violationsLine } from './violations-line.js';

/** An open graph with the journal of its changesets. */
interface OpenStore {
  readonly graph: Graph;
  readonly journal: Journal;
}

/** Opens the graph and its journal, and loads the shipped seed where the graph is empty. */
export async function openLoaded(config: Pick<Config, 'place' | 'journal'>, terminal: Terminal): Promise<OpenStore> {
  const graph = await openGraph(config.place);
  try {
    const journal = await openJournal(graph, config.journal);
    if (await isEmpty(graph)) {
      await loadSeed(graph, await planSeed(graph, shipped('seed')), terminal);
      await journal.catchUp();
    } else await sayNewer(graph, terminal);
    return { graph, journal };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Loads a planned seed with progress, and reports what came of it. */
export async function loadSeed(graph: Graph, seed: SeedPlan, terminal: Terminal): Promise<void> {
  const progress = terminal.progress('Loading');
  const { sequence, now } = await applySeed(graph, seed, new Date(), progress.onProgress).finally(progress.end);
  const { name, version } = seed.seed.manifest;
  terminal.say(
    now
      ? `Loaded ${name} ${version} as changeset ${String(sequence)}.\n${reportOf(seed)}`
      : `${name} ${version} is loaded already (changeset ${String(sequence)}); nothing was changed.`,
  );
  if (now) terminal.say(await violationsLine(graph, new Date()));
}

/** What a seed brings by kind, or what a newer one changes; and what its curators left out and why. */
export function reportOf({ seed, plan, upgrade }: SeedPlan): string {
  const counts = Object.entries(plan.counts).map(([type, count]) => `${String(count).padStart(7)} ${type}`);
  const leftOut = seed.manifest.leftOut.map(({ what, why }) => `  - ${what}: ${why}`);
  return [
    ...(upgrade === null ? counts : linesOf(upgrade)),
    ...(leftOut.length === 0 ? [] : ['Left out:', ...leftOut]),
  ].join('\n');
}

const linesOf = ({ added, changed, retracted, kept }: UpgradeReport): readonly string[] => [
  ...added.map((id) => `  + ${id}`),
  ...changed.map((id) => `  ~ ${id}`),
  ...retracted.map((id) => `  - ${id}`),
  ...kept.map((id) => `  = ${id} (no longer in the seed; things are kept)`),
];

/** Says that the shipped seed is newer than the one that the graph holds; versions are dates. */
async function sayNewer(graph: Graph, { say }: Terminal): Promise<void> {
  const [held, { name, version }] = [await readLastSeed(graph), await readManifest(shipped('seed'))];
  if (held === null || !held.reason.startsWith(`${name} `) || held.reason >= `${name} ${version}`) return;
  say(
    `The graph holds ${held.reason}; ${name} ${version} is shipped. "gremiengraph seed --dry-run" shows what it changes.`,
  );
}
