import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jAddress } from '../../src/graph/engines/neo4j.js';
import { inCheckout } from '../source.js';
import { assertKept } from './tools/kept.js';
import { emptyNeo4j, onNeo4j, withAnyNeo4j } from './tools/on-neo4j.js';
import { startWriter } from './tools/process.js';

/** What this fault is. */
export const title = 'two processes that write to one Neo4j, some of it the same';

const writer = inCheckout('build/tests/faults/tools/writer.js');

/** Lets two processes apply 200 changesets between them a round, forty of them both, the seed as well. */
export const run = (rounds: number | null): Promise<void> => withAnyNeo4j((address) => runOn(address, rounds ?? 3));

async function runOn(address: Neo4jAddress, rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-two-'));
  const place = join(folder, 'place.json');
  await writeFile(place, JSON.stringify(address), { mode: 0o600 });
  try {
    for (let round = 0; round < rounds; round++) await once(address, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function once(address: Neo4jAddress, place: string): Promise<void> {
  await emptyNeo4j(address);
  const both = [startWriter(writer, [place, '1', '120']), startWriter(writer, [place, '81', '200'])];
  assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
  const said = both.flatMap((one) => one.said().filter((line) => line.startsWith('stream')));
  assert.equal(said.length, 240);
  assert.equal(await onNeo4j(address, (graph) => assertKept(graph, said)), 202);
}
