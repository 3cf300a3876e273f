import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ThingTypeEnum } from './enums.js';
import { ThingType } from './interfaces.type.js';

/** The own fields of something that a search found. */
@ObjectType('SearchHit', { simpleResolvers: true })
export abstract class SearchHitType {
  @Field(() => ThingType)
  abstract readonly thing: object;

  @Field(() => ThingTypeEnum)
  abstract readonly type: string;

  @Field(() => Float)
  abstract readonly score: number;

  @Field(() => String)
  abstract readonly field: string;

  @Field(() => String)
  abstract readonly highlight: string;
}

/** The own fields of how much a search found of a type. */
@ObjectType('SearchFacet')
export abstract class SearchFacetType {
  @Field(() => ThingTypeEnum)
  abstract readonly type: string;

  @Field(() => Int)
  abstract readonly count: number;
}
