import type { Place } from '../../src/graph/open.js';

/** A server that a variant has started. */
export interface Serving {
  readonly port: number;
  readonly path: string;
  /** How many statements the engine was asked since the start. */
  readonly statements: () => number;
  /** Writes a small changeset; only our own can. */
  readonly write?: () => Promise<void>;
  close(): Promise<void>;
}

/** Starts a variant over a graph on a free port of 127.0.0.1. */
export type Start = (place: Place) => Promise<Serving>;
