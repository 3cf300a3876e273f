import { distance } from 'fastest-levenshtein';
import { type Applied, applyChangeset, type OnProgress } from '../../changes/apply.js';
import { type Plan, planChangeset } from '../../changes/plan.js';
import { failure } from '../../domain/errors.js';
import { firstDay, lastDay } from '../../domain/period.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { nodesOf, versionCounts } from './map.js';
import { readSeed, type Seed, type SeedRecord } from './read.js';
import { type SourceDates, sourceDates } from './sources.js';

/** What a seed would bring into a graph. */
export interface SeedPlan {
  readonly seed: Seed;
  readonly plan: Plan;
}

/** Reads a seed folder and plans its changeset; the graph stays as it is. Throws INVALID_RECORD or INVALID_CHANGESET. */
export async function planSeed(graph: Graph, folder: string): Promise<SeedPlan> {
  const seed = await readSeed(folder);
  const sources = sourceDates(seed);
  refuseProblems(seed, sources);
  const counts = versionCounts(seed.records);
  const plan = await planChangeset(graph, {
    author: 'seed',
    reason: `${seed.manifest.name} ${seed.manifest.version}`,
    records: seed.records.flatMap((record) => nodesOf(record, sources, counts)),
    retractions: [],
  });
  return { seed, plan };
}

/** Applies a planned seed; a seed that the graph holds already changes nothing. */
export const applySeed = (graph: Graph, { plan }: SeedPlan, at: Date, onProgress?: OnProgress): Promise<Applied> =>
  applyChangeset(graph, plan, at, onProgress);

function refuseProblems({ records }: Seed, sources: SourceDates): void {
  const known = [...new Set(records.map(({ common }) => common.id))];
  const problems = records.flatMap((record) => [
    ...missingEvidence(record),
    ...unknownSources(record, sources),
    ...unknownTargets(record, new Set(known)),
    ...endBeforeStart(record),
  ]);
  if (problems.length > 0) throw failure('INVALID_RECORD', { problems });
}

const at = ({ file, common }: SeedRecord, field: string): string => `${file}, record "${common.id}", field ${field}:`;

function missingEvidence(record: SeedRecord): readonly string[] {
  const { kind, common } = record;
  const needed = nodeTypes[kind.type].labels.some((label) => label === 'Fact' || label === 'Agent');
  if (common.evidence.length > 0 || !needed) return [];
  return [`${at(record, 'evidence')} expected at least one source, but there is none. Name the source that says so.`];
}

const unknownSources = (record: SeedRecord, { momentOf, ids }: SourceDates): readonly string[] =>
  record.common.evidence
    .filter(({ source }) => momentOf(source) === null)
    .map(({ source }) => `${at(record, 'evidence')} source "${source}" does not exist.${suggestion(source, ids)}`);

function unknownTargets(record: SeedRecord, known: ReadonlySet<string>): readonly string[] {
  const { kind, fields } = record;
  return Object.entries(kind.links).flatMap(([name, { target = 'to' }]) =>
    idsIn(fields[name], target)
      .filter((id) => !known.has(id))
      .map((id) => `${at(record, name)} "${id}" does not exist.${suggestion(id, [...known])}`),
  );
}

function idsIn(value: unknown, target: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => idsIn(item, target));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, id]) => (key === target && typeof id === 'string' ? [id] : []));
}

function endBeforeStart(record: SeedRecord): readonly string[] {
  const { from, to, endedBy } = record.common;
  const end = to ?? endedBy;
  if (from === undefined || end === undefined || firstDay(from) <= lastDay(end)) return [];
  return [`${at(record, to === undefined ? 'endedBy' : 'to')} ends ${end}, before it starts (from ${from}). Check both dates.`];
}

function suggestion(wanted: string, known: readonly string[]): string {
  const near = known
    .filter((id) => Math.abs(id.length - wanted.length) < 4)
    .map((id) => ({ id, apart: distance(id, wanted) }))
    .filter(({ apart }) => apart < 4)
    .toSorted((a, b) => a.apart - b.apart)[0];
  return near === undefined ? '' : ` Did you mean "${near.id}"?`;
}
