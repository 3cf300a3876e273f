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
  const own = ['Id', 'Label', 'Timeset'];
  const places = placesOf(nodeColumns, own.length);
  yield row([...own, ...places.keys()]);
  for await (const batch of nodes())
    yield batch.map((node) => rowOf(node.values, [node.id, node.label, intervalOf(node)], places)).join('');
}

/** The edges of a drawing as CSV. */
async function* edgesCsv({ edgeColumns, edges }: Drawing): Chunks {
  const own = ['Source', 'Target', 'Type', 'Id', 'Label', 'Timeset'];
  const places = placesOf(edgeColumns, own.length);
  yield row([...own, ...places.keys()]);
  for await (const batch of edges())
    yield batch
      .map((edge) => {
        const first = [edge.source, edge.target, 'Directed', edge.id, edge.label, intervalOf(edge)];
        return rowOf(edge.values, first, places);
      })
      .join('');
}

const row = (texts: readonly (string | null)[]): string => {
  const text = line(texts);
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
};

/** In which column an attribute stands. */
type Places = ReadonlyMap<string, number>;

const placesOf = (columns: readonly Column[], before: number): Places =>
  new Map(columns.map(({ name }, at) => [name, before + at]));

/** A row that begins with some cells; the attributes follow, each in its column. */
function rowOf({ names, known }: Values, texts: (string | null)[], places: Places): string {
  const width = texts.length + places.size;
  while (texts.length < width) texts.push(null);
  for (let at = 0; at < names.length; at += 1) {
    const place = places.get(names[at] ?? '');
    if (place !== undefined) texts[place] = asOneText(known[at] ?? '');
  }
  return row(texts);
}

/** An interval as Gephi reads it; a side that is open is infinite. */
const intervalOf = ({ from, to }: DrawnNode | DrawnEdge): string | null =>
  from === null && to === null ? null : `<[${from ?? '-Infinity'}, ${to ?? 'Infinity'}]>`;
