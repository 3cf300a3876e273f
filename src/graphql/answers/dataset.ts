import { readCounts, readLastChange } from '../../queries/dataset.js';
import type { Context } from '../context.js';

/** The version of the API: it changes its first number when a client could break. */
export const apiVersion = '1.0';

/** What the graph holds, in which state, and under which licence. */
export async function dataset({ reader, license }: Context) {
  const [counts, last] = await Promise.all([readCounts(reader.graph), readLastChange(reader.graph)]);
  const { engine, version } = reader.graph.info;
  return {
    version: String(last?.sequence ?? 0),
    apiVersion,
    engine: `${engine} ${version}`,
    lastChange: last?.appliedAt ?? null,
    license,
    counts,
  };
}
