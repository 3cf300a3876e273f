import type { LinkName } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';

/** How a field of a seed record names the targets of a link: one id, ids in order, or objects with the link's properties. */
export interface LinkField {
  readonly link: LinkName;
  readonly shape: 'one' | 'list' | 'objects';
  /** The key of the target in an object. */
  readonly target?: string;
  /** True where the order of the list is kept as `position`. */
  readonly positioned?: boolean;
}

/** What a file of the seed holds: one type of node, and the fields that become links. */
export interface SeedKind {
  readonly type: NodeType;
  readonly links: Readonly<Record<string, LinkField>>;
}

const one = (link: LinkName): LinkField => ({ link, shape: 'one' });
const list = (link: LinkName): LinkField => ({ link, shape: 'list' });
const inOrder = (link: LinkName): LinkField => ({ link, shape: 'list', positioned: true });
const objects = (link: LinkName, target: string): LinkField => ({ link, shape: 'objects', target });

const membership: SeedKind = {
  type: 'Membership',
  links: {
    member: one('MEMBER'),
    group: one('IN_GROUP'),
    onBehalfOf: one('ON_BEHALF_OF'),
    under: one('UNDER'),
    deputyFor: one('DEPUTY_FOR'),
  },
};

/** The files of the seed and what each holds. */
export const seedKinds: Readonly<Record<string, SeedKind>> = {
  'articles.json': {
    type: 'Article',
    links: {
      publisher: one('PUBLISHED_BY'),
      issue: one('IN_ISSUE'),
      keywords: inOrder('TAGGED'),
      topics: list('ABOUT'),
      links: { ...objects('LINKS_TO', 'agent'), positioned: true },
      mentions: objects('MENTIONS', 'thing'),
      related: inOrder('RELATED_TO'),
      images: inOrder('SHOWS'),
    },
  },
  'documents.json': { type: 'Document', links: { publisher: one('PUBLISHED_BY'), keywords: inOrder('TAGGED') } },
  'bodies.json': { type: 'Body', links: {} },
  'organizations.json': { type: 'Organization', links: {} },
  'people.json': { type: 'Person', links: {} },
  'topics.json': { type: 'Topic', links: {} },
  'meetings.json': { type: 'Meeting', links: { body: one('HELD_BY'), topics: list('ABOUT') } },
  'agenda-items.json': { type: 'AgendaItem', links: { meeting: one('ON'), topics: list('ABOUT') } },
  'matters.json': {
    type: 'Matter',
    links: { body: one('RAISED_IN'), raisedBy: one('RAISED_BY'), discussedAt: list('DISCUSSED_AT'), topics: list('ABOUT') },
  },
  'issues.json': { type: 'Issue', links: { publisher: one('PUBLISHED_BY') } },
  'listings.json': { type: 'Listing', links: { organization: one('LISTS') } },
  'images.json': { type: 'Image', links: { depicts: objects('DEPICTS', 'agent') } },
  'memberships.json': membership,
  'offices.json': membership,
  'quotas.json': { type: 'SeatQuota', links: { body: one('IN_GROUP'), nominatedBy: one('NOMINATED_BY') } },
  'relations.json': { type: 'Relation', links: { subject: one('FROM'), object: one('TO') } },
  'meeting-plans.json': { type: 'MeetingPlan', links: { body: one('IN_GROUP') } },
  'attendances.json': { type: 'Attendance', links: { member: one('MEMBER'), meeting: one('AT') } },
  'claims.json': { type: 'Claim', links: { about: list('ABOUT') } },
  'composition-rules.json': {
    type: 'CompositionRule',
    links: { body: one('IN_GROUP'), follows: one('FOLLOWS'), order: inOrder('ORDERS') },
  },
};
