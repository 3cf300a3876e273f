import { when } from '../condition.js';
import { knownByMoment } from '../times.js';
import type { Filter } from '../traversal.js';
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
import { narrowedBy, type Narrowed } from './narrow-facts.js';

type Given<V> = V | null | undefined;

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

/** People by name and by the groups that they sit in. */
export const narrowPeople: Filter<Narrowed<PersonWhere>> = (args, times) =>
  narrowedBy<PersonWhere>(
    where<PersonFields>({
      name: comparesNames('target'),
      familyName: compares('target.familyName'),
      memberOf: (id) => (bind) =>
        `EXISTS { MATCH (target)<-[:MEMBER]-(seat:Membership)-[:IN_GROUP]->(other:Node) WHERE other.id = ${bind(id)} AND ${knownByMoment('seat')(times)(bind)} }`,
    }),
  )(args, times);

/** Bodies by name, kind, dates and parent. */
export const narrowBodies: Filter<Narrowed<BodyWhere>> = (args, times) =>
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

/** Organisations by name, kind, legal form and place. */
export const narrowOrganizations = narrowedBy<OrganizationWhere>(
  where<OrganizationFields>({
    name: comparesNames('target'),
    shortName: compares('target.shortName'),
    kind: compares('target.kind'),
    legalForm: compares('target.legalForm'),
    postalCode: compares('target.postalCode'),
    locality: compares('target.locality'),
  }),
);

/** Meetings by body, number, day, kind, format and topic. */
export const narrowMeetings = narrowedBy<MeetingWhere>(
  where<MeetingFields>({
    body: linked('(target)-[:HELD_BY]->'),
    number: comparesNumber('target.number'),
    start: comparesDate('target.start'),
    kind: isOneOf('target.kind'),
    format: isOneOf('target.format'),
    topic: linked('(target)-[:ABOUT]->'),
  }),
);

/** Articles by title, kind, author, date, keyword and publisher. */
export const narrowArticles = narrowedBy<ArticleWhere>(
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
);

/** Topics by name. */
export const narrowTopics = narrowedBy<TopicWhere>(where<TopicFields>({ name: comparesNames('target') }));

/** Listings by name and place. */
export const narrowListings = narrowedBy<ListingWhere>(
  where<ListingFields>({
    name: comparesNames('target'),
    postalCode: compares('target.postalCode'),
    locality: compares('target.locality'),
  }),
);
