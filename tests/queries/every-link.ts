import { linkNames, linkType } from '../../src/domain/link.js';
import {
  nodeTypeNames,
  nodeTypes,
  type NodeType,
  propertiesOf,
  type Property,
  typesWith,
} from '../../src/domain/vocabulary.js';
import type { Graph } from '../../src/graph/port.js';
import type { Parameter, ParameterMap } from '../../src/graph/query.js';
import { createLinks, createNodes } from '../../src/changes/statements.js';

const copies = [0, 1, 2];
const idOf = (type: NodeType, copy: number): string => `${nodeTypes[type].prefix}:${copy}`;

/** The ids of all nodes of the small graph. */
export const allIds = nodeTypeNames.flatMap((type) => copies.map((copy) => idOf(type, copy)));

const words = ['Äpfel', 'kommunal', 'Straße'];
const days = ['2020-01-15', '2020-08-26', '2021-01-15'];
const dates = ['2020', '2020-08', '2021-01-15'];

function valueOf({ kind, values = words }: Property, copy: number): Parameter {
  const pick = (list: readonly string[]): string => list[copy % list.length] ?? '';
  const byKind = {
    text: pick(values),
    texts: [pick(values)],
    int: copy + 1,
    float: copy + 0.5,
    bool: copy % 2 === 0,
    day: pick(days),
    date: pick(dates),
    moment: `${pick(days)}T00:00:00.000Z`,
  } as const;
  return byKind[kind];
}

/** The third copy knows only what it must know; nothing is retracted. */
const propertiesFor = (properties: Readonly<Record<string, Property>>, copy: number): ParameterMap =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name, { required }]) => name !== 'retractedAt' && (required === true || copy < 2))
      .map(([name, property]) => [name, valueOf(property, copy)]),
  );

/** Fills a graph with three nodes of each type, and with links of each type between all types that it may join. */
export async function fillWithEveryLink(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    for (const type of nodeTypeNames) {
      const rows = copies.map((copy) => ({
        id: idOf(type, copy),
        properties: propertiesFor(propertiesOf(type), copy),
      }));
      const query = createNodes[type];
      if (query !== undefined) await transaction.run(query, { rows });
    }
    for (const name of linkNames) {
      const query = createLinks.get(name);
      if (query !== undefined) await transaction.run(query, { rows: linksOf(name) });
    }
  });
}

function linksOf(name: (typeof linkNames)[number]): readonly ParameterMap[] {
  const { from, to, many, properties } = linkType(name);
  const [sources, targets] = [from, to].map((labels) => [...new Set(labels.flatMap((label) => typesWith(label)))]);
  return (sources ?? []).flatMap((source, index) =>
    copies.flatMap((copy) => {
      const own = targets ?? [];
      const reached = many === true ? own : own.slice((index + copy + 1) % own.length).slice(0, 1);
      return reached.map((target) => ({
        from: idOf(source, copy),
        to: idOf(target, (copy + 1) % copies.length),
        properties: propertiesFor(properties, copy),
      }));
    }),
  );
}
