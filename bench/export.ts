import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { formats } from '../src/export/formats.js';
import { openGraph } from '../src/graph/open.js';
import { applySeed, planSeed } from '../src/ingest/seed/load.js';
import { measure, type Measured } from './export-one.js';
import { generate, sizeNamed } from './generate.js';
import { publish, timingOf } from './measure.js';
import { writeFacts } from './write-facts.js';
import { writeGenerated } from './write.js';

const size = process.argv[2] ?? '100k';
const { edges } = sizeNamed(size);
const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-bench-'));

const number = z.number();
const measured = z.object({
  format: z.string(),
  milliseconds: number,
  choosing: number,
  cpu: number,
  bytes: number,
  size: number,
  memory: number,
  delay: number,
  longest: number,
  statements: number,
});

/** Measures a format in a process of its own, so that none holds what another one left. */
function measuredAlone(format: string): Measured {
  const module = fileURLToPath(new URL('export-one.js', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [module, folder, format], { stdio: ['ignore', 'pipe', 'inherit'] });
  return measured.parse(JSON.parse(stdout.toString()));
}

const finding = ({ format, milliseconds, cpu }: Measured, what: string, goal?: string) => ({
  what: `${what} as ${format}`,
  timing: timingOf([{ wall: milliseconds, cpu }]),
  ...(goal === undefined ? {} : { goal }),
});

const graph = await openGraph({ folder, durability: 'fast' });
const generated = generate(sizeNamed(size));
await writeGenerated(graph, generated);
await writeFacts(graph, generated);
await graph.close();

const goals = { 'gephi.zip': 100_000, 'neo4j.zip': null, gexf: 40_000, graphml: 40_000 };
const large = Object.entries(goals).map(([format, goal]) => ({ goal, found: measuredAlone(format) }));
rmSync(folder, { recursive: true });

const seeded = await openGraph({ folder: null });
await applySeed(seeded, await planSeed(seeded, fileURLToPath(new URL('../../seed', import.meta.url))), new Date());
const small: Measured[] = [];
for (const { name, admit } of formats) if (admit === undefined) small.push(await measure(seeded, name));
await seeded.close();

publish(
  'export',
  size,
  [
    ...large.map(({ goal, found }) =>
      finding(found, 'all', goal === null ? undefined : `≤ ${String((edges / goal) * 1_000)} ms`),
    ),
    ...small.map((found) => finding(found, 'the seed', '≤ 3000 ms')),
  ],
  large.map(
    ({ found: { format, milliseconds, memory, delay, longest, choosing, statements } }) =>
      `${format}: ${String(Math.round((edges / milliseconds) * 1_000))} edges/s; at most ${memory.toFixed(0)} MB more in a fresh process (goal 150); event loop ${delay.toFixed(0)} ms at the 99th percentile (goal 20), ${longest.toFixed(0)} ms at most; ${choosing.toFixed(0)} ms until it was known what is taken; ${String(statements)} statements`,
  ),
);
