import type { Column } from '../drawing/attributes.js';
import { draw } from '../drawing/draw.js';
import type { Days, Drawing } from '../drawing/drawing.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { cell, line, lines } from '../writing/csv.js';
import { archive } from '../writing/zip.js';

/**
 * Two tables for Gephi's import of spreadsheets, nodes and edges, with intervals of time. Cells are what the graph holds,
 * formulas too, as programs read them; but Gephi takes a backslash for an escape, so each is doubled.
 */
export const gephiCsv: Format = {
  name: 'gephi.zip',
  code: 'CSV_GEPHI',
  mediaType: 'application/zip',
  title: 'CSV pair (nodes, edges), for Gephi, pandas and R',
  loses: graphLosses,
  write: (subject) => {
    const drawing = draw(subject);
    return archive([
      { name: 'nodes.csv', content: nodesCsv(drawing) },
      { name: 'edges.csv', content: edgesCsv(drawing) },
    ]);
  },
};

/** The nodes of a drawing as CSV. */
async function* nodesCsv({ nodeColumns, nodes }: Drawing): Chunks {
  yield line(['Id', 'Label', 'Timeset', ...namesOf(nodeColumns)]);
  for await (const { ids, labels, values, from, to } of nodes())
    yield lines([ids, labels, intervalsOf(from, to), ...values], ids.length, gephiCell);
}

/** The edges of a drawing as CSV. */
async function* edgesCsv({ edgeColumns, edges }: Drawing): Chunks {
  yield line(['Source', 'Target', 'Type', 'Id', 'Label', 'Timeset', ...namesOf(edgeColumns)]);
  for await (const { ids, sources, targets, labels, values, from, to } of edges()) {
    const directed = ids.map(() => 'Directed');
    yield lines([sources, targets, directed, ids, labels, intervalsOf(from, to), ...values], ids.length, gephiCell);
  }
}

const namesOf = (columns: readonly Column[]): readonly string[] => columns.map(({ name }) => name);

const gephiCell = (text: string | null): string => {
  const written = cell(text);
  return written.includes('\\') ? written.replaceAll('\\', '\\\\') : written;
};

/** Intervals as Gephi reads them; a side that is open is infinite. */
const intervalsOf = (from: Days, to: Days): Days =>
  from.map((first, at) => {
    const last = to[at] ?? null;
    return first === null && last === null ? null : `<[${first ?? '-Infinity'}, ${last ?? 'Infinity'}]>`;
  });
