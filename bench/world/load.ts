import { derived } from '../../src/changes/derive.js';
import { type Part, recordsInPart, writeImport } from '../../src/changes/bulk/write.js';
import type { NodeRecord } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { type SizeName, worldSizes } from './counts.js';
import { worldRecords } from './records.js';

/** Fills an empty graph, on either engine, with the world of a size, as an import of its records would. */
export async function loadWorld(graph: Graph, size: SizeName): Promise<void> {
  const records = worldSizes[size].nodes;
  const parts = Math.ceil(records / recordsInPart);
  const name = `world ${size}`;
  const wanted = { id: name, name, author: 'benchmark', reason: name, parts, records };
  await writeImport(graph, wanted, partsOf(size), new Date('2025-02-01T00:00:00Z'));
}

async function* partsOf(size: SizeName): AsyncGenerator<Part> {
  let records: NodeRecord[] = [];
  for (const record of worldRecords(size)) {
    records.push(derived(record));
    if (records.length < recordsInPart) continue;
    yield await Promise.resolve({ records });
    records = [];
  }
  if (records.length > 0) yield { records };
}
