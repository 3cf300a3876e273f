import { holdsAt, type Moment } from './moment.js';
import { nodeOf, type Snapshot } from './snapshot.js';

/** What is asked for: what lies around things (ids that exist), how many steps far, how many things at most. */
export interface SubgraphQuestion extends Moment {
  readonly around: readonly string[];
  readonly steps: number;
  readonly limit: number;
}

/** Ids of things: those asked for, then the others, nearest first, then by id; ids of the facts among them, by id. */
export interface FoundSubgraph {
  readonly things: readonly string[];
  readonly facts: readonly string[];
  /** Whether there is more within the steps than the limit lets through. */
  readonly truncated: boolean;
}

/** How many facts a part of the graph has at most for each thing that it may have. */
export const factsForEachThing = 2;

/** The part of the graph within some steps of things, breadth first: what is nearest is kept where the limit cuts. */
export function subgraphOf(snapshot: Snapshot, { around, steps, limit, ...moment }: SubgraphQuestion): FoundSubgraph {
  const holds = holdsAt(snapshot, moment);
  const asked = [...new Set(around)];
  const kept = asked.slice(0, limit);
  const seen = new Set(kept.flatMap((id) => nodeOf(snapshot, id) ?? []));
  let truncated = asked.length > limit;
  let level: readonly number[] = [...seen];
  for (let step = 0; step < steps && !truncated && level.length > 0; step += 1) {
    const next = nextTo(snapshot, holds, level, seen);
    level = [...next.slice(0, limit - kept.length)];
    truncated = level.length < next.length;
    for (const node of level) seen.add(node);
    kept.push(...level.map((node) => snapshot.ids[node] ?? ''));
  }
  const facts = factsAmong(snapshot, holds, seen);
  const most = factsForEachThing * limit;
  return { things: kept, facts: facts.slice(0, most), truncated: truncated || facts.length > most };
}

type Holds = (edge: number) => boolean;

/** The nodes one step from a level that were not seen yet, by id. */
function nextTo(snapshot: Snapshot, holds: Holds, level: readonly number[], seen: ReadonlySet<number>) {
  const found = new Set<number>();
  for (const node of level) {
    const end = snapshot.aroundOffsets[node + 1] ?? 0;
    for (let at = snapshot.aroundOffsets[node] ?? 0; at < end; at += 1) {
      const other = snapshot.aroundNodes[at] ?? 0;
      if (!seen.has(other) && holds(snapshot.aroundEdges[at] ?? 0)) found.add(other);
    }
  }
  return Uint32Array.from(found).sort();
}

/** The facts whose edges lead from one of the nodes to another one, by id. */
function factsAmong(snapshot: Snapshot, holds: Holds, nodes: ReadonlySet<number>): readonly string[] {
  const facts = new Set<string>();
  for (const node of nodes) {
    const end = snapshot.outOffsets[node + 1] ?? 0;
    for (let edge = snapshot.outOffsets[node] ?? 0; edge < end; edge += 1)
      if (nodes.has(snapshot.targets[edge] ?? 0) && holds(edge)) facts.add(snapshot.factIds[edge] ?? '');
  }
  return [...facts].sort();
}
