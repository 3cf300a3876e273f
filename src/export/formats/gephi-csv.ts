import type { Column, Drawing, DrawnEdge, DrawnNode, Values } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { cell, line, lineOf } from '../writing/csv.js';
import { asOneText } from '../writing/value.js';
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
  const own = ['Id', 'Label', 'Timeset'];
  const row = rowsOf(own, nodeColumns);
  yield header(own, nodeColumns);
  for await (const batch of nodes())
    yield batch.map((node) => row([node.id, node.label, intervalOf(node)], node.values)).join('');
}

/** The edges of a drawing as CSV. */
async function* edgesCsv({ edgeColumns, edges }: Drawing): Chunks {
  const own = ['Source', 'Target', 'Type', 'Id', 'Label', 'Timeset'];
  const row = rowsOf(own, edgeColumns);
  yield header(own, edgeColumns);
  for await (const batch of edges())
    yield batch
      .map((edge) => row([edge.source, edge.target, 'Directed', edge.id, edge.label, intervalOf(edge)], edge.values))
      .join('');
}

const header = (own: readonly string[], columns: readonly Column[]): string =>
  line([...own, ...columns.map(({ name }) => name)]);

/** Writes rows that begin with some cells; the attributes follow, each in its column. The same cells are filled for each row. */
function rowsOf(own: readonly string[], columns: readonly Column[]) {
  const places = new Map(columns.map(({ name }, at) => [name, own.length + at]));
  const cells = [...own, ...columns].map(() => '');
  return (first: readonly (string | null)[], { names, known }: Values): string => {
    cells.fill('', first.length);
    for (let at = 0; at < first.length; at += 1) cells[at] = cell(first[at] ?? null);
    for (let at = 0; at < names.length; at += 1) {
      const place = places.get(names[at] ?? '');
      if (place !== undefined) cells[place] = cell(asOneText(known[at] ?? ''));
    }
    const text = lineOf(cells);
    return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
  };
}

/** An interval as Gephi reads it; a side that is open is infinite. */
const intervalOf = ({ from, to }: DrawnNode | DrawnEdge): string | null =>
  from === null && to === null ? null : `<[${from ?? '-Infinity'}, ${to ?? 'Infinity'}]>`;
