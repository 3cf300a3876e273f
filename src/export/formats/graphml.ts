import type { Column } from '../drawing/attributes.js';
import type { Drawing, DrawnEdges, DrawnNodes } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import { xmlValues } from '../writing/xml-values.js';
import { xml } from '../writing/xml.js';

/** GraphML with typed keys; it knows no dates, so days are texts. `labels` and `label` are what Neo4j's importer reads. */
export const graphml: Format = {
  name: 'graphml',
  code: 'GRAPHML',
  mediaType: 'application/graphml+xml',
  title: 'GraphML, for networkx, igraph, yEd and Neo4j',
  loses: graphLosses,
  write: async function* (subject): Chunks {
    const drawing = draw(subject);
    yield head(drawing);
    const [ofNode, ofEdge] = [dataOf('n', drawing.nodeColumns), dataOf('e', drawing.edgeColumns)];
    for await (const nodes of drawing.nodes()) yield nodesText(nodes, ofNode(nodes.values, nodes.ids.length));
    for await (const edges of drawing.edges()) yield edgesText(edges, ofEdge(edges.values, edges.ids.length));
    yield '</graph>\n</graphml>\n';
  },
};

const text = (name: string): Column => ({ name, kind: 'text' });
const everywhere = [text('name'), text('firstDay'), text('lastDay')];

const types = {
  int: 'int',
  float: 'double',
  bool: 'boolean',
  text: 'string',
  texts: 'string',
  day: 'string',
  date: 'string',
  moment: 'string',
} as const;

const head = ({ nodeColumns, edgeColumns }: Drawing): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', 'n', [text('labels'), ...everywhere, ...nodeColumns]),
    ...keys('edge', 'e', [text('label'), ...everywhere, ...edgeColumns]),
    '<graph id="G" edgedefault="directed">',
    '',
  ].join('\n');

const keys = (of: string, prefix: string, columns: readonly Column[]): readonly string[] =>
  columns.map(
    ({ name, kind }) =>
      `<key id="${prefix}-${xml(name)}" for="${of}" attr.name="${xml(name)}" attr.type="${types[kind]}"/>`,
  );

function nodesText({ type, ids, labels, from, to }: DrawnNodes, data: readonly string[]): string {
  const ofType = `:${nodeTypes[type].labels.join(':')}`;
  return ids
    .map((id, at) => {
      const named = `${datum('n', 'labels', ofType)}${datum('n', 'name', labels[at] ?? '')}`;
      const own = `${data[at] ?? ''}${days('n', from[at], to[at])}${named}`;
      return `<node id="${xml(id)}" labels="${xml(ofType)}">${own}</node>\n`;
    })
    .join('');
}

function edgesText(edges: DrawnEdges, data: readonly string[]): string {
  const { ids, sources, targets, relations, labels, from, to } = edges;
  return ids
    .map((id, at) => {
      const relation = relations[at] ?? '';
      const named = `${datum('e', 'label', relation)}${datum('e', 'name', labels[at] ?? '')}`;
      const own = `${data[at] ?? ''}${days('e', from[at], to[at])}${named}`;
      const ends = `source="${xml(sources[at] ?? '')}" target="${xml(targets[at] ?? '')}"`;
      return `<edge id="${xml(id)}" ${ends} label="${xml(relation)}">${own}</edge>\n`;
    })
    .join('');
}

const dataOf = (prefix: string, columns: readonly Column[]) =>
  xmlValues(
    columns.map(({ name }) => `<data key="${prefix}-${xml(name)}">`),
    '</data>',
  );

const datum = (prefix: string, name: string, value: string): string =>
  `<data key="${prefix}-${name}">${xml(value)}</data>`;

const days = (prefix: string, from: string | null = null, to: string | null = null): string =>
  `${from === null ? '' : datum(prefix, 'firstDay', from)}${to === null ? '' : datum(prefix, 'lastDay', to)}`;
