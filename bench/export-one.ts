import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { formatNamed, openExport } from '../src/export/export.js';
import { parseSelection } from '../src/export/selection.js';
import { type Graph, observed } from '../src/graph/port.js';
import { openGraph } from '../src/graph/open.js';
import { nameDirectory } from '../src/queries/names.js';

/** What one export took. */
export interface Measured {
  readonly format: string;
  readonly milliseconds: number;
  /** Of these, until it was known what is taken. */
  readonly choosing: number;
  readonly cpu: number;
  readonly bytes: number;
  readonly size: number;
  /** Megabytes that the process held at most beyond what it held before. */
  readonly memory: number;
  /** Milliseconds of the event loop at the 99th percentile, and at most. */
  readonly delay: number;
  readonly longest: number;
  readonly statements: number;
}

const megabyte = 1024 * 1024;

/** Writes everything in a format and drops what is written. */
export async function measure(graph: Graph, format: string): Promise<Measured> {
  let statements = 0;
  const watched = observed(graph, () => (statements += 1));
  const names = nameDirectory(watched);
  const exporting = { graph: watched, names, license: 'https://example.org/license', program: 'benchmark' };
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  const before = process.memoryUsage.rss();
  let [most, bytes] = [before, 0];
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 25);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const opened = await openExport(exporting, formatNamed(format), parseSelection({}), new Date());
  const choosing = performance.now() - started;
  for await (const chunk of opened.write()) bytes += Buffer.byteLength(chunk);
  const milliseconds = performance.now() - started;
  loop.disable();
  clearInterval(timer);
  look();
  const { user, system } = process.cpuUsage(cpu);
  return {
    format,
    milliseconds,
    choosing,
    cpu: (user + system) / 1_000,
    bytes,
    size: opened.subject.chosen.size,
    memory: (most - before) / megabyte,
    delay: loop.percentile(99) / 1e6,
    longest: loop.max / 1e6,
    statements,
  };
}

const [, main = '', folder, format] = process.argv;
if (main.endsWith('export-one.js') && folder !== undefined && format !== undefined) {
  const graph = await openGraph({ folder });
  const runs = [await measure(graph, format), await measure(graph, format), await measure(graph, format)];
  process.stdout.write(JSON.stringify(runs));
  await graph.close();
}
