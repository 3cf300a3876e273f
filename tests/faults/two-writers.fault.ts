import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jAddress } from '../engines.js';
import { inCheckout } from '../source.js';
import { assertKept } from './kept.js';
import { emptyNeo4j, onNeo4j } from './on-neo4j.js';
import { startWriter } from './process.js';

/** What this fault is. */
export const title = 'two processes that write to one Neo4j, some of it the same';

const writer = inCheckout('build/tests/faults/writer.js');

/** Lets two processes apply 200 changesets between them a round, forty of them both, the seed as well. */
export async function run(rounds: number | null): Promise<void> {
  if (neo4jAddress === null) throw new Error('NEO4J_TEST_URI names no Neo4j');
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-two-'));
  const place = join(folder, 'place.json');
  await writeFile(place, JSON.stringify(neo4jAddress), { mode: 0o600 });
  try {
    for (let round = 0; round < (rounds ?? 3); round++) await once(place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function once(place: string): Promise<void> {
  if (neo4jAddress === null) return;
  await emptyNeo4j(neo4jAddress);
  const both = [startWriter(writer, [place, '1', '120']), startWriter(writer, [place, '81', '200'])];
  assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
  const said = both.flatMap((one) => one.said().filter((line) => line.startsWith('stream')));
  assert.equal(said.length, 240);
  assert.equal(await onNeo4j(neo4jAddress, (graph) => assertKept(graph, said)), 202);
}
