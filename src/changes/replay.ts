import type { LinkName } from '../domain/link.js';
import type { Changeset, NodeRecord, Retraction } from './record.js';

/** The records that changesets leave behind, by id, as the graph must hold them. */
export type Records = Map<string, NodeRecord>;

/** Links between facts: whoever links to a fact links to each later version of it, too. */
export const inherited: readonly LinkName[] = ['UNDER', 'DEPUTY_FOR', 'CONTRADICTS'];

/** A version and the one that it supersedes. */
export interface Supersession {
  readonly old: string;
  readonly new: string;
}

/** The versions among records that supersede others. */
export const supersededBy = (
  records: readonly NodeRecord[],
): readonly (Supersession & Readonly<Record<string, string>>)[] =>
  records.flatMap(({ id, links }) =>
    links.flatMap(({ type, to }) => (type === 'SUPERSEDES' ? [{ old: to, new: id }] : [])),
  );

/** Carries one changeset over to the records. */
export function replay(records: Records, { records: added, amendments = [], retractions }: Changeset): void {
  for (const record of [...added, ...amendments]) records.set(record.id, record);
  const superseding = supersededBy(added);
  if (superseding.length > 0)
    for (const record of records.values()) records.set(record.id, withLater(record, superseding));
  for (const retraction of retractions) retract(records, retraction);
}

function withLater(record: NodeRecord, superseding: readonly Supersession[]): NodeRecord {
  const has = (type: LinkName, to: string) => record.links.some((link) => link.type === type && link.to === to);
  const missing = inherited.flatMap((type) =>
    superseding
      .filter(({ old, new: latest }) => has(type, old) && !has(type, latest))
      .map(({ new: latest }) => ({ type, to: latest, properties: {} })),
  );
  return missing.length === 0 ? record : { ...record, links: [...record.links, ...missing] };
}

function retract(records: Records, { id, at }: Retraction): void {
  const record = records.get(id);
  if (record === undefined || record.properties['retractedAt'] !== undefined) return;
  records.set(id, { ...record, properties: { ...record.properties, retractedAt: at } });
}
