import type { Column, Drawing, DrawnEdge, DrawnNode, Values } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { line } from '../writing/csv.js';
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
  yield row(['Id', 'Label', 'Timeset', ...nodeColumns.map(({ name }) => name)]);
  for await (const batch of nodes())
    yield batch
      .map((node) => row([node.id, node.label, intervalOf(node), ...cells(nodeColumns, node.values)]))
      .join('');
}

/** The edges of a drawing as CSV. */
async function* edgesCsv({ edgeColumns, edges }: Drawing): Chunks {
  yield row(['Source', 'Target', 'Type', 'Id', 'Label', 'Timeset', ...edgeColumns.map(({ name }) => name)]);
  for await (const batch of edges())
    yield batch
      .map((edge) => {
        const own = [edge.source, edge.target, 'Directed', edge.id, edge.label, intervalOf(edge)];
        return row([...own, ...cells(edgeColumns, edge.values)]);
      })
      .join('');
}

const row = (texts: readonly (string | null)[]): string =>
  line(texts.map((text) => text?.replaceAll('\\', '\\\\') ?? null));

const cells = (columns: readonly Column[], values: Values): readonly (string | null)[] =>
  columns.map(({ name }) => {
    const value = values[name];
    return value === undefined ? null : asOneText(value);
  });

/** An interval as Gephi reads it; a side that is open is infinite. */
const intervalOf = ({ from, to }: DrawnNode | DrawnEdge): string | null =>
  from === null && to === null ? null : `<[${from ?? '-Infinity'}, ${to ?? 'Infinity'}]>`;
