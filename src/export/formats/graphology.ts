import { asObject } from '../drawing/attributes.js';
import { dayValues } from '../drawing/drawing.js';
import { draw } from '../drawing/draw.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { elements } from '../writing/json.js';

/** The serialised graph of graphology and sigma. */
export const graphology: Format = {
  name: 'graphology.json',
  code: 'GRAPHOLOGY',
  mediaType: 'application/json',
  title: 'graphology JSON, for graphology, sigma and Gephi Lite',
  loses: graphLosses,
  write: async function* (subject): Chunks {
    const { origin } = subject;
    const drawing = draw(subject);
    const attributes = { name: 'Gremiengraph', dataVersion: origin.version, license: origin.license };
    yield `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":${JSON.stringify(attributes)},"nodes":`;
    yield* elements(drawing.nodes(), ({ id, label, values, from, to }) => ({
      key: id,
      attributes: { label, ...asObject(drawing.nodeColumns, values), ...dayValues({ from, to }) },
    }));
    yield ',"edges":';
    yield* elements(drawing.edges(), ({ id, source, target, label, values, from, to }) => ({
      key: id,
      source,
      target,
      attributes: { label, ...asObject(drawing.edgeColumns, values), ...dayValues({ from, to }) },
    }));
    yield '}\n';
  },
};
