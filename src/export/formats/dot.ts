import { draw } from '../drawing/draw.js';
import { dayValues, edgeObjects, nodeObjects } from '../drawing/objects.js';
import type { RecordProperties } from '../../changes/record.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { asOneText } from '../writing/value.js';

/** DOT, for Graphviz: people as ellipses, organisations as boxes, bodies as houses. */
export const dot: Format = {
  name: 'dot',
  code: 'DOT',
  mediaType: 'text/vnd.graphviz',
  title: 'DOT, for Graphviz',
  loses: graphLosses,
  write: async function* (subject): Chunks {
    const drawing = draw(subject);
    yield 'digraph Gremiengraph {\n';
    for await (const batch of nodeObjects(drawing))
      yield batch
        .map(({ id, label, type, values, from, to }) => {
          const shape = shapes[type] ?? 'note';
          return `${quoted(id)} [${attributes({ ...values, ...dayValues({ from, to }), label, shape })}];\n`;
        })
        .join('');
    for await (const batch of edgeObjects(drawing))
      yield batch
        .map(({ id, source, target, label, values, from, to }) => {
          const own = { ...values, ...dayValues({ from, to }), id, label };
          return `${quoted(source)} -> ${quoted(target)} [${attributes(own)}];\n`;
        })
        .join('');
    yield '}\n';
  },
};

const shapes: Readonly<Record<string, string>> = { Person: 'ellipse', Organization: 'box', Body: 'house' };

/** A quoted text; Graphviz reads `\n` in it as a line break. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', '').replaceAll('\n', '\\n').replaceAll('\0', '')}"`;

const attributes = (values: RecordProperties): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(asOneText(value))}`)
    .join(', ');
