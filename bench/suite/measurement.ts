/** One measurement of the suite: an operation, answered by a variant, over an engine, asked by so many clients. */
export interface Measurement {
  readonly operation: string;
  readonly variant: string;
  readonly engine: 'embedded' | 'neo4j';
  readonly size: string;
  readonly clients: number;
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Milliseconds of processor time of the server process, all its threads. */
  readonly cpuMsPerRequest: number;
  /** Milliseconds of processor time of the database, where it is a process of its own. */
  readonly databaseCpuMsPerRequest: number | null;
  readonly statementsPerRequest: number;
  /** Megabytes that the server process holds afterwards. */
  readonly memoryMB: number;
  /** Milliseconds of a turn of the server's event loop, at the 99th percentile. */
  readonly eventLoopMs: number;
  /** Whether the machine was busy with other things: a fixed piece of work took more than a tenth longer or shorter. */
  readonly noisy: boolean;
}

/** The middle of some figures. */
export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** The figure below which so large a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const inOrder = figures.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
}
