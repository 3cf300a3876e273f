import { type LinkName, linkNames, linkType } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asNumber, asText, columnOf, type ColumnQuery, only, type RowQuery, type Value } from '../../graph/query.js';
import { idsAsOneText, cellsAt, cellsIn, type CellsOf, columns, picked, placesIn } from './columns.js';

/** Links that lead from some nodes, side by side: those of a node one after the other, and in order. */
export interface Links {
  /** The place of the node that each leads from. */
  readonly places: readonly number[];
  readonly types: readonly LinkName[];
  readonly targets: readonly string[];
  readonly of: CellsOf;
}

/**
 * Reads the named links that lead from nodes, whose places are those of the ids; with all their properties, or only those that
 * are `told` and those that order them.
 */
export async function readLinks(
  graph: Graph,
  ids: readonly string[],
  links: readonly LinkName[],
  told?: readonly string[],
): Promise<Links> {
  return links.length === 0 ? noLinks : only(await graph.read(linksQuery(ids, links, told), idsAsOneText(ids)));
}

/** Links of nodes that have none. */
const noLinks: Links = { places: [], types: [], targets: [], of: () => null };

/** Links of several types together: what one of them does not have is null. */
function linksQuery(
  ids: readonly string[],
  links: readonly LinkName[],
  told: readonly string[] | undefined,
): ColumnQuery<Links> {
  const types = links.join('|');
  const all = new Set(links.flatMap(linkProperties));
  const names = [...all].filter(
    (name) => told === undefined || told.includes(name) || ordering.some((one) => one === name),
  );
  return {
    name: `export ${types}`,
    text: [
      'UNWIND split($ids, $between) AS id',
      `MATCH (source:Node {id: id})-[link:${types}]->(target:Node)`,
      `RETURN id AS source, type(link) AS type, target.id AS target${columns('link', names)}`,
    ].join('\n'),
    decodeColumns: (answer) => {
      const placeOf = placesIn(ids);
      const places = columnOf(answer, 0).map((id) => placeOf(asText(id)) ?? nowhere);
      return [
        ordered({
          places,
          types: columnOf(answer, 1).map(linkNamed),
          targets: columnOf(answer, 2).map(asText),
          of: cellsIn(answer.of, names, 3),
        }),
      ];
    },
  };
}

/** The names of the properties of a type of link, in the order of the vocabulary. */
export const linkProperties = (link: LinkName): readonly string[] => Object.keys(linkType(link).properties);

const byName: ReadonlyMap<unknown, LinkName> = new Map(linkNames.map((name) => [name, name]));

const linkNamed = (value: Value): LinkName => {
  const found = byName.get(value);
  if (found === undefined) throw new TypeError(`The engine gave a link of the type ${String(value)}`);
  return found;
};

/** The place of a node that was not asked for: an id that holds what stands between ids is taken for two. */
const nowhere = -1;

/** The properties that say where a link stands among those of a node. */
const ordering = ['position', 'passage', 'start'] as const;

/** Links in order: by node, type and position, else by target and passage. Most are given so. */
export function ordered(links: Links): Links {
  const compare = orderOf(links);
  const { places } = links;
  for (let row = 0; row < places.length; row += 1)
    if (places[row] === nowhere || (row > 0 && compare(row - 1, row) > 0))
      return linksAt(links, [...places.keys()].filter((one) => places[one] !== nowhere).sort(compare));
  return links;
}

function orderOf({ places, types, targets, of }: Links): (a: number, b: number) => number {
  const [position, passage, start] = [numbersOf(of, 'position'), numbersOf(of, 'passage'), numbersOf(of, 'start')];
  const target = (row: number): string => targets[row] ?? '';
  return (a, b) =>
    (places[a] ?? nowhere) - (places[b] ?? nowhere) ||
    (types[a] === types[b] ? 0 : rankOf(types[a]) - rankOf(types[b])) ||
    position(a) - position(b) ||
    (target(a) < target(b) ? -1 : Number(target(a) > target(b))) ||
    passage(a) - passage(b) ||
    start(a) - start(b);
}

const ranks = new Map<unknown, number>(linkNames.map((name, rank) => [name, rank]));
const rankOf = (type: LinkName | undefined): number => ranks.get(type) ?? 0;

function numbersOf(of: CellsOf, name: (typeof ordering)[number]): (row: number) => number {
  const cells = of(name);
  return (row) => Number(cells?.[row] ?? 0);
}

/** Some of many links, by their rows. */
export const linksAt = ({ places, types, targets, of }: Links, rows: readonly number[]): Links => ({
  places: picked(places, rows),
  types: picked(types, rows),
  targets: picked(targets, rows),
  of: cellsAt(of, rows),
});

/** Whether any link of a type leads from a type of node. */
export async function isThere(graph: Graph, type: NodeType, link: LinkName): Promise<boolean> {
  const [count = 0] = await graph.read(countQuery(type, link), {});
  return count > 0;
}

const countQuery = (type: NodeType, link: LinkName): RowQuery<number> => ({
  name: `export count of ${link} of ${type}`,
  text: `MATCH (source:${type})-[link:${link}]->(target:Node)\nRETURN count(*) AS count`,
  decode: ([count]) => asNumber(count),
});
