import { draw } from '../drawing/draw.js';
import { dayValues, edgeObjects, nodeObjects } from '../drawing/objects.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { elements } from '../writing/json.js';

/** Cytoscape's JSON; `value`, `name` and `key` are what networkx looks for, who reads all graphs as undirected without `directed`. */
export const cyjs: Format = {
  name: 'cyjs',
  code: 'CYJS',
  mediaType: 'application/json',
  title: 'Cytoscape JSON, for Cytoscape and networkx',
  loses: graphLosses,
  write: async function* (subject): Chunks {
    const { origin } = subject;
    const drawing = draw(subject);
    const data = { name: 'Gremiengraph', dataVersion: origin.version, license: origin.license };
    yield `{"format_version":"1.0","generated_by":${JSON.stringify(origin.program)},"target_cytoscapejs_version":"~3.30","directed":true,"multigraph":true,"data":${JSON.stringify(data)},"elements":{"nodes":`;
    yield* elements(nodeObjects(drawing), ({ id, label, values, from, to }) => ({
      data: { ...values, ...dayValues({ from, to }), id, value: id, name: label },
    }));
    yield ',"edges":';
    yield* elements(edgeObjects(drawing), ({ id, source, target, relation, label, values, from, to }) => ({
      data: {
        ...values,
        ...dayValues({ from, to }),
        id,
        key: id,
        source,
        target,
        interaction: relation,
        name: label,
      },
    }));
    yield '}}\n';
  },
};
