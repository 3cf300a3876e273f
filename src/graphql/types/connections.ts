import { Field, Int, ObjectType } from 'type-graphql';
import { FactType, GroupType } from './interfaces.type.js';
import { BodyType, OrganizationType, PersonType } from './agents.type.js';
import { MeetingRowType, MembershipRowType } from './answers.type.js';
import { AttendanceType, ClaimType, MembershipType, RelationType, SeatQuotaType } from './facts.type.js';
import { InterlockType, OverlapType } from './networks.type.js';
import {
  ArticleType,
  EvidenceType,
  IssueType,
  ListingType,
  MatterType,
  MeetingType,
  MentionType,
  TopicType,
} from './things.type.js';
import { ChangeType, ViolationType } from './time.type.js';
import { SearchHitType } from './search.type.js';

/** The own fields of where a page of a list stands. */
@ObjectType('PageInfo')
abstract class PageInfoType {
  @Field(() => Boolean)
  abstract readonly hasNextPage: boolean;

  @Field(() => Boolean)
  abstract readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  abstract readonly startCursor: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly endCursor: string | null;
}

type AnyClass = abstract new () => object;

/** A Relay connection of a type, with `nodes` and `totalCount`; its fields are methods of the value (see connection.ts). */
function connectionOf(name: string, node: AnyClass): AnyClass {
  @ObjectType(`${name}Edge`)
  abstract class Edge {
    @Field(() => String)
    abstract readonly cursor: string;

    @Field(() => node)
    abstract readonly node: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  abstract class Connection {
    @Field(() => [Edge])
    abstract readonly edges: readonly Edge[];

    @Field(() => [node])
    abstract readonly nodes: readonly object[];

    @Field(() => PageInfoType)
    abstract readonly pageInfo: PageInfoType;

    @Field(() => Int)
    abstract readonly totalCount: number;
  }
  return Connection;
}

/** A paged list of type Person. */
export const PersonConnection = connectionOf('Person', PersonType);
/** A paged list of type Body. */
export const BodyConnection = connectionOf('Body', BodyType);
/** A paged list of type Organization. */
export const OrganizationConnection = connectionOf('Organization', OrganizationType);
/** A paged list of type Group. */
export const GroupConnection = connectionOf('Group', GroupType);
/** A paged list of type Meeting. */
export const MeetingConnection = connectionOf('Meeting', MeetingType);
/** A paged list of type Article. */
export const ArticleConnection = connectionOf('Article', ArticleType);
/** A paged list of type Topic. */
export const TopicConnection = connectionOf('Topic', TopicType);
/** A paged list of type Matter. */
export const MatterConnection = connectionOf('Matter', MatterType);
/** A paged list of type Listing. */
export const ListingConnection = connectionOf('Listing', ListingType);
/** A paged list of type Issue. */
export const IssueConnection = connectionOf('Issue', IssueType);
/** A paged list of type Mention. */
export const MentionConnection = connectionOf('Mention', MentionType);
/** A paged list of type Evidence. */
export const EvidenceConnection = connectionOf('Evidence', EvidenceType);
/** A paged list of type Membership. */
export const MembershipConnection = connectionOf('Membership', MembershipType);
/** A paged list of type SeatQuota. */
export const SeatQuotaConnection = connectionOf('SeatQuota', SeatQuotaType);
/** A paged list of type Relation. */
export const RelationConnection = connectionOf('Relation', RelationType);
/** A paged list of type Claim. */
export const ClaimConnection = connectionOf('Claim', ClaimType);
/** A paged list of type Attendance. */
export const AttendanceConnection = connectionOf('Attendance', AttendanceType);
/** A paged list of type Fact. */
export const FactConnection = connectionOf('Fact', FactType);
/** A paged list of type MembershipRow. */
export const MembershipRowConnection = connectionOf('MembershipRow', MembershipRowType);
/** A paged list of type MeetingRow. */
export const MeetingRowConnection = connectionOf('MeetingRow', MeetingRowType);
/** A paged list of type Interlock. */
export const InterlockConnection = connectionOf('Interlock', InterlockType);
/** A paged list of type Overlap. */
export const OverlapConnection = connectionOf('Overlap', OverlapType);
/** A paged list of type Change. */
export const ChangeConnection = connectionOf('Change', ChangeType);
/** A paged list of type Violation. */
export const ViolationConnection = connectionOf('Violation', ViolationType);
/** A paged list of type SearchHit. */
export const SearchHitConnection = connectionOf('SearchHit', SearchHitType);
