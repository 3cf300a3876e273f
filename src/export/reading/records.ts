import type { NodeRecord, RecordLink, RecordProperties } from '../../changes/record.js';
import type { LinkName } from '../../domain/link.js';
import { type NodeType, propertiesOf } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { propertiesAt } from './columns.js';
import { linkProperties, type Links } from './links.js';
import { nodeReader, type Nodes, withoutEnds } from './nodes.js';

/** Nodes as records, one by one. */
export function recordsOf(nodes: Nodes): readonly NodeRecord[] {
  const { type, ids, of } = nodes;
  const names = Object.keys(propertiesOf(type)).filter((name) => of(name) !== null);
  const links = linksByNode(nodes);
  return ids.map((id, at) => ({ type, id, properties: propertiesAt(of, names, at), links: links[at] ?? [] }));
}

function linksByNode(nodes: Nodes): readonly (readonly RecordLink[])[] {
  const { links } = withoutEnds(nodes);
  const own = nodes.ids.map((): RecordLink[] => []);
  for (const [row, link] of oneByOne(links).entries()) own[links.places[row] ?? own.length]?.push(link);
  return own;
}

/** Links one by one, side by side with the places of their nodes. */
export function oneByOne({ types, targets, of }: Links): readonly RecordLink[] {
  const known = new Map<LinkName, readonly string[]>();
  for (const type of new Set(types))
    known.set(
      type,
      linkProperties(type).filter((name) => of(name) !== null),
    );
  return types.map((type, row) => {
    const names = known.get(type) ?? [];
    const properties = names.length === 0 ? none : propertiesAt(of, names, row);
    return { type, to: targets[row] ?? '', properties };
  });
}

const none: RecordProperties = {};

/** Reads nodes as a `nodeReader` does, and gives them as records. */
export const readRecords = async (
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  links: readonly LinkName[],
  told?: readonly string[],
): Promise<readonly NodeRecord[]> => recordsOf(await nodeReader(graph, type, links, told)(ids));

/** A property of a record that is a text, or null. */
export function textOf({ properties }: NodeRecord, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

/** The ids that links of a type lead to from a record, each once. */
export const targetsOf = ({ links }: NodeRecord, type: string): readonly string[] => [
  ...new Set(links.flatMap((link) => (link.type === type ? [link.to] : []))),
];
