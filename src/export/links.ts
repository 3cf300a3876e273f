import type { RecordLink, RecordProperties } from '../changes/record.js';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import type { Graph } from '../graph/port.js';
import { asText, type Query, type Value } from '../graph/query.js';
import { asOneText, cellsOf, columns, known, placesIn } from './columns.js';

/**
 * Reads the named links that lead from nodes, side by side with the ids of these nodes, each node's in order; with all their
 * properties, or only those that are `told` and those that order them.
 */
export async function readLinks(
  graph: Graph,
  ids: readonly string[],
  links: readonly LinkName[],
  told?: readonly string[],
): Promise<readonly (readonly RecordLink[])[]> {
  const rows = links.length === 0 ? [] : await graph.read(linksQuery(links, told), asOneText(ids));
  const placeOf = placesIn(ids);
  const leading = ids.map((): RecordLink[] => []);
  for (const { from, link } of rows) leading[placeOf(from) ?? ids.length]?.push(link);
  for (const own of leading) if (!isInOrder(own)) own.sort(inOrder);
  return leading;
}

interface FoundLink {
  readonly from: string;
  readonly link: RecordLink;
}

/** Links of several types together: what one of them does not have is null. */
function linksQuery(links: readonly LinkName[], told: readonly string[] | undefined): Query<FoundLink> {
  const types = links.join('|');
  const all = new Set(links.flatMap(propertiesOf));
  const names = [...all].filter((name) => told === undefined || told.includes(name) || places.includes(name));
  const cells = new Map(links.map((link) => [link, cellsOf(propertiesOf(link), names, 3)]));
  return {
    name: `export ${types}`,
    text: [
      'UNWIND split($ids, $between) AS id',
      `MATCH (source:Node {id: id})-[link:${types}]->(target:Node)`,
      `RETURN id AS source, type(link) AS type, target.id AS target${columns('link', names)}`,
    ].join('\n'),
    uniform: true,
    decode: (row) => {
      const type = linkNamed(row[1]);
      const own = cells.get(type) ?? [];
      const properties = own.length === 0 ? none : known(own, row);
      return { from: asText(row[0]), link: { type, to: asText(row[2]), properties } };
    },
  };
}

const none: RecordProperties = {};

const propertiesOf = (link: LinkName): readonly string[] => Object.keys(linkType(link).properties);

const byName: ReadonlyMap<unknown, LinkName> = new Map(linkNames.map((name) => [name, name]));

const linkNamed = (value: Value | undefined): LinkName => {
  const found = byName.get(value);
  if (found === undefined) throw new TypeError(`The engine gave a link of the type ${String(value)}`);
  return found;
};

/** The properties that say where a link stands among those of a node. */
const places: readonly string[] = ['position', 'passage', 'start'];

/** The order of the links of a node: by type, then by their position, else by target and passage. */
const inOrder = (a: RecordLink, b: RecordLink): number =>
  (a.type === b.type ? 0 : rankOf(a) - rankOf(b)) ||
  placeOf(a, 'position') - placeOf(b, 'position') ||
  (a.to < b.to ? -1 : Number(a.to > b.to)) ||
  placeOf(a, 'passage') - placeOf(b, 'passage') ||
  placeOf(a, 'start') - placeOf(b, 'start');

/** Most links are given in order, and to sort them takes more memory than they do. */
function isInOrder(links: readonly RecordLink[]): boolean {
  for (let at = 1; at < links.length; at += 1) {
    const [before, link] = [links[at - 1], links[at]];
    if (before !== undefined && link !== undefined && inOrder(before, link) > 0) return false;
  }
  return true;
}

const ranks = new Map(linkNames.map((name, rank) => [name, rank]));
const rankOf = ({ type }: RecordLink): number => ranks.get(type) ?? 0;

const placeOf = ({ properties }: RecordLink, name: string): number => {
  const place = properties[name];
  return typeof place === 'number' ? place : 0;
};
