import { draw } from '../drawing/draw.js';
import { dayValues, edgeObjects, nodeObjects } from '../drawing/objects.js';
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
    yield* elements(nodeObjects(drawing), ({ id, label, values, from, to }) => ({
      key: id,
      attributes: { label, ...values, ...dayValues({ from, to }) },
    }));
    yield ',"edges":';
    yield* elements(edgeObjects(drawing), ({ id, source, target, label, values, from, to }) => ({
      key: id,
      source,
      target,
      attributes: { label, ...values, ...dayValues({ from, to }) },
    }));
    yield '}\n';
  },
};
