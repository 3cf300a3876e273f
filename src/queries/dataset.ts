import { nodeTypeNames } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import { asNumber, asText, type Query } from '../graph/query.js';

/** How many nodes of a type the graph holds. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

const cases = nodeTypeNames.map((type) => `WHEN node:${type} THEN '${type}'`).join(' ');

const countsByType: Query<TypeCount> = {
  name: 'countsByType',
  text: `MATCH (node:Node)\nWITH CASE ${cases} END AS type\nRETURN type AS type, count(*) AS count\nORDER BY type\nLIMIT 100`,
  decode: ([type, count]) => ({ type: asText(type), count: asNumber(count) }),
};

const lastChangeset: Query<{ readonly sequence: number; readonly appliedAt: string }> = {
  name: 'lastChangeset',
  text: 'MATCH (changeset:Changeset)\nRETURN changeset.sequence AS sequence, changeset.appliedAt AS appliedAt\nORDER BY sequence DESC\nLIMIT 1',
  decode: ([sequence, appliedAt]) => ({ sequence: asNumber(sequence), appliedAt: asText(appliedAt) }),
};

/** What the graph holds, by type, in alphabetical order. */
export const readCounts = (graph: Graph): Promise<readonly TypeCount[]> => graph.read(countsByType, {});

/** The number of the last changeset and when it was applied (ISO, UTC); null in an empty graph. */
export async function readLastChange(
  graph: Graph,
): Promise<{ readonly sequence: number; readonly appliedAt: string } | null> {
  const [last] = await graph.read(lastChangeset, {});
  return last ?? null;
}
