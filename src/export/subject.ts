import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { type NodeType, nodeTypeNames, nodeTypes } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink } from '../changes/record.js';
import type { Graph } from '../graph/port.js';
import { type Chosen, isFact } from './choosing/chosen.js';
import { readLinks } from './links.js';
import { inBatches, isThere, linksFrom, readRecords } from './records.js';
import type { Selection } from './selection.js';

/** Where the data comes from, and in which version it leaves. */
export interface Origin {
  /** The version of the data: the number of its last changeset. */
  readonly version: string;
  /** When the data was last changed (ISO, UTC); null in an empty graph. */
  readonly changedAt: string | null;
  readonly license: string;
  readonly program: string;
}

/** A part of the graph that leaves: what was asked for, and its things and facts in small batches, as often as wanted. */
export interface Subject {
  readonly selection: Selection;
  readonly origin: Origin;
  readonly chosen: Chosen;
  /** The types that occur, in the order of the vocabulary. */
  readonly types: readonly NodeType[];
  readonly things: (links?: readonly LinkName[]) => AsyncGenerator<readonly NodeRecord[]>;
  readonly facts: (links?: readonly LinkName[]) => AsyncGenerator<readonly NodeRecord[]>;
  /** The nodes of one type; with all properties of their links where none are named. */
  readonly ofType: (
    type: NodeType,
    links?: readonly LinkName[],
    told?: readonly string[],
  ) => AsyncGenerator<readonly NodeRecord[]>;
  /** The links of one type that lead from the nodes of one type, with the ids of these nodes. */
  readonly linksOf: (type: NodeType, link: LinkName) => AsyncGenerator<readonly LinkOf[]>;
  /** The addresses of the sources by their ids. */
  readonly sourceUrls: () => Promise<ReadonlyMap<string, string>>;
}

/** The links that may lead to facts. */
const leadsToFacts: ReadonlySet<LinkName> = new Set(
  linkNames.filter((link) =>
    nodeTypeNames.some(
      (type) => isFact(type) && nodeTypes[type].labels.some((label) => linkType(link).to.includes(label)),
    ),
  ),
);

/** A link, and the id of the node that it leads from. */
type LinkOf = readonly [from: string, link: RecordLink];

/** Opens what was chosen for reading; links that lead elsewhere, and evidence that was not known yet, are left out. */
export function subjectOf(graph: Graph, selection: Selection, chosen: Chosen, origin: Origin): Subject {
  const known = selection.knownAt === 'any' ? null : selection.knownAt;
  const mayMiss = (link: LinkName): boolean => !chosen.hasAllThings || leadsToFacts.has(link);
  const stays = ({ type, to, properties }: RecordLink): boolean =>
    (!mayMiss(type) || chosen.has(to)) &&
    (known === null || type !== 'EVIDENCED_BY' || String(properties['recordedAt']) <= known);

  async function* ofType(type: NodeType, links = linksFrom(type), told?: readonly string[]) {
    const ids = chosen.idsOf.get(type) ?? [];
    const own = linksFrom(type).filter((link) => links.includes(link));
    const needed = known === null ? told : told?.concat('recordedAt');
    const allStay = known === null && !own.some(mayMiss);
    for await (const records of inBatches(ids, (some) => readRecords(graph, type, some, own, needed)))
      yield allStay
        ? records
        : records.map((record) =>
            record.links.every(stays) ? record : { ...record, links: record.links.filter(stays) },
          );
  }

  async function* linksOf(type: NodeType, link: LinkName) {
    if (!(await isThere(graph, type, link))) return;
    const read = async (ids: readonly string[]): Promise<readonly LinkOf[]> => {
      const leading = await readLinks(graph, ids, [link]);
      return ids.flatMap((from, at) => (leading[at] ?? []).filter(stays).map((one): LinkOf => [from, one]));
    };
    yield* inBatches(chosen.idsOf.get(type) ?? [], read);
  }

  async function* ofTypes(types: readonly NodeType[], links?: readonly LinkName[]) {
    for (const type of types) yield* ofType(type, links);
  }

  const types = nodeTypeNames.filter((type) => chosen.idsOf.has(type));
  let urls: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    selection,
    origin,
    chosen,
    types,
    ofType,
    linksOf,
    things: (links) =>
      ofTypes(
        types.filter((type) => !isFact(type)),
        links,
      ),
    facts: (links) => ofTypes(types.filter(isFact), links),
    sourceUrls: () => (urls ??= readUrls(ofTypes(['Article', 'Document'], []))),
  };
}

async function readUrls(sources: AsyncIterable<readonly NodeRecord[]>): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for await (const batch of sources)
    for (const { id, properties } of batch) if (typeof properties['url'] === 'string') urls.set(id, properties['url']);
  return urls;
}
