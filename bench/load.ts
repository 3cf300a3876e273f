import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Figures } from './load-one.js';
import { publish, timingOf } from './measure.js';
import { sizeOfWorld, worldSizes } from './world/counts.js';
import { forgetWorld } from './world/folder.js';

const size = sizeOfWorld(process.argv[2] ?? 'M');
const most = '--max-old-space-size=8192';

/** Measures in a process of its own, so that none holds what another one left. */
function alone(work: string, of: string): Figures {
  const module = fileURLToPath(new URL('load-one.js', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [most, module, work, of], { stdio: ['ignore', 'pipe', 'inherit'] });
  return z.record(z.string(), z.number()).parse(JSON.parse(stdout.toString()));
}

await forgetWorld(size);
const generate = alone('generate', size);
const fill = alone('fill', size);
const imported = alone('import', size);
const open = alone('open', size);
const serve = alone('serve', size);
const [small, large] = [alone('ask', 'S'), alone('ask', size)];

const once = ({ wall = 0, cpu = wall }: Figures) => timingOf([{ wall, cpu }]);
const of = (figures: Figures, name: string) =>
  timingOf([{ wall: figures[`${name} wall`] ?? 0, cpu: figures[`${name} cpu`] ?? 0 }]);
const megabytes = ({ most: held = 0 }: Figures): string => `${held.toFixed(0)} MB`;

publish(
  'load',
  size,
  [
    { what: 'records generated and derived, written nowhere', timing: once(generate) },
    { what: 'the same, and written to the embedded engine', timing: once(fill) },
    { what: 'imported from a file: read, checked, written', timing: once(imported), goal: '≤ 120,000 ms at L' },
    { what: 'opened in a fresh process, and one thing read', timing: once(open), goal: '≤ 2,000 ms at M' },
    { what: 'from the start of serve to its first answer', timing: once(serve), goal: '≤ 2,000 ms at M' },
    ...['Q1', 'Q2', 'Q8'].flatMap((name) => [
      { what: `${name} at S`, timing: of(small, name) },
      { what: `${name} at ${size}`, timing: of(large, name), goal: '≤ 1.5 times the CPU of S' },
    ]),
  ],
  [
    `${String(worldSizes[size].nodes)} nodes, ${String(worldSizes[size].relationships)} relationships`,
    `at most ${megabytes(imported)} while it was imported, ${megabytes(open)} when it was opened`,
    ...['Q1', 'Q2', 'Q8'].map((name) => {
      const ratio = (what: string): string =>
        ((large[`${name} ${what}`] ?? 0) / (small[`${name} ${what}`] ?? 1)).toFixed(2);
      return `${name}: ${ratio('cpu')} times the CPU of S, for answers of ${ratio('bytes')} times the length`;
    }),
  ],
);
