import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openGraph } from '../../src/graph/open.js';
import { inCheckout } from '../source.js';
import { assertKept } from './tools/kept.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'kill -9 of a process that writes to the embedded engine, also while it seeds';

const writer = inCheckout('build/tests/faults/tools/writer.js');
const readyWithin = 3_000;

/** Kills a writer again and again; each time the graph must be back in time with all that was acknowledged. */
export async function run(rounds: number | null): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-kill-'));
  try {
    for (let round = 0; round < (rounds ?? 100); round++)
      await once(join(folder, String(round % 5 === 0 ? round : 'kept')), round);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One kill: every fifth round begins anew and is killed while it seeds, the others while changesets stream in. */
async function once(folder: string, round: number): Promise<void> {
  const place = `${folder}.json`;
  await writeFile(place, JSON.stringify({ folder }));
  const child = startWriter(writer, [place, String(round * 10_000), String(round * 10_000 + 9_999)]);
  await child.heard(round % 5 === 0 ? 'started' : 'seeded');
  await sleep(Math.random() * 250);
  await kill(child);
  const begun = performance.now();
  const graph = await openGraph({ folder });
  const took = performance.now() - begun;
  try {
    assert.ok(took < readyWithin, `it was ready again after ${took.toFixed(0)} ms only`);
    await assertKept(
      graph,
      child.said().filter((line) => line.startsWith('stream')),
    );
  } finally {
    await graph.close();
  }
}
