import { basename } from 'node:path';
import type { OnProgress } from '../../changes/apply.js';
import { type Imported, type Part, recordsInPart, writeImport } from '../../changes/bulk/write.js';
import type { NodeRecord } from '../../changes/record.js';
import { failure } from '../../domain/errors.js';
import type { Graph } from '../../graph/port.js';
import type { Checked } from './check.js';
import { linesOf } from './lines.js';
import { recordOf } from './record.js';

/**
 * Writes the records of checked files into an empty graph, or continues where an import of the same lines was broken off.
 * Throws GRAPH_NOT_EMPTY or IMPORT_UNFINISHED.
 */
export function importFiles(
  graph: Graph,
  files: readonly string[],
  { id, records }: Checked,
  at: Date,
  onProgress?: OnProgress,
): Promise<Imported> {
  const name = files.map((file) => basename(file)).join(' ');
  const parts = Math.ceil(records / recordsInPart);
  const wanted = { id, name, author: 'import', reason: `import of ${name}`, parts, records };
  return writeImport(graph, wanted, partsOf(files), at, onProgress);
}

async function* partsOf(files: readonly string[]): AsyncGenerator<Part> {
  let records: NodeRecord[] = [];
  for await (const { file, texts } of linesOf(files))
    for (const text of texts) {
      if (text.trim() === '') continue;
      const record = recordOf(text);
      if (!('id' in record)) throw failure('FILE_UNREADABLE', { file, reason: 'it was changed while it was read' });
      records.push(record);
      if (records.length < recordsInPart) continue;
      yield { records };
      records = [];
    }
  if (records.length > 0) yield { records };
}
