import type { NodeRecord, RecordLink } from '../../changes/record.js';
import { linkNames, linkType } from '../../domain/link.js';
import type { Kind } from '../../domain/vocabulary.js';
import type { Subject } from '../subject.js';
import { type Attributes, attributesOf, type Column } from './attributes.js';
import { type Drawing, type DrawnEdge, type DrawnNode, textOf } from './drawing.js';
import { daysOf, labelOf } from './labels.js';

/** Things and facts as nodes, every link as an edge: evidence keeps its quote, statement and place. */
export function drawFacts(subject: Subject): Drawing {
  const attributes = attributesOf(subject.types, [{ name: 'type', kind: 'text' }]);
  return {
    nodeColumns: attributes.columns,
    edgeColumns,
    async *nodes() {
      for (const read of [subject.things, subject.facts])
        for await (const batch of read([])) yield batch.map((record) => drawnNode(record, attributes));
    },
    async *edges() {
      for (const read of [subject.things, subject.facts])
        for await (const batch of read()) yield batch.flatMap(edgesOf);
    },
  };
}

const kinds = new Map<string, Kind>(
  linkNames.flatMap((link) =>
    Object.entries(linkType(link).properties).map(([name, { kind }]) => [name, kind] as const),
  ),
);

const names = [...kinds.keys()];

const edgeColumns: readonly Column[] = [
  { name: 'relation', kind: 'text' },
  ...[...kinds].map(([name, kind]) => ({ name, kind })),
];

function drawnNode(record: NodeRecord, { placeOf, rowOf }: Attributes): DrawnNode {
  const values = rowOf(record);
  values[placeOf('type')] = record.type;
  const { from, to } = daysOf(record);
  return { id: record.id, label: labelOf(record), type: record.type, values, from, to };
}

const edgesOf = (record: NodeRecord): readonly DrawnEdge[] =>
  record.links.map((link, index) => edgeOf(record, link, index + 1));

const edgeOf = (record: NodeRecord, { type, to, properties }: RecordLink, number: number): DrawnEdge => ({
  id: `${record.id}#${number}`,
  source: record.id,
  target: to,
  relation: type,
  label: type,
  values: [type, ...names.map((name) => properties[name] ?? null)],
  from: textOf(record, 'validFromMin'),
  to: textOf(record, 'validToMax'),
});
