import type { Moment } from './moment.js';
import { holdsAt } from './moment.js';
import { rankOf, type Snapshot } from './snapshot.js';

/** Nodes of one level of a walk, as a list and as a mark per node. */
export interface Level {
  readonly nodes: readonly number[];
  readonly marks: Uint8Array;
}

/** A step from a node: its edge, the node it leads to, and its rank. */
type OnStep = (edge: number, node: number, rank: number) => void;

/** Walks over the edges that hold; counts its steps and stops where they are too many. */
export interface Walker {
  readonly nodeCount: number;
  /** Hears of every step from a node, in the order of the snapshot. */
  steps(node: number, onStep: OnStep): void;
  /** How many steps lead from nodes, on any day. */
  stepsFrom(nodes: readonly number[]): number;
}

/** Thrown where a search has taken all the steps that it may. */
export class TooManySteps extends Error {}

/** A walker with so many steps at most. */
export function walker(snapshot: Snapshot, moment: Moment, most: number): Walker {
  const holds = holdsAt(snapshot, moment);
  const { aroundOffsets, aroundEdges, aroundNodes, nodeCount } = snapshot;
  let left = most;
  return {
    nodeCount,
    stepsFrom: (nodes) =>
      nodes.reduce((sum, node) => sum + (aroundOffsets[node + 1] ?? 0) - (aroundOffsets[node] ?? 0), 0),
    steps: (node, onStep) => {
      const end = aroundOffsets[node + 1] ?? 0;
      for (let at = aroundOffsets[node] ?? 0; at < end; at += 1) {
        left -= 1;
        if (left < 0) throw new TooManySteps();
        const edge = aroundEdges[at] ?? 0;
        if (holds(edge)) onStep(edge, aroundNodes[at] ?? 0, rankOf(snapshot, edge));
      }
    },
  };
}

/** A level of some nodes. */
export function levelOf(nodeCount: number, nodes: readonly number[]): Level {
  const marks = new Uint8Array(nodeCount);
  for (const node of nodes) marks[node] = 1;
  return { nodes, marks };
}

/** The nodes one step on from a level, of those that `admits` lets in, each once. */
export function nextLevel(walk: Walker, { nodes }: Level, admits: (node: number, rank: number) => boolean): Level {
  const marks = new Uint8Array(walk.nodeCount);
  const found: number[] = [];
  for (const from of nodes)
    walk.steps(from, (_, node, rank) => {
      if (marks[node] === 1 || !admits(node, rank)) return;
      marks[node] = 1;
      found.push(node);
    });
  return { nodes: found, marks };
}
