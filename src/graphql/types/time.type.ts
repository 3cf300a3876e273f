import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { RuleName } from '../../analysis/rules/rule.js';
import { PageArgs, TimePageArgs } from './args.js';
import { ChangeKindEnum, ModalityEnum, SeverityEnum, ViolationRuleEnum } from './enums.js';
import { DateScalar, DateTimeScalar, PartialDateScalar } from './scalars.js';

/** The own fields of a change (Veränderung). */
@ObjectType('Change')
export abstract class ChangeType {
  @Field(() => PartialDateScalar)
  abstract readonly on: string;

  @Field(() => ChangeKindEnum)
  abstract readonly kind: string;
}

/** The own fields of a violation of a rule (Verstoß). */
@ObjectType('Violation')
export abstract class ViolationType {
  @Field(() => ViolationRuleEnum)
  abstract readonly rule: string;

  @Field(() => SeverityEnum)
  abstract readonly severity: string;
}

/** The own fields of a chair that follows from a rule (abgeleiteter Vorsitz). */
@ObjectType('InferredChair')
export abstract class InferredChairType {
  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly from: string | null;

  @Field(() => ModalityEnum)
  abstract readonly modality: string;
}

/** A page of changes between two days. */
@ArgsType()
export abstract class ChangesArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  abstract readonly thing?: string | null;

  @Field(() => DateScalar)
  abstract readonly from: string;

  @Field(() => DateScalar)
  abstract readonly to: string;

  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;
}

/** A page of violations of rules. */
@ArgsType()
export abstract class ViolationsArgs extends TimePageArgs {
  @Field(() => [ViolationRuleEnum], { nullable: true })
  abstract readonly rules?: readonly RuleName[] | null;
}
