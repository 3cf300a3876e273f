import type { LinkName } from '../domain/link.js';
import type { NodeRecord, RecordProperties } from './record.js';

/** The derived edges that paths and networks run on. */
export type ShortcutName = 'SITS_ON' | 'SENDS_TO' | 'RELATED';

/** One derived edge; follow `factId` for the evidence. */
export interface Shortcut {
  readonly type: ShortcutName;
  readonly from: string;
  readonly to: string;
  readonly properties: RecordProperties;
}

/** All types of derived edges. */
export const shortcutNames: readonly ShortcutName[] = ['SITS_ON', 'SENDS_TO', 'RELATED'];

const carried = ['role', 'kind', 'validFromMin', 'validToMax', 'recordedAt', 'retractedAt'] as const;

/** The derived edges of a fact: one for each pair of things that it ties together. */
export function shortcutsOf(record: NodeRecord): readonly Shortcut[] {
  switch (record.type) {
    case 'Membership':
      return [
        ...edge('SITS_ON', record, 'MEMBER', 'IN_GROUP'),
        ...edge('SENDS_TO', record, 'ON_BEHALF_OF', 'IN_GROUP'),
      ];
    case 'SeatQuota':
      return edge('SENDS_TO', record, 'NOMINATED_BY', 'IN_GROUP');
    case 'Relation':
      return edge('RELATED', record, 'FROM', 'TO');
    default:
      return [];
  }
}

function edge(
  type: ShortcutName,
  { id, links, properties }: NodeRecord,
  from: LinkName,
  to: LinkName,
): readonly Shortcut[] {
  const [start, end] = [from, to].map((name) => links.find((link) => link.type === name)?.to);
  if (start === undefined || end === undefined) return [];
  const kept = carried.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]] as const]));
  return [{ type, from: start, to: end, properties: { factId: id, ...Object.fromEntries(kept) } }];
}
