import { Field, ID, InputType } from 'type-graphql';
import {
  ArticleKindEnum,
  ClaimKindEnum,
  MatterStateEnum,
  MeetingFormatEnum,
  MeetingKindEnum,
  ModalityEnum,
  RelationKindEnum,
} from './enums.js';
import {
  DateFilterInput,
  IntFilterInput,
  ModalityFilterInput,
  RoleFilterInput,
  StringFilterInput,
} from './filter.input.js';

/** What people can be narrowed by. */
@InputType('PersonWhere')
export abstract class PersonWhereInput {
  @Field(() => [PersonWhereInput], { nullable: true })
  abstract readonly and?: readonly PersonWhereInput[] | null;
  @Field(() => [PersonWhereInput], { nullable: true })
  abstract readonly or?: readonly PersonWhereInput[] | null;
  @Field(() => PersonWhereInput, { nullable: true })
  abstract readonly not?: PersonWhereInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly name?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly familyName?: StringFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly memberOf?: string | null;
}

/** What bodies can be narrowed by. */
@InputType('BodyWhere')
export abstract class BodyWhereInput {
  @Field(() => [BodyWhereInput], { nullable: true })
  abstract readonly and?: readonly BodyWhereInput[] | null;
  @Field(() => [BodyWhereInput], { nullable: true })
  abstract readonly or?: readonly BodyWhereInput[] | null;
  @Field(() => BodyWhereInput, { nullable: true })
  abstract readonly not?: BodyWhereInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly name?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly shortName?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly kind?: StringFilterInput | null;
  @Field(() => DateFilterInput, { nullable: true })
  abstract readonly founded?: DateFilterInput | null;
  @Field(() => DateFilterInput, { nullable: true })
  abstract readonly dissolved?: DateFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly parent?: string | null;
}

/** What organisations can be narrowed by. */
@InputType('OrganizationWhere')
export abstract class OrganizationWhereInput {
  @Field(() => [OrganizationWhereInput], { nullable: true })
  abstract readonly and?: readonly OrganizationWhereInput[] | null;
  @Field(() => [OrganizationWhereInput], { nullable: true })
  abstract readonly or?: readonly OrganizationWhereInput[] | null;
  @Field(() => OrganizationWhereInput, { nullable: true })
  abstract readonly not?: OrganizationWhereInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly name?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly shortName?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly kind?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly legalForm?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly postalCode?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly locality?: StringFilterInput | null;
}

/** What meetings can be narrowed by. */
@InputType('MeetingWhere')
export abstract class MeetingWhereInput {
  @Field(() => [MeetingWhereInput], { nullable: true })
  abstract readonly and?: readonly MeetingWhereInput[] | null;
  @Field(() => [MeetingWhereInput], { nullable: true })
  abstract readonly or?: readonly MeetingWhereInput[] | null;
  @Field(() => MeetingWhereInput, { nullable: true })
  abstract readonly not?: MeetingWhereInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly body?: string | null;
  @Field(() => IntFilterInput, { nullable: true })
  abstract readonly number?: IntFilterInput | null;
  @Field(() => DateFilterInput, { nullable: true })
  abstract readonly start?: DateFilterInput | null;
  @Field(() => [MeetingKindEnum], { nullable: true })
  abstract readonly kind?: readonly string[] | null;
  @Field(() => [MeetingFormatEnum], { nullable: true })
  abstract readonly format?: readonly string[] | null;
  @Field(() => ID, { nullable: true })
  abstract readonly topic?: string | null;
}

/** What articles can be narrowed by. */
@InputType('ArticleWhere')
export abstract class ArticleWhereInput {
  @Field(() => [ArticleWhereInput], { nullable: true })
  abstract readonly and?: readonly ArticleWhereInput[] | null;
  @Field(() => [ArticleWhereInput], { nullable: true })
  abstract readonly or?: readonly ArticleWhereInput[] | null;
  @Field(() => ArticleWhereInput, { nullable: true })
  abstract readonly not?: ArticleWhereInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly title?: StringFilterInput | null;
  @Field(() => [ArticleKindEnum], { nullable: true })
  abstract readonly kind?: readonly string[] | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly authorCode?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly rubric?: StringFilterInput | null;
  @Field(() => DateFilterInput, { nullable: true })
  abstract readonly publishedOn?: DateFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly keyword?: StringFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly publisher?: string | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly complete?: boolean | null;
}

/** What topics can be narrowed by. */
@InputType('TopicWhere')
export abstract class TopicWhereInput {
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly name?: StringFilterInput | null;
}

/** What listings can be narrowed by. */
@InputType('ListingWhere')
export abstract class ListingWhereInput {
  @Field(() => [ListingWhereInput], { nullable: true })
  abstract readonly and?: readonly ListingWhereInput[] | null;
  @Field(() => [ListingWhereInput], { nullable: true })
  abstract readonly or?: readonly ListingWhereInput[] | null;
  @Field(() => ListingWhereInput, { nullable: true })
  abstract readonly not?: ListingWhereInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly name?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly postalCode?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly locality?: StringFilterInput | null;
}

/** What memberships can be narrowed by. */
@InputType('MembershipWhere')
export abstract class MembershipWhereInput {
  @Field(() => [MembershipWhereInput], { nullable: true })
  abstract readonly and?: readonly MembershipWhereInput[] | null;
  @Field(() => [MembershipWhereInput], { nullable: true })
  abstract readonly or?: readonly MembershipWhereInput[] | null;
  @Field(() => MembershipWhereInput, { nullable: true })
  abstract readonly not?: MembershipWhereInput | null;
  @Field(() => RoleFilterInput, { nullable: true })
  abstract readonly role?: RoleFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly roleLabel?: StringFilterInput | null;
  @Field(() => ModalityFilterInput, { nullable: true })
  abstract readonly modality?: ModalityFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly group?: string | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly groupKind?: StringFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly member?: string | null;
  @Field(() => StringFilterInput, { nullable: true })
  abstract readonly memberKind?: StringFilterInput | null;
  @Field(() => ID, { nullable: true })
  abstract readonly onBehalfOf?: string | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly named?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly voting?: boolean | null;
}

/** What relations can be narrowed by. */
@InputType('RelationWhere')
export abstract class RelationWhereInput {
  @Field(() => [RelationKindEnum], { nullable: true })
  abstract readonly kind?: readonly string[] | null;
  @Field(() => ID, { nullable: true })
  abstract readonly from?: string | null;
  @Field(() => ID, { nullable: true })
  abstract readonly to?: string | null;
}

/** What claims can be narrowed by. */
@InputType('ClaimWhere')
export abstract class ClaimWhereInput {
  @Field(() => [ClaimKindEnum], { nullable: true })
  abstract readonly kind?: readonly string[] | null;
  @Field(() => [ModalityEnum], { nullable: true })
  abstract readonly modality?: readonly string[] | null;
  @Field(() => ID, { nullable: true })
  abstract readonly attributedTo?: string | null;
}

/** What matters can be narrowed by. */
@InputType('MatterWhere')
export abstract class MatterWhereInput {
  @Field(() => [MatterStateEnum], { nullable: true })
  abstract readonly state?: readonly string[] | null;
}

/** What facts can be narrowed by. */
@InputType('FactWhere')
export abstract class FactWhereInput {
  @Field(() => [ModalityEnum], { nullable: true })
  abstract readonly modality?: readonly string[] | null;
  @Field(() => IntFilterInput, { nullable: true })
  abstract readonly sourceCount?: IntFilterInput | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly contradicted?: boolean | null;
  @Field(() => ID, { nullable: true })
  abstract readonly about?: string | null;
}
