import type { Transaction } from '../../graph/port.js';
import { asNumber, type Query } from '../../graph/query.js';
import type { LinkName } from '../../domain/link.js';
import type { NodeRecord, RecordProperties } from '../record.js';
import { type ShortcutName, shortcutsOf } from '../shortcuts.js';

/** A relationship as it is written: a link of a record, or a shortcut that follows from it. */
export interface Edge {
  readonly type: LinkName | ShortcutName;
  readonly from: string;
  readonly to: string;
  readonly properties: RecordProperties;
}

/** The edges of a part: those that can be written with it, and those that lead to what comes later. */
export interface PartEdges {
  readonly now: readonly Edge[];
  readonly later: readonly Edge[];
}

/** Parts the edges of records by whether both ends are known already; the ends of a shortcut are targets of the record's links. */
export function edgesOf(records: readonly NodeRecord[], known: ReadonlySet<string>): PartEdges {
  const now: Edge[] = [];
  const later: Edge[] = [];
  for (const record of records) {
    const ahead = record.links.filter(({ to }) => !known.has(to)).map(({ to }) => to);
    const listFor = (...ends: readonly string[]): Edge[] => (ends.some((end) => ahead.includes(end)) ? later : now);
    for (const { type, to, properties } of record.links) listFor(to).push({ type, from: record.id, to, properties });
    for (const shortcut of shortcutsOf(record)) listFor(shortcut.from, shortcut.to).push(shortcut);
  }
  return { now, later };
}

const countOf = (type: LinkName | ShortcutName): Query<number> => ({
  name: `count ${type}`,
  text: `MATCH (source:Node {id: $from})-[link:${type}]->(target:Node {id: $to})\nRETURN count(link) AS count`,
  decode: ([count]) => asNumber(count),
});

/**
 * Whether edges that are written together are there. They are kept whole or not at all, so one of them tells: one that leads from
 * a record of theirs, since no other part has such a one.
 */
export async function areThere(transaction: Transaction, edges: readonly Edge[]): Promise<boolean> {
  const own = edges.find(({ properties }) => properties['factId'] === undefined) ?? edges[0];
  if (own === undefined) return true;
  const [count = 0] = await transaction.run(countOf(own.type), { from: own.from, to: own.to });
  return count > 0;
}
