import { Field, Int, ObjectType } from 'type-graphql';
import type { AgendaItem, Article, Document, Issue, Listing, Matter, Meeting } from '../../domain/node.js';
import { ArticleKindEnum, MatterStateEnum, MeetingFormatEnum, MeetingKindEnum, PageActionEnum } from './enums.js';
import { NodeType, SourceType, ThingType } from './interfaces.type.js';
import { PartialDateScalar, UrlScalar } from './scalars.js';

@ObjectType('Meeting', { implements: [NodeType, ThingType] })
export abstract class MeetingType implements Pick<Meeting, 'number' | 'start' | 'end' | 'kind' | 'format' | 'place'> {
  @Field(() => Int, { nullable: true })
  abstract readonly number: number | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly start: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly end: string | null;

  @Field(() => MeetingKindEnum)
  abstract readonly kind: Meeting['kind'];

  @Field(() => MeetingFormatEnum)
  abstract readonly format: Meeting['format'];

  @Field(() => String, { nullable: true })
  abstract readonly place: string | null;
}

@ObjectType('AgendaItem', { implements: [NodeType, ThingType] })
export abstract class AgendaItemType implements Pick<AgendaItem, 'order' | 'number' | 'public' | 'result'> {
  @Field(() => Int)
  abstract readonly order: number;

  @Field(() => String, { nullable: true })
  abstract readonly number: string | null;

  @Field(() => Boolean, { nullable: true })
  abstract readonly public: boolean | null;

  @Field(() => String, { nullable: true })
  abstract readonly result: string | null;
}

@ObjectType('Topic', { implements: [NodeType, ThingType] })
export abstract class TopicType {}

@ObjectType('Matter', { implements: [NodeType, ThingType] })
export abstract class MatterType implements Pick<Matter, 'state'> {
  @Field(() => MatterStateEnum)
  abstract readonly state: Matter['state'];
}

@ObjectType('Article', { implements: [NodeType, ThingType, SourceType] })
export abstract class ArticleType
  implements Pick<Article, 'kicker' | 'teaser' | 'kind' | 'authorCode' | 'rubric' | 'retrievedAt' | 'actions'>
{
  @Field(() => String, { nullable: true })
  abstract readonly kicker: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly teaser: string | null;

  @Field(() => ArticleKindEnum, { nullable: true })
  abstract readonly kind: Article['kind'];

  @Field(() => String, { nullable: true })
  abstract readonly authorCode: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly rubric: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly retrievedAt: string | null;

  @Field(() => [PageActionEnum])
  abstract readonly actions: Article['actions'];
}

@ObjectType('Document', { implements: [NodeType, ThingType, SourceType] })
export abstract class DocumentType implements Pick<Document, 'kind'> {
  @Field(() => String, { nullable: true })
  abstract readonly kind: string | null;
}

@ObjectType('Issue', { implements: [NodeType, ThingType] })
export abstract class IssueType implements Pick<Issue, 'number' | 'year'> {
  @Field(() => Int)
  abstract readonly number: number;

  @Field(() => Int)
  abstract readonly year: number;
}

@ObjectType('Listing', { implements: [NodeType, ThingType] })
export abstract class ListingType implements Pick<Listing, 'postalCode' | 'locality'> {
  @Field(() => String, { nullable: true })
  abstract readonly postalCode: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly locality: string | null;
}

@ObjectType('Image')
export abstract class ImageType {
  @Field(() => String, { nullable: true })
  abstract readonly caption: string | null;
}

@ObjectType('Depiction')
export abstract class DepictionType {
  @Field(() => String, { nullable: true })
  abstract readonly role: string | null;
}

@ObjectType('Link')
export abstract class LinkType {
  @Field(() => UrlScalar)
  abstract readonly url: string;
}

@ObjectType('Identifier')
export abstract class IdentifierType {
  @Field(() => String)
  abstract readonly scheme: string;

  @Field(() => String)
  abstract readonly value: string;
}

@ObjectType('Mention')
export abstract class MentionType {
  @Field(() => String)
  abstract readonly surface: string;

  @Field(() => Int, { nullable: true })
  abstract readonly start: number | null;

  @Field(() => Int, { nullable: true })
  abstract readonly end: number | null;
}

@ObjectType('Evidence')
export abstract class EvidenceType {
  @Field(() => String, { nullable: true })
  abstract readonly quote: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly statement: string | null;

  @Field(() => Int, { nullable: true })
  abstract readonly start: number | null;

  @Field(() => Int, { nullable: true })
  abstract readonly end: number | null;
}
