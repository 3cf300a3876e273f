import { versionOfId } from '../domain/id.js';
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

/**
 * The versions among records that supersede others, in rounds: the second versions, then the third, so that a third one
 * inherits what its second one has inherited.
 */
export function supersessions(records: readonly NodeRecord[]): readonly (readonly Supersession[])[] {
  const rounds = new Map<number, Supersession[]>();
  for (const { id, links } of records)
    for (const { to } of links.filter(({ type }) => type === 'SUPERSEDES'))
      rounds.set(versionOfId(id), [...(rounds.get(versionOfId(id)) ?? []), { old: to, new: id }]);
  return [...rounds.keys()].sort((a, b) => a - b).map((round) => rounds.get(round) ?? []);
}

/** Carries one changeset over to the records. */
export function replay(records: Records, { records: added, amendments = [], retractions }: Changeset): void {
  for (const record of [...added, ...amendments]) records.set(record.id, record);
  inherit(records, added);
  for (const retraction of retractions) retract(records, retraction);
}

/** Lets whoever links to a fact link to its later versions among what was added. */
function inherit(records: Records, added: readonly NodeRecord[]): void {
  for (const round of supersessions(added)) {
    const latest = new Map(round.map((one) => [one.old, one.new]));
    for (const record of records.values()) records.set(record.id, withLater(record, latest));
  }
}

/** The records that all changesets in their order leave behind; what the parts of an import inherit comes after the last. */
export async function replayAll(changesets: AsyncIterable<Changeset>): Promise<Records> {
  const records: Records = new Map();
  const versions: NodeRecord[] = [];
  for await (const changeset of changesets) {
    const { part } = changeset;
    if (part === undefined) replay(records, changeset);
    else {
      for (const record of changeset.records) records.set(record.id, record);
      versions.push(...changeset.records.filter(({ links }) => links.some(({ type }) => type === 'SUPERSEDES')));
      if (part.number === part.of) inherit(records, versions);
    }
  }
  return records;
}

function withLater(record: NodeRecord, latest: ReadonlyMap<string, string>): NodeRecord {
  const has = (type: LinkName, to: string) => record.links.some((link) => link.type === type && link.to === to);
  const missing = record.links.flatMap(({ type, to }) => {
    const later = inherited.includes(type) ? latest.get(to) : undefined;
    return later === undefined || has(type, later) ? [] : [{ type, to: later, properties: {} }];
  });
  return missing.length === 0 ? record : { ...record, links: [...record.links, ...missing] };
}

function retract(records: Records, { id, at }: Retraction): void {
  const record = records.get(id);
  if (record === undefined || record.properties['retractedAt'] !== undefined) return;
  records.set(id, { ...record, properties: { ...record.properties, retractedAt: at } });
}
