import { Field, Int, ObjectType } from 'type-graphql';
import type { Body, Organization, Person } from '../../domain/node.js';
import { AgentType, GroupType, NodeType, ThingType } from './interfaces.type.js';
import { PartialDateScalar, UrlScalar } from './scalars.js';

/** The own fields of a person. */
@ObjectType('Person', { implements: [NodeType, ThingType, AgentType] })
export abstract class PersonType implements Pick<Person, 'givenName' | 'familyName' | 'titles'> {
  @Field(() => String, { nullable: true })
  abstract readonly givenName: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly familyName: string | null;

  @Field(() => [String])
  abstract readonly titles: readonly string[];
}

/** The own fields of an organisation. */
@ObjectType('Organization', { implements: [NodeType, ThingType, AgentType, GroupType] })
export abstract class OrganizationType implements Pick<
  Organization,
  | 'state'
  | 'level'
  | 'shortName'
  | 'kind'
  | 'legalForm'
  | 'postalCode'
  | 'locality'
  | 'website'
  | 'founded'
  | 'dissolved'
> {
  @Field(() => String, { nullable: true })
  abstract readonly state: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly level: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly shortName: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly kind: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly legalForm: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly postalCode: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly locality: string | null;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly website: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly founded: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly dissolved: string | null;
}

/** The own fields of a committee (Gremium). */
@ObjectType('Body', { implements: [NodeType, ThingType, AgentType, GroupType] })
export abstract class BodyType implements Pick<
  Body,
  'level' | 'shortName' | 'kind' | 'website' | 'founded' | 'dissolved' | 'legalBasis' | 'claimedSeats'
> {
  @Field(() => String, { nullable: true })
  abstract readonly level: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly shortName: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly kind: string | null;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly website: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly founded: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly dissolved: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly legalBasis: string | null;

  @Field(() => Int, { nullable: true })
  abstract readonly claimedSeats: number | null;
}
