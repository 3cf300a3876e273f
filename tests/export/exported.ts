import { formatNamed, openExport } from '../../src/export/export.js';
import { parseSelection, type SelectionWords } from '../../src/export/selection.js';
import type { Graph } from '../../src/graph/port.js';
import { nameDirectory } from '../../src/queries/names.js';

/** Exports a selection of a graph and gives it as a whole. */
export async function exported(graph: Graph, format: string, words: SelectionWords = {}): Promise<Buffer> {
  const opened = await opening(graph, format, words);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.write()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Opens the export of a selection of a graph. */
export const opening = (graph: Graph, format: string, words: SelectionWords = {}) =>
  openExport(
    { graph, names: nameDirectory(graph), license: 'https://example.org/license', program: 'gremiengraph 0.0.0' },
    formatNamed(format),
    parseSelection(words),
    new Date(),
  );
