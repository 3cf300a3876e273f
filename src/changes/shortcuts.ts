import type { LinkName } from '../domain/link.js';
import type { NodeType } from '../domain/vocabulary.js';
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
  const ends = endsOf(record);
  if (ends.length === 0) return [];
  const { id, properties } = record;
  const kept = carried.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]] as const]));
  return ends.map((edge) => ({ ...edge, properties: { factId: id, ...Object.fromEntries(kept) } }));
}

/** A derived edge of a type of fact, and which of its links lead to the two ends. */
interface ShortcutRule {
  readonly type: ShortcutName;
  readonly from: LinkName;
  readonly to: LinkName;
}

const rules: Partial<Record<NodeType, readonly ShortcutRule[]>> = {
  Membership: [
    { type: 'SITS_ON', from: 'MEMBER', to: 'IN_GROUP' },
    { type: 'SENDS_TO', from: 'ON_BEHALF_OF', to: 'IN_GROUP' },
  ],
  SeatQuota: [{ type: 'SENDS_TO', from: 'NOMINATED_BY', to: 'IN_GROUP' }],
  Relation: [{ type: 'RELATED', from: 'FROM', to: 'TO' }],
};

/** The derived edges that facts of a type may have. */
export const shortcutRules = (type: NodeType): readonly ShortcutRule[] => rules[type] ?? [];

function endsOf({ type, links }: NodeRecord): readonly Pick<Shortcut, 'type' | 'from' | 'to'>[] {
  const endOf = (name: LinkName): string | undefined => links.find((link) => link.type === name)?.to;
  return shortcutRules(type).flatMap((rule) => {
    const [from, to] = [endOf(rule.from), endOf(rule.to)];
    return from === undefined || to === undefined ? [] : [{ type: rule.type, from, to }];
  });
}
