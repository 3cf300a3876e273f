import type { NodeType } from '../../domain/vocabulary.js';
import type { Column, Values } from './attributes.js';

/** Days of some nodes or edges, as full ones; null where a side is open. */
export type Days = readonly (string | null)[];

/** Nodes of a drawing, side by side. */
export interface DrawnNodes {
  readonly type: NodeType;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly values: Values;
  readonly from: Days;
  readonly to: Days;
}

/** Directed edges of a drawing, side by side, with ids of their own; two may lead from one node to the same other one. */
export interface DrawnEdges {
  readonly ids: readonly string[];
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Each reads as a sentence from source to target: `SITS_ON`, `PART_OF`, `EVIDENCED_BY`. */
  readonly relations: readonly string[];
  readonly labels: readonly string[];
  readonly values: Values;
  readonly from: Days;
  readonly to: Days;
}

/** A selection as nodes and edges, in small batches and always in the same order. */
export interface Drawing {
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly nodes: () => AsyncGenerator<DrawnNodes>;
  readonly edges: () => AsyncGenerator<DrawnEdges>;
}
