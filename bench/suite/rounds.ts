import { setTimeout as sleep } from 'node:timers/promises';
import { controlLoop, isNoisy } from './control.js';
import { type Load, loaded } from './load-protocol.js';
import { type Measurement, median, quantile } from './measurement.js';
import type { Operation, Variables } from './operations.js';
import type { Peer } from './process.js';
import { requestsFor, wholeAnswer } from './requests.js';
import type { Running } from './variant.js';

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly clients: readonly number[];
  /** For how many variables the answers of all variants are compared first. */
  readonly compared: number;
}

/** Where and with what is measured. */
export interface Bench {
  readonly engine: Measurement['engine'];
  readonly size: string;
  readonly client: Pick<Peer, 'ask'>;
  /** Milliseconds of processor time that the database has used, where it is a process of its own. */
  readonly databaseCpu: () => number | null;
  /** Hears why a variant is not measured. */
  readonly onFailure: (reason: string) => void;
}

type Round = Pick<
  Measurement,
  | 'requestsPerSecond'
  | 'medianMs'
  | 'p99Ms'
  | 'cpuMsPerRequest'
  | 'databaseCpuMsPerRequest'
  | 'statementsPerRequest'
  | 'memoryMB'
  | 'eventLoopMs'
> & { readonly control: number };

/** Measures an operation on several variants that take turns, in another order in each round. */
export async function measure(
  bench: Bench,
  operation: Operation,
  variants: readonly Running[],
  variables: readonly Variables[],
  effort: Effort,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const clients of operation.clients ?? effort.clients) {
    const loads = new Map<Running, Load>();
    for (const variant of variants) {
      const load = loadOf(variant, operation, variables, clients);
      loads.set(variant, { ...load, amount: await warmUp(bench, load, effort) });
    }
    const rounds = new Map<Running, Round[]>(variants.map((variant) => [variant, []]));
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
        const load = loads.get(variant);
        if (load === undefined) continue;
        const found = await once(bench, variant, load, besideOf(operation, variant, load, effort));
        if (typeof found !== 'string') rounds.get(variant)?.push(found);
        else {
          bench.onFailure(`${operation.id}, ${clients} clients: ${found}`);
          loads.delete(variant);
          rounds.delete(variant);
        }
      }
    }
    const quickest = Math.min(...[...rounds.values()].flatMap((all) => all.map(({ control }) => control)));
    for (const [{ name }, all] of rounds)
      measured.push({
        operation: operation.id,
        variant: name,
        engine: bench.engine,
        size: bench.size,
        clients,
        ...summed(all, quickest),
      });
  }
  return measured;
}

const loadOf = (
  { name, port, path }: Running,
  operation: Operation,
  variables: readonly Variables[],
  connections: number,
): Load => ({
  port,
  path,
  requests: [...requestsFor(name, operation, variables)],
  unique: operation.unique === true,
  connections,
  amount: null,
  seconds: 0,
});

/** Warms a variant up and tells how many requests it answers in the time of a round. */
async function warmUp({ client }: Bench, load: Load, { seconds, warmUpSeconds }: Effort): Promise<number> {
  const { took, elapsed } = await client.ask({ ...load, seconds: warmUpSeconds }, loaded);
  const perSecond = (took.length / Math.max(elapsed, 1)) * 1_000;
  return Math.max(load.connections * 2, Math.round(perSecond * seconds));
}

/** What goes on beside the load, over and over, with a pause of so many milliseconds. */
interface Beside {
  readonly work: () => Promise<void>;
  readonly pause: number;
}

function besideOf(
  { writes, beside }: Operation,
  variant: Running,
  { amount }: Load,
  { seconds }: Effort,
): Beside | null {
  if (beside !== undefined) return { work: () => wholeAnswer(variant, JSON.stringify(beside)), pause: 0 };
  if (writes === undefined) return null;
  return { work: () => variant.write(), pause: (seconds * 1_000) / ((amount ?? 1) * writes) };
}

/** One round: a fixed number of requests, so that every one that the server worked for is counted; or why it failed. */
async function once(bench: Bench, variant: Running, load: Load, beside: Beside | null): Promise<Round | string> {
  const control = controlLoop();
  const [before, database] = [await variant.begin(), bench.databaseCpu()];
  const asked = bench.client.ask(load, loaded);
  if (beside !== null) await repeatUntil(asked, beside);
  const { took, elapsed, wrong } = await asked;
  const [after, databaseAfter] = [await variant.end(), bench.databaseCpu()];
  if (wrong > 0) return `${variant.name} left ${wrong} of ${took.length} requests without an answer`;
  const count = took.length;
  return {
    control: Math.max(control, controlLoop()),
    requestsPerSecond: (count / elapsed) * 1_000,
    medianMs: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    cpuMsPerRequest: (after.cpu - before.cpu) / count,
    databaseCpuMsPerRequest: database === null || databaseAfter === null ? null : (databaseAfter - database) / count,
    statementsPerRequest: (after.statements - before.statements) / count,
    memoryMB: after.rss / 2 ** 20,
    eventLoopMs: after.loop,
  };
}

/** Does something over and over, and each time to its end, until the load has ended. */
async function repeatUntil(load: Promise<unknown>, { work, pause }: Beside): Promise<void> {
  const state = { ended: false };
  const end = (): boolean => (state.ended = true);
  load.then(end, end);
  while (!state.ended) {
    await work();
    await Promise.race([sleep(pause), load]);
  }
}

function summed(rounds: readonly Round[], quickest: number): Omit<Round, 'control'> & Pick<Measurement, 'noisy'> {
  const middle = (figure: (round: Round) => number): number => median(rounds.map(figure));
  const database = rounds.flatMap(({ databaseCpuMsPerRequest }) => databaseCpuMsPerRequest ?? []);
  return {
    requestsPerSecond: middle((round) => round.requestsPerSecond),
    medianMs: middle((round) => round.medianMs),
    p99Ms: middle((round) => round.p99Ms),
    cpuMsPerRequest: middle((round) => round.cpuMsPerRequest),
    databaseCpuMsPerRequest: database.length === 0 ? null : median(database),
    statementsPerRequest: middle((round) => round.statementsPerRequest),
    memoryMB: middle((round) => round.memoryMB),
    eventLoopMs: middle((round) => round.eventLoopMs),
    noisy: isNoisy(quickest, ...rounds.map(({ control }) => control)),
  };
}
