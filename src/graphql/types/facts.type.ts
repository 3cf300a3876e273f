import { Field, Float, Int, ObjectType } from 'type-graphql';
import type {
  Attendance,
  Claim,
  CompositionRule,
  Membership,
  MeetingPlan,
  Relation,
  SeatQuota,
} from '../../domain/node.js';
import { ClaimKindEnum, CompositionKindEnum, MeetingFormatEnum, RelationKindEnum, RoleEnum } from './enums.js';
import { FactType, NodeType } from './interfaces.type.js';

/** The own fields of a membership (Mitgliedschaft, Amt). */
@ObjectType('Membership', { implements: [NodeType, FactType] })
export abstract class MembershipType implements Pick<Membership, 'role' | 'roleLabel' | 'voting'> {
  @Field(() => RoleEnum)
  abstract readonly role: Membership['role'];

  @Field(() => String, { nullable: true })
  abstract readonly roleLabel: string | null;

  @Field(() => Boolean, { nullable: true })
  abstract readonly voting: boolean | null;
}

/** The own fields of a quota of seats (Sitzkontingent). */
@ObjectType('SeatQuota', { implements: [NodeType, FactType] })
export abstract class SeatQuotaType implements Pick<SeatQuota, 'label' | 'seats' | 'voting'> {
  @Field(() => String)
  abstract readonly label: string;

  @Field(() => Int)
  abstract readonly seats: number;

  @Field(() => Boolean, { nullable: true })
  abstract readonly voting: boolean | null;
}

/** The own fields of a meeting plan (Sitzungsplan). */
@ObjectType('MeetingPlan', { implements: [NodeType, FactType] })
export abstract class MeetingPlanType implements Pick<MeetingPlan, 'format' | 'timesPerYear'> {
  @Field(() => MeetingFormatEnum)
  abstract readonly format: MeetingPlan['format'];

  @Field(() => Int)
  abstract readonly timesPerYear: number;
}

/** The own fields of a relation between two things (Beziehung). */
@ObjectType('Relation', { implements: [NodeType, FactType] })
export abstract class RelationType implements Pick<Relation, 'kind'> {
  @Field(() => RelationKindEnum)
  abstract readonly kind: Relation['kind'];
}

/** The own fields of a claim (Aussage). */
@ObjectType('Claim', { implements: [NodeType, FactType] })
export abstract class ClaimType implements Pick<Claim, 'kind' | 'text' | 'amount' | 'currency'> {
  @Field(() => ClaimKindEnum)
  abstract readonly kind: Claim['kind'];

  @Field(() => String)
  abstract readonly text: string;

  @Field(() => Float, { nullable: true })
  abstract readonly amount: number | null;

  @Field(() => String, { nullable: true })
  abstract readonly currency: string | null;
}

/** The own fields of an attendance (Teilnahme). */
@ObjectType('Attendance', { implements: [NodeType, FactType] })
export abstract class AttendanceType implements Pick<Attendance, 'capacity'> {
  @Field(() => String, { nullable: true })
  abstract readonly capacity: string | null;
}

/** The own fields of a rule of composition (Besetzungsregel). */
@ObjectType('CompositionRule', { implements: [NodeType, FactType] })
export abstract class CompositionRuleType implements Pick<CompositionRule, 'kind' | 'role' | 'text'> {
  @Field(() => CompositionKindEnum)
  abstract readonly kind: CompositionRule['kind'];

  @Field(() => RoleEnum)
  abstract readonly role: CompositionRule['role'];

  @Field(() => String)
  abstract readonly text: string;
}
