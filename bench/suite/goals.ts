import { figure } from './chart.js';
import type { Measurement } from './measurement.js';

/** A goal, what was found, and whether it is reached; null where it was not measured. */
export interface Goal {
  readonly goal: string;
  readonly found: string | null;
  readonly reached: boolean;
}

type Figure = 'cpuMsPerRequest' | 'requestsPerSecond' | 'databaseCpuMsPerRequest';

const baseline = 'apollo-type-graphql-dataloader';

/** Looks a figure of Q2 at size S up; null where it was not measured. */
type Look = (variant: string, engine: Measurement['engine'], of: Figure, clients?: number) => number | null;

/** What the suite was written to find out. */
export function goalsOf(measured: readonly Measurement[]): readonly Goal[] {
  const look: Look = (variant, engine, of, clients = 16) =>
    measured.find(
      (one) =>
        one.operation === 'Q2' &&
        one.variant === variant &&
        one.engine === engine &&
        one.clients === clients &&
        one.size === 'S',
    )?.[of] ?? null;
  return [...onEmbedded(look), besidePages(measured), ...onNeo4j(look)];
}

function besidePages(measured: readonly Measurement[]): Goal {
  const found = measured.find(({ operation, size }) => operation === 'Q13' && size === 'S')?.eventLoopMs ?? null;
  return {
    goal: 'event loop in Q13, at the 99th percentile ≤ 20 ms',
    found: found === null ? null : figure(found),
    reached: found !== null && found <= 20,
  };
}

function onEmbedded(look: Look): readonly Goal[] {
  const cpu = (variant: string) => look(variant, 'embedded', 'cpuMsPerRequest');
  const rate = (variant: string) => look(variant, 'embedded', 'requestsPerSecond');
  return [
    ratio('CPU of ours to Apollo + type-graphql + DataLoader ≤ 0.2, aim 0.1', cpu('ours'), cpu(baseline), atMost(0.2)),
    ratio('requests per second of ours to Mercurius + jit ≥ 4', rate('ours'), rate('mercurius-jit'), atLeast(4)),
    ratio('requests per second of ours to Yoga + jit ≥ 4', rate('ours'), rate('yoga-jit'), atLeast(4)),
    ratio('CPU of ours to the limit ≤ 1.25', cpu('ours'), cpu('limit'), atMost(1.25)),
    ratio('CPU of a kept answer to the baseline ≤ 0.01', cpu('ours-cached'), cpu(baseline), atMost(0.01)),
  ];
}

function onNeo4j(look: Look): readonly Goal[] {
  const cpu = (variant: string) => look(variant, 'neo4j', 'cpuMsPerRequest');
  const rate = (variant: string, clients: number) => look(variant, 'neo4j', 'requestsPerSecond', clients);
  const database = (variant: string) => look(variant, 'neo4j', 'databaseCpuMsPerRequest');
  const other = 'neo4j-graphql';
  return [
    ratio('Neo4j: CPU of Node of ours to @neo4j/graphql ≤ 0.33', cpu('ours'), cpu(other), atMost(1 / 3)),
    ratio('Neo4j: requests per second of ours to it, one client ≥ 2', rate('ours', 1), rate(other, 1), atLeast(2)),
    ratio('Neo4j: the same, sixteen clients ≥ 2', rate('ours', 16), rate(other, 16), atLeast(2)),
    ratio('Neo4j: CPU of the database of ours to it < 1', database('ours'), database(other), (found) => found < 1),
    ratio('Neo4j: CPU of Node of ours to the limit ≤ 1.6', cpu('ours'), cpu('limit'), atMost(1.6)),
  ];
}

const atMost = (most: number) => (found: number) => found <= most;
const atLeast = (least: number) => (found: number) => found >= least;

function ratio(goal: string, top: number | null, bottom: number | null, isReached: (found: number) => boolean): Goal {
  if (top === null || bottom === null || bottom === 0) return { goal, found: null, reached: false };
  return { goal, found: figure(top / bottom), reached: isReached(top / bottom) };
}
