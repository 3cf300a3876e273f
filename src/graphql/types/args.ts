import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Language } from '../../domain/language.js';
import type { enums } from '../../domain/vocabulary.js';
import { CoverageSubjectEnum, LanguageEnum, ThingTypeEnum } from './enums.js';
import {
  ArticleOrderInput,
  BodyOrderInput,
  MeetingOrderInput,
  OrganizationOrderInput,
  PersonOrderInput,
} from './order.input.js';
import { DateScalar, DateTimeScalar } from './scalars.js';
import {
  ArticleWhereInput,
  BodyWhereInput,
  ClaimWhereInput,
  FactWhereInput,
  ListingWhereInput,
  MatterWhereInput,
  MeetingWhereInput,
  MembershipWhereInput,
  OrganizationWhereInput,
  PersonWhereInput,
  RelationWhereInput,
  TopicWhereInput,
} from './where.input.js';

/** A page from the start. */
@ArgsType()
export abstract class PageArgs {
  @Field(() => Int, { nullable: true })
  abstract readonly first?: number | null;

  @Field(() => String, { nullable: true })
  abstract readonly after?: string | null;
}

/** A page from either end. */
@ArgsType()
abstract class BothWaysArgs extends PageArgs {
  @Field(() => Int, { nullable: true })
  abstract readonly last?: number | null;

  @Field(() => String, { nullable: true })
  abstract readonly before?: string | null;
}

/** What was known by a moment. */
@ArgsType()
export abstract class KnownArgs {
  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;
}

/** What held on a day, and what was known by a moment. */
@ArgsType()
export abstract class TimeArgs extends KnownArgs {
  @Field(() => DateScalar, { nullable: true })
  abstract readonly validAt?: string | null;
}

/** A page of what held on a day. */
@ArgsType()
export abstract class TimePageArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;

  @Field(() => DateScalar, { nullable: true })
  abstract readonly validAt?: string | null;
}

/** A page of memberships. */
@ArgsType()
export abstract class MembershipArgs extends TimePageArgs {
  @Field(() => MembershipWhereInput, { nullable: true })
  abstract readonly where?: MembershipWhereInput | null;
}

/** A page of relations. */
@ArgsType()
export abstract class RelationArgs extends TimePageArgs {
  @Field(() => RelationWhereInput, { nullable: true })
  abstract readonly where?: RelationWhereInput | null;
}

/** A page of facts. */
@ArgsType()
export abstract class FactArgs extends TimePageArgs {
  @Field(() => FactWhereInput, { nullable: true })
  abstract readonly where?: FactWhereInput | null;
}

/** A page of claims. */
@ArgsType()
export abstract class ClaimArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;

  @Field(() => ClaimWhereInput, { nullable: true })
  abstract readonly where?: ClaimWhereInput | null;
}

/** A page of matters. */
@ArgsType()
export abstract class MatterArgs extends PageArgs {
  @Field(() => MatterWhereInput, { nullable: true })
  abstract readonly where?: MatterWhereInput | null;
}

/** A page of a span of days. */
@ArgsType()
export abstract class SpanArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true })
  abstract readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  abstract readonly to?: string | null;
}

/** A day, and what the coverage is about. */
@ArgsType()
export abstract class CoverageArgs {
  @Field(() => DateScalar)
  abstract readonly validAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;

  @Field(() => CoverageSubjectEnum, { nullable: true, defaultValue: 'MEMBERS' })
  abstract readonly of: 'MEMBERS' | 'CHAIR' | null;
}

/** A year. */
@ArgsType()
export abstract class YearArgs extends KnownArgs {
  @Field(() => Int)
  abstract readonly year: number;
}

/** A thing by its id or by a name. */
@ArgsType()
export abstract class NamedArgs {
  @Field(() => ID, { nullable: true })
  abstract readonly id?: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly name?: string | null;
}

/** A page of people. */
@ArgsType()
export abstract class PeopleArgs extends BothWaysArgs {
  @Field(() => PersonWhereInput, { nullable: true })
  abstract readonly where?: PersonWhereInput | null;

  @Field(() => [PersonOrderInput], { nullable: true })
  abstract readonly orderBy?: readonly PersonOrderInput[] | null;
}

/** A page of bodies. */
@ArgsType()
export abstract class BodiesArgs extends BothWaysArgs {
  @Field(() => BodyWhereInput, { nullable: true })
  abstract readonly where?: BodyWhereInput | null;

  @Field(() => [BodyOrderInput], { nullable: true })
  abstract readonly orderBy?: readonly BodyOrderInput[] | null;
}

/** A page of organisations. */
@ArgsType()
export abstract class OrganizationsArgs extends BothWaysArgs {
  @Field(() => OrganizationWhereInput, { nullable: true })
  abstract readonly where?: OrganizationWhereInput | null;

  @Field(() => [OrganizationOrderInput], { nullable: true })
  abstract readonly orderBy?: readonly OrganizationOrderInput[] | null;
}

/** A page of meetings. */
@ArgsType()
export abstract class MeetingsArgs extends BothWaysArgs {
  @Field(() => MeetingWhereInput, { nullable: true })
  abstract readonly where?: MeetingWhereInput | null;

  @Field(() => [MeetingOrderInput], { nullable: true })
  abstract readonly orderBy?: readonly MeetingOrderInput[] | null;
}

/** A page of articles. */
@ArgsType()
export abstract class ArticlesArgs extends BothWaysArgs {
  @Field(() => ArticleWhereInput, { nullable: true })
  abstract readonly where?: ArticleWhereInput | null;

  @Field(() => [ArticleOrderInput], { nullable: true })
  abstract readonly orderBy?: readonly ArticleOrderInput[] | null;
}

/** A page of topics. */
@ArgsType()
export abstract class TopicsArgs extends BothWaysArgs {
  @Field(() => TopicWhereInput, { nullable: true })
  abstract readonly where?: TopicWhereInput | null;
}

/** A page of listings. */
@ArgsType()
export abstract class ListingsArgs extends BothWaysArgs {
  @Field(() => ListingWhereInput, { nullable: true })
  abstract readonly where?: ListingWhereInput | null;
}

/** In which language a sentence is asked for. */
@ArgsType()
export abstract class LanguageArgs {
  @Field(() => LanguageEnum, { nullable: true })
  abstract readonly lang?: Language | null;
}

/** A page of what a search finds. */
@ArgsType()
export abstract class SearchArgs extends PageArgs {
  @Field(() => String)
  abstract readonly text: string;

  @Field(() => [ThingTypeEnum], { nullable: true })
  abstract readonly types?: readonly (typeof enums.ThingType)[number][] | null;
}
