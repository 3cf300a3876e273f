import type { LossKind } from './loss.js';
import type { Shape } from './selection.js';
import type { Subject } from './subject.js';

/** What a writer gives piece by piece. */
export type Chunks = AsyncGenerator<string | Uint8Array, void>;

/** A format that a selection leaves in. */
export interface Format {
  /** Its name on the command line and the ending of its address: `gexf`, `ftm.ndjson`. */
  readonly name: string;
  /** Its name in GraphQL. */
  readonly code: string;
  /** The ending of its files, where it is not the name. */
  readonly ending?: string;
  readonly mediaType: string;
  readonly title: string;
  /** True where it copies the graph with its history: `knownAt` left out means every moment. */
  readonly copies?: boolean;
  /** What it cannot hold, by the shape of the drawing. */
  readonly loses: (shape: Shape) => readonly LossKind[];
  /** Throws INVALID_ARGUMENT where a selection is too much for it, before anything is written. */
  readonly admit?: (subject: Subject) => void;
  readonly write: (subject: Subject) => Chunks;
}

/** Whether the files of a format are bytes that no terminal shows: an archive, a workbook, Parquet. */
export const isBinary = ({ mediaType }: Format): boolean => /(?:zip|\.sheet|\.parquet)$/.test(mediaType);
