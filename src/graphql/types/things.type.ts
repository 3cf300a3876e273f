import { Field, Int, ObjectType } from 'type-graphql';
import type { AgendaItem, Article, Document, Issue, Listing, Matter, Meeting } from '../../domain/node.js';
import { ArticleKindEnum, MatterStateEnum, MeetingFormatEnum, MeetingKindEnum, PageActionEnum } from './enums.js';
import { NodeType, SourceType, ThingType } from './interfaces.type.js';
import { PartialDateScalar, UrlScalar } from './scalars.js';

/** The own fields of a meeting (Sitzung). */
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

/** The own fields of an item of an agenda (Tagesordnungspunkt). */
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

/** The own fields of a topic (Thema, Stichwort). */
@ObjectType('Topic', { implements: [NodeType, ThingType] })
export abstract class TopicType {}

/** The own fields of a matter that a member brings in (Anliegen). */
@ObjectType('Matter', { implements: [NodeType, ThingType] })
export abstract class MatterType implements Pick<Matter, 'state'> {
  @Field(() => MatterStateEnum)
  abstract readonly state: Matter['state'];
}

/** The own fields of an article (Meldung, Bericht, Interview). */
@ObjectType('Article', { implements: [NodeType, ThingType, SourceType] })
export abstract class ArticleType implements Pick<
  Article,
  'kicker' | 'teaser' | 'kind' | 'authorCode' | 'rubric' | 'retrievedAt' | 'actions'
> {
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

/** The own fields of a document (Gesetz, Seite, Register). */
@ObjectType('Document', { implements: [NodeType, ThingType, SourceType] })
export abstract class DocumentType implements Pick<Document, 'kind'> {
  @Field(() => String, { nullable: true })
  abstract readonly kind: string | null;
}

/** The own fields of an issue of a magazine (Ausgabe). */
@ObjectType('Issue', { implements: [NodeType, ThingType] })
export abstract class IssueType implements Pick<Issue, 'number' | 'year'> {
  @Field(() => Int)
  abstract readonly number: number;

  @Field(() => Int)
  abstract readonly year: number;
}

/** The own fields of an entry of a directory (Verzeichniseintrag). */
@ObjectType('Listing', { implements: [NodeType, ThingType] })
export abstract class ListingType implements Pick<Listing, 'postalCode' | 'locality'> {
  @Field(() => String, { nullable: true })
  abstract readonly postalCode: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly locality: string | null;
}

/** The own fields of an image (Bild). */
@ObjectType('Image', { implements: [NodeType, ThingType] })
export abstract class ImageType {
  @Field(() => String, { nullable: true })
  abstract readonly caption: string | null;
}

/** The own fields of a depiction: whom an image shows, and as what. */
@ObjectType('Depiction')
export abstract class DepictionType {
  @Field(() => String, { nullable: true })
  abstract readonly role: string | null;
}

/** The own fields of an address on a page. */
@ObjectType('Link')
export abstract class LinkType {
  @Field(() => UrlScalar)
  abstract readonly url: string;
}

/** The own fields of an identifier in a scheme such as wikidata. */
@ObjectType('Identifier')
export abstract class IdentifierType {
  @Field(() => String)
  abstract readonly scheme: string;

  @Field(() => String)
  abstract readonly value: string;
}

/** The own fields of a mention: where a text names a thing. */
@ObjectType('Mention')
export abstract class MentionType {
  @Field(() => String)
  abstract readonly surface: string;

  @Field(() => Int, { nullable: true })
  abstract readonly start: number | null;

  @Field(() => Int, { nullable: true })
  abstract readonly end: number | null;
}

/** The own fields of a piece of evidence (Beleg): the passage of a source. */
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
