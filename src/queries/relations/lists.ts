import { when } from '../condition.js';
import { heldOn, knownBy, knownByMoment } from '../times.js';
import { type Filter, traversal } from '../traversal.js';
import {
  compares,
  comparesDate,
  comparesNames,
  comparesNumber,
  type DateFilter,
  type IntFilter,
  isOneOf,
  linked,
  linkedWhere,
  type StringFilter,
  type Where,
  where,
} from '../where.js';
import {
  type ClaimWhere,
  type FactWhere,
  type MembershipWhere,
  narrowClaims,
  narrowedBy,
  narrowFacts,
  narrowMemberships,
} from './facts.js';
import { type Span, within } from './group.js';
import { byDay, byName, byPublication, byStanding } from './orders.js';

type Given<V> = V | null | undefined;

interface Narrowed<W> {
  readonly where?: Given<W>;
}

interface PersonFields {
  readonly memberOf?: Given<string>;
  readonly name?: Given<StringFilter>;
  readonly familyName?: Given<StringFilter>;
}

interface BodyFields {
  readonly parent?: Given<string>;
  readonly name?: Given<StringFilter>;
  readonly shortName?: Given<StringFilter>;
  readonly kind?: Given<StringFilter>;
  readonly founded?: Given<DateFilter>;
  readonly dissolved?: Given<DateFilter>;
}

interface OrganizationFields {
  readonly name?: Given<StringFilter>;
  readonly shortName?: Given<StringFilter>;
  readonly kind?: Given<StringFilter>;
  readonly legalForm?: Given<StringFilter>;
  readonly postalCode?: Given<StringFilter>;
  readonly locality?: Given<StringFilter>;
}

interface MeetingFields {
  readonly body?: Given<string>;
  readonly number?: Given<IntFilter>;
  readonly start?: Given<DateFilter>;
  readonly kind?: Given<readonly string[]>;
  readonly format?: Given<readonly string[]>;
  readonly topic?: Given<string>;
}

interface ArticleFields {
  readonly title?: Given<StringFilter>;
  readonly kind?: Given<readonly string[]>;
  readonly authorCode?: Given<StringFilter>;
  readonly rubric?: Given<StringFilter>;
  readonly publishedOn?: Given<DateFilter>;
  readonly keyword?: Given<StringFilter>;
  readonly publisher?: Given<string>;
  readonly complete?: Given<boolean>;
}

interface TopicFields {
  readonly name?: Given<StringFilter>;
}

interface ListingFields {
  readonly name?: Given<StringFilter>;
  readonly postalCode?: Given<StringFilter>;
  readonly locality?: Given<StringFilter>;
}

/** What people can be narrowed by; `memberOf` is the id of a group. */
export type PersonWhere = Where<PersonFields>;
/** What bodies can be narrowed by; `parent` is the id of a group. */
export type BodyWhere = Where<BodyFields>;
/** What organisations can be narrowed by. */
export type OrganizationWhere = Where<OrganizationFields>;
/** What meetings can be narrowed by. */
export type MeetingWhere = Where<MeetingFields>;
/** What articles can be narrowed by. */
export type ArticleWhere = Where<ArticleFields>;
/** What topics can be narrowed by. */
export type TopicWhere = Where<TopicFields>;
/** What listings can be narrowed by. */
export type ListingWhere = Where<ListingFields>;

const narrowPeople: Filter<Narrowed<PersonWhere>> = (args, times) =>
  narrowedBy<PersonWhere>(
    where<PersonFields>({
      name: comparesNames('target'),
      familyName: compares('target.familyName'),
      memberOf: (id) => (bind) =>
        `EXISTS { MATCH (target)<-[:MEMBER]-(seat:Membership)-[:IN_GROUP]->(other:Node) WHERE other.id = ${bind(id)} AND ${knownByMoment('seat')(times)(bind)} }`,
    }),
  )(args, times);

const narrowBodies: Filter<Narrowed<BodyWhere>> = (args, times) =>
  narrowedBy<BodyWhere>(
    where<BodyFields>({
      name: comparesNames('target'),
      shortName: compares('target.shortName'),
      kind: compares('target.kind'),
      founded: comparesDate('target.founded'),
      dissolved: comparesDate('target.dissolved'),
      parent: (id) => (bind) =>
        `EXISTS { MATCH (target)<-[:FROM]-(part:Relation)-[:TO]->(other:Node) WHERE other.id = ${bind(id)} AND part.kind = 'PART_OF' AND ${knownByMoment('part')(times)(bind)} }`,
    }),
  )(args, times);

/** All people. */
export const people = traversal<'Person', Narrowed<PersonWhere>>({
  name: 'Query.people',
  pattern: '(target:Person)',
  to: 'Person',
  answer: 'connection',
  filters: [narrowPeople],
  order: byName,
  orders: { NAME: 'target.sortName', FAMILY_NAME: "coalesce(target.familyName, '')" },
});

