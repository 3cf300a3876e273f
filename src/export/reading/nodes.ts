import { type LinkName, linkNames, linkType } from '../../domain/link.js';
import { nodeTypes, type NodeType, propertiesOf } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asText, columnOf, type ColumnQuery, only } from '../../graph/query.js';
import { cellsAt, cellsIn, type CellsOf, columns, idsAsOneText, picked, placesIn } from './columns.js';
import { type Links, linksAt, ordered, readLinks } from './links.js';

/** Nodes of one type, side by side: whatever is told of them has as many entries as there are ids. */
export interface Nodes {
  readonly type: NodeType;
  readonly ids: readonly string[];
  readonly of: CellsOf;
  /** By their types the links that every one of these nodes has just one of: where each leads. */
  readonly ends: ReadonlyMap<LinkName, readonly string[]>;
  /** All other links that were asked for. */
  readonly links: Links;
}

/** The relationship types that can lead from a type of node. */
export const linksFrom = (type: NodeType): readonly LinkName[] =>
  linkNames.filter((link) => nodeTypes[type].labels.some((label) => linkType(link).from.includes(label)));

/** To what facts are between: nearly every fact has just one of each, so that they are read in one row with it. */
export const coreLinks: readonly LinkName[] = ['MEMBER', 'IN_GROUP', 'FROM', 'TO', 'AT'];

/** Reads nodes by their ids, each once, in the order of the ids; what is not there is left out. */
export type NodeReader = (ids: readonly string[]) => Promise<Nodes>;

/**
 * Reads nodes of one type with the named links; the properties of links that are not `told` are left out. Once one of them
 * lacks what others are between, that is no longer read in one row with them, as the one would not be found.
 */
export function nodeReader(
  graph: Graph,
  type: NodeType,
  links: readonly LinkName[],
  told?: readonly string[],
): NodeReader {
  let beside = coreLinks.filter((link) => links.includes(link));
  const read = async (ids: readonly string[], inRow: readonly LinkName[]): Promise<Nodes> => {
    const others = links.filter((link) => !inRow.includes(link));
    const [rows, leading] = await Promise.all([
      graph.read(rowsQuery(type, inRow), idsAsOneText(ids)),
      readLinks(graph, ids, others, told),
    ]);
    return inPlace({ type, ...only(rows), links: leading }, ids);
  };
  return async (ids) => {
    const inRow = beside;
    const nodes = await read(ids, inRow);
    if (nodes.ids.length === ids.length || inRow.length === 0) return nodes;
    beside = [];
    return read(ids, []);
  };
}

type Rows = Pick<Nodes, 'ids' | 'of' | 'ends'>;

function rowsQuery(type: NodeType, beside: readonly LinkName[]): ColumnQuery<Rows> {
  const names = Object.keys(propertiesOf(type));
  const ends = beside.map((_, at) => `, end${String(at)}.id AS end${String(at)}`);
  return {
    name: `export ${[type, ...beside].join(' ')}`,
    text: [
      'UNWIND split($ids, $between) AS id',
      'MATCH (node:Node {id: id})',
      ...beside.map((link, at) => `MATCH (node)-[:${link}]->(end${String(at)})`),
      `RETURN id AS node${ends.join('')}${columns('node', names)}`,
    ].join('\n'),
    decodeColumns: (answer) => [
      {
        ids: columnOf(answer, 0).map(asText),
        ends: new Map(beside.map((link, at) => [link, columnOf(answer, at + 1).map(asText)])),
        of: cellsIn(answer.of, names, beside.length + 1),
      },
    ],
  };
}

/** Puts what was found in the order of the ids that were asked for. */
function inPlace(nodes: Nodes, asked: readonly string[]): Nodes {
  const { ids, links } = nodes;
  if (ids.length === asked.length && ids.every((id, at) => id === asked[at])) return { ...nodes, ids: asked };
  const rows = asked.map(() => -1);
  const placeOf = placesIn(asked);
  for (const [row, id] of ids.entries()) {
    const place = placeOf(id);
    if (place !== null) rows[place] = row;
  }
  const there = [...rows.keys()].filter((place) => rows[place] !== -1);
  const placeNow = new Map(there.map((place, now) => [place, now]));
  const found = linksAt(
    links,
    [...links.places.keys()].filter((row) => placeNow.has(links.places[row] ?? -1)),
  );
  return {
    ...nodesAt(nodes, picked(rows, there)),
    links: { ...found, places: found.places.flatMap((place) => placeNow.get(place) ?? []) },
  };
}

/** Where the one link of a type leads from each node, null where it has none. */
export function endsOf({ ids, ends, links }: Nodes, type: LinkName): readonly (string | null)[] {
  const beside = ends.get(type);
  if (beside !== undefined) return beside;
  const found = ids.map((): string | null => null);
  for (const [row, own] of links.types.entries())
    if (own === type) found[links.places[row] ?? found.length] ??= links.targets[row] ?? null;
  return found;
}

/** The same nodes, with what was read in one row with them among their other links. */
export function withoutEnds(nodes: Nodes): Nodes {
  const { ends, links } = nodes;
  if (ends.size === 0) return nodes;
  const beside = [...ends].flatMap(([type, own]) => own.map((target, place) => ({ place, type, target })));
  const all: Links = {
    places: [...beside.map(({ place }) => place), ...links.places],
    types: [...beside.map(({ type }) => type), ...links.types],
    targets: [...beside.map(({ target }) => target), ...links.targets],
    of: cellsAt(links.of, [...beside.map(() => -1), ...links.types.keys()]),
  };
  return { ...nodes, ends: new Map(), links: ordered(all) };
}

/** Some of many nodes, by their places, without their links. */
const nodesAt = ({ type, ids, of, ends }: Nodes, places: readonly number[]) => ({
  type,
  ids: picked(ids, places),
  of: cellsAt(of, places),
  ends: new Map([...ends].map(([link, targets]) => [link, picked(targets, places)])),
});
