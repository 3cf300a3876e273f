import { linkNames, linkType } from '../../domain/link.js';
import type { Kind } from '../../domain/vocabulary.js';
import { cellsAt, picked } from '../reading/columns.js';
import { type Nodes, withoutEnds } from '../reading/nodes.js';
import type { Subject } from '../subject.js';
import { attributesOf, type Column } from './attributes.js';
import type { Drawing, DrawnEdges } from './drawing.js';
import { daysOf, labelsOf, textsOf } from './labels.js';

/** Things and facts as nodes, every link as an edge: evidence keeps its quote, statement and place. */
export function drawFacts({ types, nodesOf }: Subject): Drawing {
  const { columns, valuesOf } = attributesOf(types, [{ name: 'type', kind: 'text' }]);
  return {
    nodeColumns: columns,
    edgeColumns,
    async *nodes() {
      for (const type of types)
        for await (const nodes of nodesOf(type, []))
          yield {
            type,
            ids: nodes.ids,
            labels: labelsOf(nodes),
            values: valuesOf(nodes, { type: nodes.ids.map(() => type) }),
            ...daysOf(nodes),
          };
    },
    async *edges() {
      for (const type of types) for await (const nodes of nodesOf(type)) yield edgesOf(withoutEnds(nodes));
    },
  };
}

const kinds = new Map<string, Kind>(
  linkNames.flatMap((link) =>
    Object.entries(linkType(link).properties).map(([name, { kind }]) => [name, kind] as const),
  ),
);

const edgeColumns: readonly Column[] = [
  { name: 'relation', kind: 'text' },
  ...[...kinds].map(([name, kind]) => ({ name, kind })),
];

/** The links of nodes as edges, numbered for each node. */
function edgesOf({ ids, of, links }: Nodes): DrawnEdges {
  const { places, types, targets } = links;
  const said = cellsAt(of, places);
  let first = 0;
  return {
    ids: places.map((place, row) => {
      if (place !== places[first]) first = row;
      return `${ids[place] ?? ''}#${String(row - first + 1)}`;
    }),
    sources: picked(ids, places),
    targets,
    relations: types,
    labels: types,
    values: [types, ...[...kinds.keys()].map(links.of)],
    from: textsOf(said('validFromMin'), places.length),
    to: textsOf(said('validToMax'), places.length),
  };
}
