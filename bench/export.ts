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
const one = z.object({
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
const several = z.tuple([one, one, one]);

/** Measures a format in a process of its own, so that none holds what another one left: first as it starts, then as it serves. */
function measuredAlone(format: string): z.infer<typeof several> {
  const module = fileURLToPath(new URL('export-one.js', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [module, folder, format], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As the image sets it (Dockerfile).
    env: { MALLOC_ARENA_MAX: '2' },
  });
  return several.parse(JSON.parse(stdout.toString()));
}

/** What several exports in one format took. */
interface Found {
  readonly what: string;
  readonly format: string;
  readonly runs: readonly Measured[];
  readonly goal?: string;
}

const finding = ({ what, format, runs, ...rest }: Found) => ({
  what: `${what} as ${format}`,
  timing: timingOf(runs.map(({ milliseconds, cpu }) => ({ wall: milliseconds, cpu }))),
  ...(rest.goal === undefined ? {} : { goal: rest.goal }),
});

function note({ what, format, runs }: Found): string {
  const span = (valueOf: (run: Measured) => number): string => {
    const values = runs.map((run) => Math.round(valueOf(run))).sort((a, b) => a - b);
    return [...new Set([values[0], values.at(-1)])].join(' to ');
  };
  return [
    `${what} as ${format}: ${span(({ milliseconds }) => (edges / milliseconds) * 1_000)} edges/s`,
    `${span(({ memory }) => memory)} MB more than before (goal 150)`,
    `event loop ${span(({ delay }) => delay)} ms at the 99th percentile (goal 20), ${span(({ longest }) => longest)} ms at most`,
    `${span(({ choosing }) => choosing)} ms until it was known what is taken`,
    `${span(({ statements }) => statements)} statements`,
  ].join('; ');
}

const graph = await openGraph({ folder, durability: 'fast' });
const generated = generate(sizeNamed(size));
await writeGenerated(graph, generated);
await writeFacts(graph, generated);
await graph.close();

const goals = { 'gephi.zip': 100_000, 'neo4j.zip': null, gexf: 40_000, graphml: 40_000 };
/** The formats take turns, so that a slower moment of the machine meets them all. */
const rounds = [1, 2, 3].map(() => Object.keys(goals).map(measuredAlone));
const large = Object.entries(goals).flatMap(([format, goal], at): readonly Found[] => {
  const processes = rounds.flatMap((round) => round.slice(at, at + 1));
  const bound = goal === null ? {} : { goal: `≤ ${String((edges / goal) * 1_000)} ms` };
  return [
    { what: 'first of a process, all', format, runs: processes.flatMap(([first]) => first), ...bound },
    { what: 'next, all', format, runs: processes.flatMap(([, ...next]) => next), ...bound },
  ];
});
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
    ...large.map(finding),
    ...small.map((run) => finding({ what: 'the seed', format: run.format, runs: [run], goal: '≤ 3000 ms' })),
  ],
  large.map(note),
);
