import type { Column, Values } from '../drawing/attributes.js';
import type { Drawing, DrawnEdge, DrawnNode } from '../drawing/drawing.js';
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
  const [ofNode, ofEdge] = [attvaluesOf(drawing.nodeColumns), attvaluesOf(drawing.edgeColumns)];
  yield '<nodes>\n';
  for await (const batch of drawing.nodes()) yield batch.map((node) => nodeText(node, ofNode)).join('');
  yield '</nodes>\n<edges>\n';
  for await (const batch of drawing.edges()) yield batch.map((edge) => edgeText(edge, ofEdge, version)).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

type Attvalues = (values: Values) => string;

function attvaluesOf(columns: readonly Column[]): Attvalues {
  const each = xmlValues(
    columns.map((_, index) => `<attvalue for="${index}" value="`),
    '"/>',
  );
  return (values) => {
    const own = each(values);
    return own === '' ? '' : `<attvalues>${own}</attvalues>`;
  };
}

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
const spells = ({ from, to }: DrawnNode | DrawnEdge): string =>
  from === null && to === null ? '' : `<spells><spell${attribute('start', from)}${attribute('end', to)}/></spells>`;

const nodeText = (node: DrawnNode, attvalues: Attvalues): string =>
  `<node id="${xml(node.id)}" label="${xml(node.label)}">${attvalues(node.values)}${spells(node)}</node>\n`;

function edgeText(edge: DrawnEdge, attvalues: Attvalues, version: Version): string {
  const kind = version === '1.3' ? ` kind="${xml(edge.relation)}"` : '';
  const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}" type="directed"`;
  return `<edge id="${xml(edge.id)}" ${ends}${kind} label="${xml(edge.label)}">${attvalues(edge.values)}${spells(edge)}</edge>\n`;
}
