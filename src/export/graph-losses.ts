import type { LossKind } from './loss.js';
import type { Shape } from './selection.js';

const ofMembers: readonly LossKind[] = [
  'EVIDENCE_OFFSETS',
  'CONTRADICTION',
  'VERSIONS',
  'UNNAMED_HOLDERS',
  'MEETINGS',
  'ATTENDANCES',
  'MEETING_PLANS',
  'CLAIMS',
  'COMPOSITION_RULES',
  'SOURCES',
  'TOPICS',
  'STRUCTURE',
];

/** What a drawing leaves out: facts as nodes say all, memberships as edges say what is between agents. */
export const graphLosses = (shape: Shape): readonly LossKind[] => (shape === 'facts' ? [] : ofMembers);
