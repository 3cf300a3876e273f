import type { RecordValue } from '../../changes/record.js';
import type { Column, Values } from '../drawing/attributes.js';
import type { Drawing, DrawnEdge, DrawnNode } from '../drawing/drawing.js';
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
  yield line(['Id', 'Label', 'Timeset', ...namesOf(nodeColumns)]);
  const row = rowsWith(3);
  for await (const batch of nodes())
    yield batch.map((node) => row([node.id, node.label, intervalOf(node)], node.values)).join('');
}

/** The edges of a drawing as CSV. */
async function* edgesCsv({ edgeColumns, edges }: Drawing): Chunks {
  yield line(['Source', 'Target', 'Type', 'Id', 'Label', 'Timeset', ...namesOf(edgeColumns)]);
  const row = rowsWith(6);
  for await (const batch of edges())
    yield batch
      .map((edge) => row([edge.source, edge.target, 'Directed', edge.id, edge.label, intervalOf(edge)], edge.values))
      .join('');
}

const namesOf = (columns: readonly Column[]): readonly string[] => columns.map(({ name }) => name);

/**
 * Writes rows that begin with some cells of their own; the attributes follow. What an attribute said in the row before is
 * written already.
 */
function rowsWith(own: number): (first: readonly (string | null)[], values: Values) => string {
  const before: (RecordValue | null)[] = [];
  const cells: string[] = [];
  return (first, values) => {
    for (let at = 0; at < own; at += 1) cells[at] = cellOf(first[at] ?? null);
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? null;
      if (value === before[at]) continue;
      before[at] = value;
      cells[own + at] = cellOf(value);
    }
    return lineOf(cells);
  };
}

const cellOf = (value: RecordValue | null): string => (value === null ? '' : escaped(cell(asOneText(value))));

const escaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);

/** An interval as Gephi reads it; a side that is open is infinite. */
const intervalOf = ({ from, to }: DrawnNode | DrawnEdge): string | null =>
  from === null && to === null ? null : `<[${from ?? '-Infinity'}, ${to ?? 'Infinity'}]>`;
