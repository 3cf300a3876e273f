import { enums } from '../domain/vocabulary.js';
import { filled, offsetsOf, ordered, sorted } from './order.js';
import { edgeTypes, type ShortcutColumns } from './shortcut-columns.js';

/** The shortcut edges of one version of the data as numbers: nodes and edges are places in its arrays. */
export interface Snapshot {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Every thing that an edge ever touched, by code point: the order of nodes is the order of ids. */
  readonly ids: readonly string[];
  /** Per edge, in order of source, type, target and fact: the node it leads from, and the one it leads to. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Per edge: its place in `edgeTypes`. */
  readonly types: Uint8Array;
  /** Per edge: its place in `enums.RelationKind`, or `none`. */
  readonly kinds: Uint8Array;
  /** Per edge: its place in `enums.Role`, or `none`. */
  readonly roles: Uint8Array;
  /** Per edge: the fact that it stands for. */
  readonly factIds: readonly string[];
  /** Per edge: days since 1970-01-01, both inclusive; `always.from` and `always.to` where nobody knows. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  /** Per edge: milliseconds since 1970; `retractedAt` is Infinity while the graph believes the fact. */
  readonly recordedAt: Float64Array;
  readonly retractedAt: Float64Array;
  /** The edges that leave node n are the edges from `outOffsets[n]` up to, but not including, `outOffsets[n + 1]`. */
  readonly outOffsets: Uint32Array;
  /** The edges that reach node n stand in `inEdges` from `inOffsets[n]` up to `inOffsets[n + 1]`. */
  readonly inOffsets: Uint32Array;
  readonly inEdges: Uint32Array;
  /** Both directions: the steps from node n, by rank, then by the node that they lead to, then by fact. */
  readonly aroundOffsets: Uint32Array;
  readonly aroundEdges: Uint32Array;
  readonly aroundNodes: Uint32Array;
}

type Edges = Omit<
  Snapshot,
  'outOffsets' | 'inOffsets' | 'inEdges' | 'aroundOffsets' | 'aroundEdges' | 'aroundNodes' | 'nodeCount'
>;

/** Builds the snapshot; the same shortcuts in any order give the same one. */
export function snapshotOf(columns: ShortcutColumns): Snapshot {
  const edges = edgesOf(columns);
  const size = edges.ids.length;
  const target = { size, of: edges.targets };
  return {
    ...edges,
    nodeCount: size,
    outOffsets: offsetsOf({ size, of: edges.sources }),
    inOffsets: offsetsOf(target),
    inEdges: sorted(edges.edgeCount, [target], (a, b) => a - b),
    ...stepsOf(edges),
  };
}

/** The place of a thing by its id; undefined where no edge ever touched it. */
export function nodeOf({ ids }: Pick<Snapshot, 'ids'>, id: string): number | undefined {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}

/** The order of ids, which are ASCII. */
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function edgesOf(columns: ShortcutColumns): Edges {
  const { nodes, factIds } = columns;
  const count = factIds.length;
  const byId = filled(new Uint32Array(nodes.length), (place) => place).sort((a, b) =>
    byCodePoint(nodes[a] ?? '', nodes[b] ?? ''),
  );
  const nodeAt = new Uint32Array(nodes.length);
  byId.forEach((place, node) => (nodeAt[place] = node));
  const from = { size: nodes.length, of: filled(new Uint32Array(count), (row) => nodeAt[columns.from[row] ?? 0] ?? 0) };
  const to = { size: nodes.length, of: filled(new Uint32Array(count), (row) => nodeAt[columns.to[row] ?? 0] ?? 0) };
  const order = sorted(count, [from, { size: edgeTypes.length, of: columns.type }, to], (a, b) =>
    byCodePoint(factIds[a] ?? '', factIds[b] ?? ''),
  );
  return {
    edgeCount: count,
    ids: textsAt(byId, nodes),
    sources: ordered(order, from.of, new Uint32Array(count)),
    targets: ordered(order, to.of, new Uint32Array(count)),
    types: ordered(order, columns.type, new Uint8Array(count)),
    kinds: ordered(order, columns.kind, new Uint8Array(count)),
    roles: ordered(order, columns.role, new Uint8Array(count)),
    factIds: textsAt(order, factIds),
    validFrom: ordered(order, columns.validFrom, new Int32Array(count)),
    validTo: ordered(order, columns.validTo, new Int32Array(count)),
    recordedAt: ordered(order, columns.recordedAt, new Float64Array(count)),
    retractedAt: ordered(order, columns.retractedAt, new Float64Array(count)),
  };
}

function textsAt(places: Uint32Array, texts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const place of places) found.push(texts[place] ?? '');
  return found;
}

const ranks = 4;
const partOf = enums.RelationKind.indexOf('PART_OF');
const related = edgeTypes.indexOf('RELATED');

/** The rank of an edge as a step of a path: SITS_ON, SENDS_TO, PART_OF, others. */
export function rankOf({ types, kinds }: Pick<Snapshot, 'types' | 'kinds'>, edge: number): number {
  const type = types[edge] ?? related;
  return type < related || kinds[edge] === partOf ? type : related + 1;
}

/** Every edge is two steps, one from each end; a step is twice its edge, and one more from the target's end. */
function stepsOf(edges: Edges): Pick<Snapshot, 'aroundOffsets' | 'aroundEdges' | 'aroundNodes'> {
  const { sources, targets, factIds, edgeCount } = edges;
  const size = edges.ids.length;
  const count = 2 * edgeCount;
  const end = (step: number, at: 0 | 1): number => (step % 2 === at ? sources : targets)[step >>> 1] ?? 0;
  const near = { size, of: filled(new Uint32Array(count), (step) => end(step, 0)) };
  const far = { size, of: filled(new Uint32Array(count), (step) => end(step, 1)) };
  const rank = { size: ranks, of: filled(new Uint32Array(count), (step) => rankOf(edges, step >>> 1)) };
  const steps = sorted(count, [near, rank, far], (a, b) => byCodePoint(factIds[a >>> 1] ?? '', factIds[b >>> 1] ?? ''));
  return {
    aroundOffsets: offsetsOf(near),
    aroundEdges: steps.map((step) => step >>> 1),
    aroundNodes: steps.map((step) => far.of[step] ?? 0),
  };
}
