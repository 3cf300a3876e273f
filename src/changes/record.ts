import type { LinkName } from '../domain/link.js';
import type { NodeType } from '../domain/vocabulary.js';

/** A value that a property can have in a record; a property that nobody knows is left out. */
export type RecordValue = string | number | boolean | readonly string[];

/** The properties of a record by name. */
export type RecordProperties = Readonly<Record<string, RecordValue>>;

/** A link from a record to a node of the graph or of the same changeset. */
export interface RecordLink {
  readonly type: LinkName;
  readonly to: string;
  readonly properties: RecordProperties;
}

/** A thing or a fact as it enters the graph, with all the links that lead from it. */
export interface NodeRecord {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: RecordProperties;
  readonly links: readonly RecordLink[];
}

/** A fact that the graph stops believing at a moment. */
export interface Retraction {
  readonly id: string;
  readonly at: string;
}

/** Everything that enters the graph: who, why, what is recorded and what is retracted. */
export interface Changeset {
  readonly author: string;
  readonly reason: string;
  readonly records: readonly NodeRecord[];
  /** Things that are known already, as they are from now on; facts are superseded instead. */
  readonly amendments?: readonly NodeRecord[];
  readonly retractions: readonly Retraction[];
  /** Given where it is one part of an import; the parts of an import count as one changeset. */
  readonly part?: ImportPart;
}

/** Which part of which import: the SHA-256 of the imported lines, and numbers from 1. */
export interface ImportPart {
  readonly import: string;
  readonly number: number;
  readonly of: number;
}
