import type { Column } from '../drawing/attributes.js';
import type { Drawing, DrawnEdges, DrawnNodes } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import type { Subject } from '../subject.js';
import { xmlValues } from '../writing/xml-values.js';
import { attribute, xml } from '../writing/xml.js';

type Version = '1.2' | '1.3';

const roots: Readonly<Record<Version, string>> = {
  '1.2': '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
  '1.3': '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
};

const graphs: Readonly<Record<Version, string>> = {
  '1.2': '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">',
  '1.3': '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">',
};

/** GEXF, dynamic: Gephi shows a network from day to day. Partial dates are widened, as its readers know no others. */
export const gexf: Format = gexfOf('1.3', 'gexf', 'GEXF');

/** GEXF of the older version, for readers that do not know the newer one. */
export const gexf12: Format = gexfOf('1.2', 'gexf-1.2', 'GEXF_1_2');

function gexfOf(version: Version, name: string, code: string): Format {
  return {
    name,
    code,
    ending: 'gexf',
    mediaType: 'application/gexf+xml',
    title: `GEXF ${version}, dynamic, for Gephi and Gephi Lite`,
    loses: graphLosses,
    write: (subject) => write(subject, version),
  };
}

async function* write(subject: Subject, version: Version): Chunks {
  const drawing = draw(subject);
  yield head(subject, drawing, version);
  const [ofNode, ofEdge] = [attvalues(drawing.nodeColumns), attvalues(drawing.edgeColumns)];
  yield '<nodes>\n';
  for await (const nodes of drawing.nodes()) yield nodesText(nodes, ofNode(nodes.values, nodes.ids.length));
  yield '</nodes>\n<edges>\n';
  for await (const edges of drawing.edges()) yield edgesText(edges, ofEdge(edges.values, edges.ids.length), version);
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attvalues = (columns: readonly Column[]) =>
  xmlValues(
    columns.map((_, index) => `<attvalue for="${index}" value="`),
    '"/>',
  );

const inElement = (values = ''): string => (values === '' ? '' : `<attvalues>${values}</attvalues>`);

function head({ origin, selection }: Subject, { nodeColumns, edgeColumns }: Drawing, version: Version): string {
  const day = origin.changedAt?.slice(0, 10) ?? null;
  const text = `Gremiengraph, data version ${origin.version}, shape ${selection.shape}, licence ${origin.license}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    roots[version],
    `<meta${attribute('lastmodifieddate', day)}><creator>${xml(origin.program)}</creator><description>${xml(text)}</description></meta>`,
    graphs[version],
    declared('node', nodeColumns),
    declared('edge', edgeColumns),
    '',
  ].join('\n');
}

const types = {
  int: 'integer',
  float: 'double',
  bool: 'boolean',
  text: 'string',
  texts: 'string',
  day: 'string',
  date: 'string',
  moment: 'string',
} as const;

const declared = (of: 'node' | 'edge', columns: readonly Column[]): string =>
  [
    `<attributes class="${of}" mode="static">`,
    ...columns.map(({ name, kind }, index) => `<attribute id="${index}" title="${xml(name)}" type="${types[kind]}"/>`),
    '</attributes>',
  ].join('\n');

/** A spell without any end would say that nothing is known of the time, which leaving it out says as well. */
const spells = (from: string | null = null, to: string | null = null): string =>
  from === null && to === null ? '' : `<spells><spell${attribute('start', from)}${attribute('end', to)}/></spells>`;

const nodesText = ({ ids, labels, from, to }: DrawnNodes, values: readonly string[]): string =>
  ids
    .map((id, at) => {
      const own = `${inElement(values[at])}${spells(from[at], to[at])}`;
      return `<node id="${xml(id)}" label="${xml(labels[at] ?? '')}">${own}</node>\n`;
    })
    .join('');

function edgesText(edges: DrawnEdges, values: readonly string[], version: Version): string {
  const { ids, sources, targets, relations, labels, from, to } = edges;
  return ids
    .map((id, at) => {
      const kind = version === '1.3' ? ` kind="${xml(relations[at] ?? '')}"` : '';
      const ends = `source="${xml(sources[at] ?? '')}" target="${xml(targets[at] ?? '')}" type="directed"`;
      const own = `${inElement(values[at])}${spells(from[at], to[at])}`;
      return `<edge id="${xml(id)}" ${ends}${kind} label="${xml(labels[at] ?? '')}">${own}</edge>\n`;
    })
    .join('');
}
