import { dayValues, type Column, type Drawing, type Values } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import { asOneText } from '../writing/value.js';
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
    for await (const batch of drawing.nodes())
      yield batch
        .map(({ id, label, type, values, from, to }) => {
          const labels = `:${nodeTypes[type].labels.join(':')}`;
          return `<node id="${xml(id)}" labels="${xml(labels)}">${data('n', { ...values, ...dayValues({ from, to }), labels, name: label })}</node>\n`;
        })
        .join('');
    for await (const batch of drawing.edges())
      yield batch
        .map(({ id, source, target, relation, label, values, from, to }) => {
          const ends = `source="${xml(source)}" target="${xml(target)}"`;
          const own = { ...values, ...dayValues({ from, to }), label: relation, name: label };
          return `<edge id="${xml(id)}" ${ends} label="${xml(relation)}">${data('e', own)}</edge>\n`;
        })
        .join('');
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

function data(prefix: string, values: Values): string {
  let own = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) own += `<data key="${prefix}-${name}">${xml(asOneText(value))}</data>`;
  }
  return own;
}
