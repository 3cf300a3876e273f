import { ArgsType, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { enums } from '../../../src/domain/vocabulary.js';
import { dateScalar, dateTimeScalar, partialDateScalar } from '../model/scalars.js';

const Role = Object.fromEntries(enums.Role.map((role) => [role, role]));
registerEnumType(Role, { name: 'Role' });

const resolveType = ({ type }: { readonly type: string }): string => type;

/** Whoever can be a member. */
@InterfaceType({ resolveType })
export abstract class Agent {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  declare name: string;
}

/** Whatever can have members. */
@InterfaceType({ resolveType, implements: Agent })
export abstract class Group extends Agent {}

/** A person. */
@ObjectType({ implements: Agent })
export class Person extends Agent {}

/** An organisation. */
@ObjectType({ implements: [Agent, Group] })
export class Organization extends Group {}

/** A body. */
@ObjectType({ implements: [Agent, Group] })
export class Body extends Group {
  @Field(() => String, { nullable: true })
  declare shortName: string | null;

  @Field(() => String, { nullable: true })
  declare kind: string | null;

  @Field(() => String, { nullable: true })
  declare level: string | null;
}

/** A membership. */
@ObjectType()
export class Membership {
  @Field(() => ID)
  declare id: string;

  @Field(() => Role)
  declare role: string;

  @Field(() => String, { nullable: true })
  declare roleLabel: string | null;

  @Field(() => partialDateScalar, { nullable: true })
  declare validFrom: string | null;

  @Field(() => partialDateScalar, { nullable: true })
  declare validTo: string | null;
}

/** A page of memberships. */
@ObjectType()
export class MembershipConnection {
  @Field(() => [Membership])
  declare nodes: readonly Membership[];
}

/** What a list of memberships takes. */
@ArgsType()
export class ListArgs {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => dateScalar, { nullable: true })
  validAt?: string;

  @Field(() => dateTimeScalar, { nullable: true })
  knownAt?: string;
}
