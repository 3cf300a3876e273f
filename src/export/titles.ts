import type { Graph } from '../graph/port.js';
import { asText, asTextOrNull, type Query } from '../graph/query.js';
import { batchSize } from './reading/stretches.js';

/** What a thing is called, and the address that it has on the web. */
export interface Title {
  readonly name: string;
  readonly url: string | null;
}

const titlesQuery: Query<readonly [string, string | null, string | null]> = {
  name: 'titles',
  text: [
    'UNWIND $ids AS id',
    'MATCH (node:Node {id: id})',
    'RETURN node.id AS id, node.name AS name, node.url AS url',
  ].join('\n'),
  decode: ([id, name, url]) => [asText(id), asTextOrNull(name), asTextOrNull(url)],
};

/** Reads what things are called by their ids; facts have no name and are left out. */
export async function readTitles(graph: Graph, ids: Iterable<string>): Promise<ReadonlyMap<string, Title>> {
  const wanted = [...new Set(ids)];
  const titles = new Map<string, Title>();
  for (let at = 0; at < wanted.length; at += batchSize)
    for (const [id, name, url] of await graph.read(titlesQuery, { ids: wanted.slice(at, at + batchSize) }))
      if (name !== null) titles.set(id, { name, url });
  return titles;
}
