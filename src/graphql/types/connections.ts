import { Field, Int, ObjectType } from 'type-graphql';
import { FactType, GroupType } from './interfaces.type.js';
import { BodyType, OrganizationType, PersonType } from './agents.type.js';
import { MeetingRowType, MembershipRowType } from './answers.type.js';
import { AttendanceType, ClaimType, MembershipType, RelationType, SeatQuotaType } from './facts.type.js';
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

@ObjectType('PageInfo')
export abstract class PageInfoType {
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

export const PersonConnection = connectionOf('Person', PersonType);
export const BodyConnection = connectionOf('Body', BodyType);
export const OrganizationConnection = connectionOf('Organization', OrganizationType);
export const GroupConnection = connectionOf('Group', GroupType);
export const MeetingConnection = connectionOf('Meeting', MeetingType);
export const ArticleConnection = connectionOf('Article', ArticleType);
export const TopicConnection = connectionOf('Topic', TopicType);
export const MatterConnection = connectionOf('Matter', MatterType);
export const ListingConnection = connectionOf('Listing', ListingType);
export const IssueConnection = connectionOf('Issue', IssueType);
export const MentionConnection = connectionOf('Mention', MentionType);
export const EvidenceConnection = connectionOf('Evidence', EvidenceType);
export const MembershipConnection = connectionOf('Membership', MembershipType);
export const SeatQuotaConnection = connectionOf('SeatQuota', SeatQuotaType);
export const RelationConnection = connectionOf('Relation', RelationType);
export const ClaimConnection = connectionOf('Claim', ClaimType);
export const AttendanceConnection = connectionOf('Attendance', AttendanceType);
export const FactConnection = connectionOf('Fact', FactType);
export const MembershipRowConnection = connectionOf('MembershipRow', MembershipRowType);
export const MeetingRowConnection = connectionOf('MeetingRow', MeetingRowType);
