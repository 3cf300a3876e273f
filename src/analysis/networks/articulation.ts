import { neighboursOf, type Network } from './network.js';

/** A thing without which its part of the network falls apart. */
export interface Articulation {
  readonly id: string;
  /** How many parts the whole network has without it. */
  readonly parts: number;
  /** The things that it alone ties to the largest part that is left, by id. */
  readonly separates: readonly string[];
}

interface Walked {
  /** The places in the order in which the walk reached them. */
  readonly order: readonly number[];
  /** For each place that cuts: the ranges of `order` that hang on it alone. */
  readonly cut: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** For each place: where its component begins and ends in `order`. */
  readonly component: readonly (readonly [number, number])[];
  readonly components: number;
}

/** The articulation points, those that cut off most things first, then by id (Tarjan's algorithm without recursion). */
export function articulations(network: Network): readonly Articulation[] {
  const { order, cut, component, components } = walk(neighboursOf(network));
  const idsIn = ([from, to]: readonly [number, number]) =>
    order.slice(from, to).map((place) => network.ids[place] ?? '');
  return [...cut]
    .map(([place, hanging]) => {
      const all = component[order.indexOf(place)] ?? [0, 0];
      const parts = hanging.map(idsIn);
      const own = network.ids[place] ?? '';
      const inParts = new Set(parts.flat());
      const rest = idsIn(all).filter((id) => id !== own && !inParts.has(id));
      const left = (rest.length === 0 ? parts : [rest, ...parts]).map((ids) => ids.sort());
      const largest = left.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))[0];
      const separates = left
        .filter((part) => part !== largest)
        .flat()
        .sort();
      return { id: own, parts: components - 1 + left.length, separates };
    })
    .sort((a, b) => b.separates.length - a.separates.length || (a.id < b.id ? -1 : 1));
}

interface Frame {
  readonly place: number;
  readonly parent: number;
  next: number;
}

function walk(around: readonly (readonly number[])[]): Walked {
  const reached = around.map(() => -1);
  const low = around.map(() => 0);
  const order: number[] = [];
  const cut = new Map<number, (readonly [number, number])[]>();
  const component: (readonly [number, number])[] = [];
  let components = 0;
  const enter = (place: number, parent: number): Frame => {
    reached[place] = low[place] = order.length;
    order.push(place);
    return { place, parent, next: 0 };
  };
  const lower = (place: number, to: number): void => {
    low[place] = Math.min(low[place] ?? 0, to);
  };
  const leave = ({ place, parent }: Frame, begin: number): void => {
    if (parent < 0) return;
    lower(parent, low[place] ?? 0);
    if ((low[place] ?? 0) < (reached[parent] ?? 0)) return;
    const range = [reached[place] ?? 0, order.length] as const;
    if (reached[parent] === begin) rootRanges.push(range);
    else cut.set(parent, [...(cut.get(parent) ?? []), range]);
  };
  let rootRanges: (readonly [number, number])[] = [];
  for (const root of around.keys()) {
    if (reached[root] !== -1) continue;
    const begin = order.length;
    rootRanges = [];
    const stack = [enter(root, -1)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const to = around[frame.place]?.[frame.next];
      frame.next += 1;
      if (to === undefined) {
        stack.pop();
        leave(frame, begin);
      } else if (reached[to] === -1) stack.push(enter(to, frame.place));
      else if (to !== frame.parent) lower(frame.place, reached[to] ?? 0);
    }
    if (rootRanges.length > 1) cut.set(root, rootRanges);
    for (let at = begin; at < order.length; at += 1) component[at] = [begin, order.length];
    components += 1;
  }
  return { order, cut, component, components };
}
