import type { Column, Values } from '../drawing/attributes.js';
import type { Drawing, DrawnEdge, DrawnNode } from '../drawing/drawing.js';
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
    for await (const batch of drawing.nodes()) yield batch.map((node) => nodeText(node, ofNode(node.values))).join('');
    for await (const batch of drawing.edges()) yield batch.map((edge) => edgeText(edge, ofEdge(edge.values))).join('');
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

function nodeText({ id, label, type, from, to }: DrawnNode, data: string): string {
  const labels = `:${nodeTypes[type].labels.join(':')}`;
  const own = `${data}${days('n', from, to)}${datum('n', 'labels', labels)}${datum('n', 'name', label)}`;
  return `<node id="${xml(id)}" labels="${xml(labels)}">${own}</node>\n`;
}

function edgeText({ id, source, target, relation, label, from, to }: DrawnEdge, data: string): string {
  const own = `${data}${days('e', from, to)}${datum('e', 'label', relation)}${datum('e', 'name', label)}`;
  return `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" label="${xml(relation)}">${own}</edge>\n`;
}

const dataOf = (prefix: string, columns: readonly Column[]): ((values: Values) => string) =>
  xmlValues(
    columns.map(({ name }) => `<data key="${prefix}-${xml(name)}">`),
    '</data>',
  );

const datum = (prefix: string, name: string, value: string): string =>
  `<data key="${prefix}-${name}">${xml(value)}</data>`;

const days = (prefix: string, from: string | null, to: string | null): string =>
  `${from === null ? '' : datum(prefix, 'firstDay', from)}${to === null ? '' : datum(prefix, 'lastDay', to)}`;
