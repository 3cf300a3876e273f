import { typeOfId } from '../../domain/id.js';

import { nodeTypeNames } from '../../domain/vocabulary.js';
import type { NodeRecord } from '../../changes/record.js';
import type { Graph } from '../../graph/port.js';
import { asText, type Query } from '../../graph/query.js';
import { linksFrom } from '../reading/nodes.js';
import { readRecords } from '../reading/records.js';
import { readTitles, type Title } from '../titles.js';

/** A thing that leads to the one a page is about, and by which link. */
interface Neighbour {
  readonly link: string;
  readonly id: string;
}

/** All that is said of a thing or of a fact, as far as a page holds it. */
export interface Dossier {
  readonly record: NodeRecord;
  /** The facts about it that the graph believes, in the order of the vocabulary and of their ids. */
  readonly facts: readonly NodeRecord[];
  readonly neighbours: readonly Neighbour[];
  /** Whether there are more facts or neighbours than are told here. */
  readonly isPart: boolean;
  /** What a thing is called; null where it has no name, as facts have none. */
  readonly titleOf: (id: string) => Title | null;
}

/** How many facts and how many neighbours a dossier holds at most. */
export const dossierSizes = { facts: 500, neighbours: 200 } as const;

const factsQuery: Query<string> = {
  name: 'facts about',
  text: [
    'MATCH (node:Node {id: $id})<-[:MEMBER|IN_GROUP|ON_BEHALF_OF|UNDER|DEPUTY_FOR|NOMINATED_BY|FROM|TO|AT|FOLLOWS|ORDERS|ATTRIBUTED_TO|SUPERSEDES|CONTRADICTS|ABOUT|EVIDENCED_BY]-(fact:Fact)',
    'WHERE fact.retractedAt IS NULL',
    'RETURN DISTINCT fact.id AS id',
    'ORDER BY id',
    'LIMIT 501',
  ].join('\n'),
  decode: ([id]) => asText(id),
};

const neighboursQuery: Query<Neighbour> = {
  name: 'things beside',
  text: [
    'MATCH (node:Node {id: $id})<-[link:HELD_BY|ON|RAISED_BY|RAISED_IN|DISCUSSED_AT|MENTIONS|TAGGED|RELATED_TO|PUBLISHED_BY|IN_ISSUE|LINKS_TO|SHOWS|DEPICTS|LISTS|ABOUT|EVIDENCED_BY]-(other:Thing)',
    'RETURN DISTINCT type(link) AS link, other.id AS id',
    'ORDER BY link, id',
    'LIMIT 201',
  ].join('\n'),
  decode: ([link, id]) => ({ link: asText(link), id: asText(id) }),
};

/** Reads the dossier of the node with an id; null where there is none. */
export async function readDossier(graph: Graph, id: string): Promise<Dossier | null> {
  const type = typeOfId(id);
  const [record] = type === null ? [] : await readRecords(graph, type, [id], linksFrom(type));
  if (record === undefined) return null;
  const ids = await graph.read(factsQuery, { id });
  const neighbours = await graph.read(neighboursQuery, { id });
  const facts = await recordsOf(graph, ids.slice(0, dossierSizes.facts));
  const linked = [record, ...facts].flatMap(({ links }) => links.map(({ to }) => to));
  const titles = await readTitles(graph, [id, ...linked, ...neighbours.map((each) => each.id)]);
  return {
    record,
    facts,
    neighbours: neighbours.slice(0, dossierSizes.neighbours),
    isPart: ids.length > dossierSizes.facts || neighbours.length > dossierSizes.neighbours,
    titleOf: (each) => titles.get(each) ?? null,
  };
}

async function recordsOf(graph: Graph, ids: readonly string[]): Promise<readonly NodeRecord[]> {
  const records: NodeRecord[] = [];
  for (const type of nodeTypeNames) {
    const own = ids.filter((id) => typeOfId(id) === type);
    if (own.length > 0) records.push(...(await readRecords(graph, type, own, linksFrom(type))));
  }
  return records;
}
