import type { NodeType } from '../../domain/vocabulary.js';
import type { NodeRecord } from '../../changes/record.js';
import type { Column, Values } from './attributes.js';

/** A node of a drawing; the days are full ones, null where a side is open. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly type: NodeType;
  readonly values: Values;
  readonly from: string | null;
  readonly to: string | null;
}

/** A directed edge of a drawing with an id of its own; two edges may lead from one node to the same other one. */
export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Reads as a sentence from source to target: `SITS_ON`, `PART_OF`, `EVIDENCED_BY`. */
  readonly relation: string;
  readonly label: string;
  readonly values: Values;
  readonly from: string | null;
  readonly to: string | null;
}

/** A selection as nodes and edges, in small batches and always in the same order. */
export interface Drawing {
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly nodes: () => AsyncGenerator<readonly DrawnNode[]>;
  readonly edges: () => AsyncGenerator<readonly DrawnEdge[]>;
}

/** A property that is a text, or null. */
export function textOf({ properties }: NodeRecord, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

/** The ids that links of a type lead to, each once. */
export function targetsOf({ links }: NodeRecord, type: string): readonly string[] {
  const targets: string[] = [];
  for (const link of links) if (link.type === type && !targets.includes(link.to)) targets.push(link.to);
  return targets;
}

/** The days from which to which something is there, as attributes for formats that know no time. */
export const dayValues = ({ from, to }: Pick<DrawnNode, 'from' | 'to'>): Readonly<Record<string, string>> => ({
  ...(from === null ? {} : { firstDay: from }),
  ...(to === null ? {} : { lastDay: to }),
});
