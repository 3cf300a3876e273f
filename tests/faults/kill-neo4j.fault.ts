import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Neo4jAddress } from '../../src/graph/engines/neo4j.js';
import { inCheckout } from '../source.js';
import { assertKept } from './tools/kept.js';
import { onNeo4j, emptyNeo4j } from './tools/on-neo4j.js';
import { startOwnNeo4j } from './tools/own-neo4j.js';
import { kill, startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'kill -9 of a process that writes to Neo4j, or of Neo4j itself';

const writer = inCheckout('build/tests/faults/tools/writer.js');

/** Kills writer and database in turn, also while they seed; nothing that was acknowledged is lost. */
export async function run(rounds: number | null): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-kill-neo4j-'));
  const neo4j = await startOwnNeo4j();
  const place = join(folder, 'place.json');
  await writeFile(place, JSON.stringify(neo4j.address), { mode: 0o600 });
  try {
    for (let round = 0; round < (rounds ?? 30); round++) await once(place, round, neo4j);
  } finally {
    await neo4j.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One kill: every fifth round begins anew and is killed while it seeds; the database is the victim of every other one. */
async function once(
  place: string,
  round: number,
  { address, killAndRestart }: { readonly address: Neo4jAddress; readonly killAndRestart: () => Promise<void> },
): Promise<void> {
  if (round % 5 === 0) await emptyNeo4j(address);
  const child = startWriter(writer, [place, String(round * 10_000), String(round * 10_000 + 9_999)]);
  await child.heard(round % 5 === 0 ? 'started' : 'seeded');
  await sleep(Math.random() * 1_000);
  if (round % 2 === 0) await kill(child);
  else await Promise.all([killAndRestart(), sleep(1_500).then(() => kill(child))]);
  const said = child.said().filter((line) => line.startsWith('stream'));
  await onNeo4j(address, (graph) => assertKept(graph, said));
}
