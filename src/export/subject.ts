import type { LinkName } from '../domain/link.js';
import { type NodeType, nodeTypeNames } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink } from '../changes/record.js';
import type { Graph } from '../graph/port.js';
import { type Chosen, isFact } from './choosing/chosen.js';
import { isThere, readLinks } from './reading/links.js';
import { linksFrom, nodeReader, type NodeReader, type Nodes } from './reading/nodes.js';
import { oneByOne, recordsOf } from './reading/records.js';
import { inBatches, inStretches, type Pace } from './reading/stretches.js';
import type { Selection } from './selection.js';
import { within } from './within.js';

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
  readonly ofType: (type: NodeType, links?: readonly LinkName[]) => AsyncGenerator<readonly NodeRecord[]>;
  /** The nodes of one type side by side; with all properties of their links where none are named. */
  readonly nodesOf: (type: NodeType, links?: readonly LinkName[], told?: readonly string[]) => AsyncGenerator<Nodes>;
  /** The links of one type that lead from the nodes of one type, with the ids of these nodes. */
  readonly linksOf: (type: NodeType, link: LinkName) => AsyncGenerator<readonly LinkOf[]>;
  /** The addresses of the sources by their ids. */
  readonly sourceUrls: () => Promise<ReadonlyMap<string, string>>;
}

/** A link, and the id of the node that it leads from. */
type LinkOf = readonly [from: string, link: RecordLink];

/** Opens what was chosen for reading; links that lead elsewhere, and evidence that was not known yet, are left out. */
export function subjectOf(graph: Graph, selection: Selection, chosen: Chosen, origin: Origin): Subject {
  const known = selection.knownAt === 'any' ? null : selection.knownAt;
  const inside = within(graph, chosen, known);
  const pace: Pace = { isQuick: false };

  async function* nodesOf(type: NodeType, links = linksFrom(type), told?: readonly string[]) {
    const own = linksFrom(type).filter((link) => links.includes(link));
    const needed = known === null ? told : told?.concat('recordedAt');
    const nodes = nodeReader(graph, type, own, needed);
    const read: NodeReader = async (ids) => inside.nodes(await nodes(ids));
    yield* inStretches(chosen.idsOf.get(type) ?? [], read, pace);
  }

  async function* ofType(type: NodeType, links?: readonly LinkName[]) {
    for await (const nodes of nodesOf(type, links)) yield* inBatches(recordsOf(nodes));
  }

  async function* linksOf(type: NodeType, link: LinkName) {
    if (!(await isThere(graph, type, link))) return;
    const read = async (ids: readonly string[]): Promise<readonly LinkOf[]> => {
      const links = await inside.links(await readLinks(graph, ids, [link]));
      return oneByOne(links).map((one, row): LinkOf => [ids[links.places[row] ?? 0] ?? '', one]);
    };
    for await (const found of inStretches(chosen.idsOf.get(type) ?? [], read, pace)) yield* inBatches(found);
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
    nodesOf,
    linksOf,
    things: (links) =>
      ofTypes(
        types.filter((type) => !isFact(type)),
        links,
      ),
    facts: (links) => ofTypes(types.filter(isFact), links),
    sourceUrls: () => (urls ??= readUrls(nodesOf)),
  };
}

async function readUrls(nodesOf: Subject['nodesOf']): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const type of ['Article', 'Document'] as const)
    for await (const { ids, of } of nodesOf(type, []))
      for (const [at, id] of ids.entries()) {
        const url = of('url')?.[at];
        if (typeof url === 'string') urls.set(id, url);
      }
  return urls;
}
