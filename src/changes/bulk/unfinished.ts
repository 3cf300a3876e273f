import { failure } from '../../domain/errors.js';
import type { Graph } from '../../graph/port.js';
import { anyNode, knownImport } from './statements.js';

/** Refuses a graph whose import did not come to its end: half of it is there. Throws IMPORT_UNFINISHED. */
export async function refuseUnfinished(graph: Graph): Promise<void> {
  const [known] = await graph.read(knownImport, {});
  if (known?.finished === false) throw failure('IMPORT_UNFINISHED', { where: graph.info.where, name: known.name });
}

/** Whether a graph holds nothing. */
export const isEmpty = async (graph: Graph): Promise<boolean> => (await graph.read(anyNode, {})).length === 0;