/** All bodies. */
export const bodies = traversal<'Body', Narrowed<BodyWhere>>({
  name: 'Query.bodies',
  pattern: '(target:Body)',
  to: 'Body',
  answer: 'connection',
  filters: [narrowBodies],
  order: byName,
  orders: { NAME: 'target.sortName', FOUNDED: "coalesce(target.founded, '')" },
});

/** All organisations. */
export const organizations = traversal<'Organization', Narrowed<OrganizationWhere>>({
  name: 'Query.organizations',
  pattern: '(target:Organization)',
  to: 'Organization',
  answer: 'connection',
  filters: [
    narrowedBy<OrganizationWhere>(
      where<OrganizationFields>({
        name: comparesNames('target'),
        shortName: compares('target.shortName'),
        kind: compares('target.kind'),
        legalForm: compares('target.legalForm'),
        postalCode: compares('target.postalCode'),
        locality: compares('target.locality'),
      }),
    ),
  ],
  order: byName,
  orders: { NAME: 'target.sortName', POSTAL_CODE: "coalesce(target.postalCode, '')" },
});

/** All meetings, in order of their days. */
export const meetings = traversal<'Meeting', Narrowed<MeetingWhere>>({
  name: 'Query.meetings',
  pattern: '(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  filters: [
    narrowedBy<MeetingWhere>(
      where<MeetingFields>({
        body: linked('(target)-[:HELD_BY]->'),
        number: comparesNumber('target.number'),
        start: comparesDate('target.start'),
        kind: isOneOf('target.kind'),
        format: isOneOf('target.format'),
        topic: linked('(target)-[:ABOUT]->'),
      }),
    ),
  ],
  order: byDay,
  orders: { START: "coalesce(target.start, '')", NUMBER: 'coalesce(target.number, 0)' },
});

/** All articles, in order of publication. */
export const articles = traversal<'Article', Narrowed<ArticleWhere>>({
  name: 'Query.articles',
  pattern: '(target:Article)',
  to: 'Article',
  answer: 'connection',
  filters: [
    narrowedBy<ArticleWhere>(
      where<ArticleFields>({
        title: compares('target.title'),
        kind: isOneOf('target.kind'),
        authorCode: compares('target.authorCode'),
        rubric: compares('target.rubric'),
        publishedOn: comparesDate('target.publishedOn'),
        keyword: linkedWhere('(target)-[:TAGGED]->', comparesNames('other')),
        publisher: linked('(target)-[:PUBLISHED_BY]->'),
        complete: (wanted) => when(`target.completeness ${wanted ? '=' : '<>'} 'FULL'`),
      }),
    ),
  ],
  order: byPublication,
  orders: { PUBLISHED_ON: "coalesce(target.publishedOn, '')", TITLE: 'target.sortName' },
});

/** All topics. */
export const topics = traversal<'Topic', Narrowed<TopicWhere>>({
  name: 'Query.topics',
  pattern: '(target:Topic)',
  to: 'Topic',
  answer: 'connection',
  filters: [narrowedBy<TopicWhere>(where<TopicFields>({ name: comparesNames('target') }))],
  order: byName,
});

/** All entries of directories. */
export const listings = traversal<'Listing', Narrowed<ListingWhere>>({
  name: 'Query.listings',
  pattern: '(target:Listing)',
  to: 'Listing',
  answer: 'connection',
  filters: [
    narrowedBy<ListingWhere>(
      where<ListingFields>({
        name: comparesNames('target'),
        postalCode: compares('target.postalCode'),
        locality: compares('target.locality'),
      }),
    ),
  ],
  order: byName,
});

/** All issues of magazines, oldest first. */
export const issues = traversal({
  name: 'Query.issues',
  pattern: '(target:Issue)',
  to: 'Issue',
  answer: 'connection',
  order: [{ by: 'target.year' }, { by: 'target.number' }],
});

/** All claims. */
export const claims = traversal<'Claim', Narrowed<ClaimWhere>>({
  name: 'Query.claims',
  pattern: '(target:Claim)',
  to: 'Claim',
  answer: 'connection',
  filters: [knownBy, narrowClaims],
});

/** All facts. */
export const facts = traversal<'Fact', Narrowed<FactWhere>>({
  name: 'Query.facts',
  pattern: '(target:Fact)',
  to: 'Fact',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowFacts],
});

/** All memberships. */
export const memberships = traversal<'Membership', Narrowed<MembershipWhere>>({
  name: 'Query.membershipRows',
  pattern: '(target:Membership)',
  to: 'Membership',
  answer: 'connection',
  filters: [heldOn, knownBy, narrowMemberships],
  order: byStanding,
});

/** All meetings of a span of days. */
export const meetingsWithin = traversal<'Meeting', Span>({
  name: 'Query.meetingRows',
  pattern: '(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  filters: [within],
  order: byDay,
});

/** A node by its id. */
export const nodeById = traversal({
  name: 'Query.node',
  pattern: '(target:Node {id: id})',
  to: 'Node',
  answer: 'one',
});
