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

/** Which two things a derived edge ties together. */
export type ShortcutEnds = Pick<Shortcut, 'type' | 'from' | 'to'>;

/** The derived edges of a fact: one for each pair of things that it ties together. */
export function shortcutsOf(record: NodeRecord): readonly Shortcut[] {
  const ends = shortcutEndsOf(record);
  if (ends.length === 0) return [];
  const { id, properties } = record;
  const kept = carried.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]] as const]));
  return ends.map((edge) => ({ ...edge, properties: { factId: id, ...Object.fromEntries(kept) } }));
}

/** The ends of the derived edges of a fact, without what they carry. */
export function shortcutEndsOf(record: NodeRecord): readonly ShortcutEnds[] {
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

function edge(type: ShortcutName, { links }: NodeRecord, from: LinkName, to: LinkName): readonly ShortcutEnds[] {
  const start = links.find((link) => link.type === from)?.to;
  const end = links.find((link) => link.type === to)?.to;
  return start === undefined || end === undefined ? [] : [{ type, from: start, to: end }];
}
