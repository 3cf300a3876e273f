import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { NodeRecord } from '../../src/changes/record.js';
import { typesOf } from '../../src/domain/target.js';
import { openGraph } from '../../src/graph/open.js';
import type { Graph } from '../../src/graph/port.js';
import { worldRecords } from '../world/records.js';
import { ingested, type Ingested } from './others-protocol.js';

/** How many facts a changeset has. */
const batch = 100;

/** The records in changesets: all things in the first, since they lead to one another, then facts a hundred at a time. */
function batchesOf(records: readonly NodeRecord[]): readonly (readonly NodeRecord[])[] {
  const isFact = ({ type }: NodeRecord): boolean => typesOf('Fact').includes(type);
  const facts = records.filter(isFact);
  const batches = [records.filter((record) => !isFact(record))];
  for (let at = 0; at < facts.length; at += batch) batches.push(facts.slice(at, at + batch));
  return batches;
}

/** Writes all changesets and tells what it took. Those that are known already change nothing. */
async function writeAll(graph: Graph, batches: readonly (readonly NodeRecord[])[]): Promise<Ingested> {
  const took: number[] = [];
  const [started, before] = [performance.now(), process.cpuUsage()];
  for (const [at, records] of batches.entries()) {
    const begun = performance.now();
    const changeset = { author: 'benchmark', reason: `batch ${at}`, records, retractions: [] };
    await applyChangeset(graph, await planChangeset(graph, changeset), new Date('2025-02-01T00:00:00Z'));
    took.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    records: batches.flat().length,
    elapsed: performance.now() - started,
    took,
    cpu: (user + system) / 1_000,
    rss: process.memoryUsage.rss(),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-ingest-'));
const graph = await openGraph({ folder });
const batches = batchesOf([...worldRecords('XS')]);
const first = await writeAll(graph, batches);
const again = await writeAll(graph, batches);
await graph.close();
rmSync(folder, { recursive: true });
process.send?.(ingested.parse({ first, again }));
process.disconnect();
