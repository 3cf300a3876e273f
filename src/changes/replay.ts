import type { Changeset, NodeRecord, Retraction } from './record.js';

/** The records that changesets leave behind, by id, as the graph must hold them. */
export type Records = Map<string, NodeRecord>;

/** Carries one changeset over to the records. */
export function replay(records: Records, { records: added, amendments = [], retractions }: Changeset): void {
  for (const record of [...added, ...amendments]) records.set(record.id, record);
  for (const retraction of retractions) retract(records, retraction);
}

function retract(records: Records, { id, at }: Retraction): void {
  const record = records.get(id);
  if (record === undefined || record.properties['retractedAt'] !== undefined) return;
  records.set(id, { ...record, properties: { ...record.properties, retractedAt: at } });
}
