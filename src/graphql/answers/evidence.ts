import type { EdgeOf, Source as SourceNode } from '../../domain/node.js';
import type { Placed } from '../reading/asked.js';
import { type Connection, mapConnection } from '../reading/connection.js';

interface Passage {
  readonly node: Placed<SourceNode>;
  readonly edge: EdgeOf<'EVIDENCED_BY'> | null;
}

/** Evidence as the API gives it: the passage of a source, and the source. */
export const evidenceFrom = (passages: Connection<Passage>) =>
  mapConnection(passages, ({ node, edge }) => ({ ...edge, source: node }));
