import type { Property } from './vocabulary.js';

/** A type of relationship: which labels it leads from and to, whether every source has one, and its own properties. */
export interface LinkType {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The labels of `from` whose nodes must have such a link. */
  readonly always?: readonly string[];
  /** True where a node may have any number of such links; otherwise it has at most one. */
  readonly many?: boolean;
  readonly properties: Readonly<Record<string, Property>>;
}

const text = { kind: 'text' } as const;
const int = { kind: 'int' } as const;
const none = {} as const;

/** Every relationship type of the graph but the derived shortcuts. The name reads as a sentence from source to target. */
export const linkTypes = {
  MEMBER: { from: ['Membership', 'Attendance'], to: ['Agent'], always: ['Attendance'], properties: none },
  IN_GROUP: {
    from: ['Membership', 'SeatQuota', 'MeetingPlan', 'CompositionRule'],
    to: ['Group'],
    always: ['Fact'],
    properties: none,
  },
  ON_BEHALF_OF: { from: ['Membership'], to: ['Agent'], properties: none },
  UNDER: { from: ['Membership'], to: ['SeatQuota'], many: true, properties: none },
  DEPUTY_FOR: { from: ['Membership'], to: ['Membership'], many: true, properties: none },
  NOMINATED_BY: { from: ['SeatQuota'], to: ['Agent'], properties: none },
  FROM: { from: ['Relation'], to: ['Thing'], always: ['Relation'], properties: none },
  TO: { from: ['Relation'], to: ['Thing'], always: ['Relation'], properties: none },
  AT: { from: ['Attendance'], to: ['Meeting'], always: ['Attendance'], properties: none },
  FOLLOWS: { from: ['CompositionRule'], to: ['Body'], properties: none },
  ORDERS: {
    from: ['CompositionRule'],
    to: ['Agent'],
    many: true,
    properties: { position: { ...int, required: true } },
  },
  ATTRIBUTED_TO: { from: ['Fact'], to: ['Agent'], properties: none },
  SUPERSEDES: { from: ['Fact'], to: ['Fact'], properties: none },
  CONTRADICTS: { from: ['Fact'], to: ['Fact'], many: true, properties: none },
  EVIDENCED_BY: {
    from: ['Fact', 'Thing'],
    to: ['Source'],
    many: true,
    properties: {
      quote: text,
      statement: text,
      start: int,
      end: int,
      sha256: text,
      passage: int,
      recordedAt: { kind: 'moment', required: true },
    },
  },
  ABOUT: { from: ['Claim', 'Meeting', 'AgendaItem', 'Matter', 'Article'], to: ['Thing'], many: true, properties: none },
  HELD_BY: { from: ['Meeting'], to: ['Group'], always: ['Meeting'], properties: none },
  ON: { from: ['AgendaItem'], to: ['Meeting'], always: ['AgendaItem'], properties: none },
  RAISED_BY: { from: ['Matter'], to: ['Agent'], properties: none },
  RAISED_IN: { from: ['Matter'], to: ['Body'], always: ['Matter'], properties: none },
  DISCUSSED_AT: { from: ['Matter'], to: ['Meeting'], many: true, properties: none },
  MENTIONS: {
    from: ['Article'],
    to: ['Thing'],
    many: true,
    properties: { surface: { ...text, required: true }, start: int, end: int },
  },
  TAGGED: { from: ['Article', 'Document'], to: ['Topic'], many: true, properties: { position: int } },
  RELATED_TO: { from: ['Article'], to: ['Article'], many: true, properties: { position: { ...int, required: true } } },
  PUBLISHED_BY: { from: ['Source', 'Issue'], to: ['Agent'], properties: none },
  IN_ISSUE: { from: ['Article'], to: ['Issue'], properties: none },
  LINKS_TO: {
    from: ['Article'],
    to: ['Agent'],
    many: true,
    properties: { url: { ...text, required: true }, position: int },
  },
  SHOWS: { from: ['Article'], to: ['Image'], many: true, properties: { position: int } },
  DEPICTS: { from: ['Image'], to: ['Agent'], many: true, properties: { role: text } },
  LISTS: { from: ['Listing'], to: ['Organization'], properties: none },
} as const satisfies Record<string, LinkType>;

/** The name of a relationship type. */
export type LinkName = keyof typeof linkTypes;

/** All relationship types in the order of the vocabulary. */
export const linkNames = Object.keys(linkTypes).filter((name): name is LinkName => name in linkTypes);

/** What the vocabulary says of a relationship type. */
export function linkType(name: LinkName): LinkType {
  return linkTypes[name];
}
