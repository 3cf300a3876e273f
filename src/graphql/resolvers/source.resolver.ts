import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Article } from '../../domain/node.js';
import {
  depictedByImage,
  factsOfSource,
  imagesOfArticle,
  issueOfArticle,
  keywordsOfArticle,
  linksOfArticle,
  mentionsOfArticle,
  organizationOfListing,
  publisherOf,
  relatedOfArticle,
} from '../../queries/relations/thing.js';
import type { Placed } from '../reading/asked.js';
import { mapConnection } from '../reading/connection.js';
import type { Context } from '../context.js';
import type { Source } from '../reading/reader.js';
import { OrganizationType } from '../types/agents.type.js';
import { PageArgs } from '../types/args.js';
import { FactConnection, MentionConnection } from '../types/connections.js';
import { AgentType, SourceType, ThingType } from '../types/interfaces.type.js';
import {
  ArticleType,
  DepictionType,
  DocumentType,
  EvidenceType,
  ImageType,
  IssueType,
  LinkType,
  ListingType,
  MentionType,
  TopicType,
} from '../types/things.type.js';

interface WithAgent {
  readonly agent: Source;
}

/** Who published a source. */
@Resolver(() => SourceType)
export class SourceResolver {
  @FieldResolver(() => AgentType, { nullable: true })
  publisher(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(publisherOf, source, {});
  }
}

/** Everything that stands on the page of an article. */
@Resolver(() => ArticleType)
export class ArticleResolver {
  @FieldResolver(() => [TopicType])
  keywords(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(keywordsOfArticle, source, {});
  }

  @FieldResolver(() => [LinkType])
  async links(@Root() source: Source, @Ctx() { reader }: Context) {
    return (await reader.related(linksOfArticle, source, {})).map(({ node, edge }) => ({ ...edge, agent: node }));
  }

  @FieldResolver(() => [ImageType])
  images(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(imagesOfArticle, source, {});
  }

  @FieldResolver(() => IssueType, { nullable: true })
  issue(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(issueOfArticle, source, {});
  }

  @FieldResolver(() => Boolean)
  complete(@Root() source: Placed<Article>) {
    return source.completeness === 'FULL';
  }

  @FieldResolver(() => MentionConnection)
  mentions(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return mapConnection(reader.relatedConnection(mentionsOfArticle, source, args), ({ node, edge }) => ({
      ...edge,
      thing: node,
    }));
  }

  @FieldResolver(() => [ArticleType])
  related(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.list(relatedOfArticle, source, {});
  }

  @FieldResolver(() => FactConnection)
  facts(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(factsOfSource, source, args);
  }
}

/** The facts that a document says. */
@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => FactConnection)
  facts(@Root() source: Source, @Args(() => PageArgs) args: PageArgs, @Ctx() { reader }: Context) {
    return reader.connection(factsOfSource, source, args);
  }
}

/** Who published an issue. */
@Resolver(() => IssueType)
export class IssueResolver {
  @FieldResolver(() => AgentType, { nullable: true })
  publisher(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(publisherOf, source, {});
  }
}

/** The organisation of a listing. */
@Resolver(() => ListingType)
export class ListingResolver {
  @FieldResolver(() => OrganizationType, { nullable: true })
  organization(@Root() source: Source, @Ctx() { reader }: Context) {
    return reader.one(organizationOfListing, source, {});
  }
}

/** Whom an image shows. */
@Resolver(() => ImageType)
export class ImageResolver {
  @FieldResolver(() => [DepictionType])
  async depicts(@Root() source: Source, @Ctx() { reader }: Context) {
    return (await reader.related(depictedByImage, source, {})).map(({ node, edge }) => ({ ...edge, agent: node }));
  }
}

/** The agent of a depiction. */
@Resolver(() => DepictionType)
export class DepictionResolver {
  @FieldResolver(() => AgentType)
  agent(@Root() source: WithAgent) {
    return source.agent;
  }
}

/** The agent of a link. */
@Resolver(() => LinkType)
export class LinkResolver {
  @FieldResolver(() => AgentType, { nullable: true })
  agent(@Root() source: WithAgent) {
    return source.agent;
  }
}

/** The thing that is mentioned. */
@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => ThingType)
  thing(@Root() source: { readonly thing: Source }) {
    return source.thing;
  }
}

/** The source of a piece of evidence. */
@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => SourceType)
  source(@Root() evidence: { readonly source: Source }) {
    return evidence.source;
  }
}
