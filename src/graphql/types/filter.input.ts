import { Field, InputType, Int } from 'type-graphql';
import { ModalityEnum, RoleEnum } from './enums.js';
import { DateScalar, PartialDateScalar } from './scalars.js';

/** Compares a text without regard to case. */
@InputType('StringFilter')
export abstract class StringFilterInput {
  @Field(() => String, { nullable: true })
  abstract readonly eq?: string | null;
  @Field(() => [String], { nullable: true })
  abstract readonly in?: readonly string[] | null;
  @Field(() => String, { nullable: true })
  abstract readonly contains?: string | null;
  @Field(() => String, { nullable: true })
  abstract readonly startsWith?: string | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly isNull?: boolean | null;
}

/** Compares partial dates by the days they can mean. */
@InputType('DateFilter')
export abstract class DateFilterInput {
  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly eq?: string | null;
  @Field(() => DateScalar, { nullable: true })
  abstract readonly gte?: string | null;
  @Field(() => DateScalar, { nullable: true })
  abstract readonly lte?: string | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly isNull?: boolean | null;
}

/** Compares whole numbers. */
@InputType('IntFilter')
export abstract class IntFilterInput {
  @Field(() => Int, { nullable: true })
  abstract readonly eq?: number | null;
  @Field(() => [Int], { nullable: true })
  abstract readonly in?: readonly number[] | null;
  @Field(() => Int, { nullable: true })
  abstract readonly gte?: number | null;
  @Field(() => Int, { nullable: true })
  abstract readonly lte?: number | null;
  @Field(() => Boolean, { nullable: true })
  abstract readonly isNull?: boolean | null;
}

/** Compares roles. */
@InputType('RoleFilter')
export abstract class RoleFilterInput {
  @Field(() => RoleEnum, { nullable: true })
  abstract readonly eq?: string | null;
  @Field(() => [RoleEnum], { nullable: true })
  abstract readonly in?: readonly string[] | null;
}

/** Compares modalities. */
@InputType('ModalityFilter')
export abstract class ModalityFilterInput {
  @Field(() => ModalityEnum, { nullable: true })
  abstract readonly eq?: string | null;
  @Field(() => [ModalityEnum], { nullable: true })
  abstract readonly in?: readonly string[] | null;
}
