import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** A run: milliseconds that went by, and those that the processors worked for it. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds of repeated runs. */
export interface Timing {
  readonly runs: number;
  /** What the processors worked: half the runs took less. On a busy machine it tells more than the clock. */
  readonly cpu: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** What a benchmark found: a line each with its goal, if it has one. */
export interface Finding {
  readonly what: string;
  readonly timing: Timing;
  readonly goal?: string;
}

/** Sums up measured runs. */
export function timingOf(measured: readonly Run[]): Timing {
  const wall = measured.map((run) => run.wall).toSorted((a, b) => a - b);
  const cpu = measured.map((run) => run.cpu).toSorted((a, b) => a - b);
  return { runs: wall.length, cpu: at(cpu, 0.5), median: at(wall, 0.5), p95: at(wall, 0.95), worst: at(wall, 1) };
}

const at = (inOrder: readonly number[], share: number): number =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0;

/** Runs work once for each input and measures each run. */
export async function timed<Input>(inputs: readonly Input[], work: (input: Input) => unknown): Promise<readonly Run[]> {
  const measured: Run[] = [];
  for (const input of inputs) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await work(input);
    const { user, system } = process.cpuUsage(before);
    measured.push({ wall: performance.now() - start, cpu: (user + system) / 1_000 });
  }
  return measured;
}

/** On what the benchmark ran. */
const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memory: `${String(Math.round(totalmem() / 2 ** 30))} GiB`,
  load: (loadavg()[0] ?? 0).toFixed(1),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
});

const shown = (milliseconds: number): string => (milliseconds < 10 ? milliseconds.toFixed(3) : milliseconds.toFixed(0));

/** Writes the findings as Markdown and JSON into `bench/results`, and the Markdown to the console. */
export function publish(name: string, size: string, findings: readonly Finding[], notes: readonly string[]): void {
  const on = machine();
  const rows = findings.map(
    ({ what, timing, goal = '' }) =>
      `| ${what} | ${String(timing.runs)} | ${shown(timing.median)} | ${shown(timing.cpu)} | ${shown(timing.p95)} | ${shown(timing.worst)} | ${goal} |`,
  );
  const text = [
    `# Benchmark ${name}, size ${size}`,
    '',
    `${on.processor}, ${String(on.processors)} processors, ${on.memory}, Node ${on.node}, ${on.platform}, load ${on.load}`,
    '',
    '| what | runs | median ms | median CPU ms | p95 ms | worst ms | goal |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
  const folder = new URL('../../bench/results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}-${size}.md`, folder), text);
  writeFileSync(
    new URL(`${name}-${size}.json`, folder),
    `${JSON.stringify({ name, size, on, findings, notes }, null, 2)}\n`,
  );
  process.stdout.write(text);
}
