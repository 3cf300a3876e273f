import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CentralityMetric } from '../../analysis/networks/metrics.js';
import { KnownArgs, TimeArgs, TimePageArgs, PageArgs } from './args.js';
import { CentralityMetricEnum, ThingTypeEnum } from './enums.js';
import { AgentType, GroupType, ThingType } from './interfaces.type.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

const simple = { simpleResolvers: true };

/** The own fields of two groups that share members. */
@ObjectType('Interlock', simple)
export abstract class InterlockType {
  @Field(() => GroupType)
  abstract readonly a: GroupType;

  @Field(() => GroupType)
  abstract readonly b: GroupType;

  @Field(() => [AgentType])
  abstract readonly shared: readonly AgentType[];

  @Field(() => Int)
  abstract readonly count: number;
}

/** The own fields of two agents who sat in a group together. */
@ObjectType('Overlap', simple)
export abstract class OverlapType {
  @Field(() => AgentType)
  abstract readonly a: AgentType;

  @Field(() => AgentType)
  abstract readonly b: AgentType;

  @Field(() => GroupType)
  abstract readonly group: GroupType;

  @Field(() => Int)
  abstract readonly days: number;

  @Field(() => DateScalar, { nullable: true })
  abstract readonly from: string | null;

  @Field(() => DateScalar, { nullable: true })
  abstract readonly to: string | null;
}

/** The own fields of the measure of a thing. */
@ObjectType('CentralityScore', simple)
export abstract class CentralityScoreType {
  @Field(() => ThingType)
  abstract readonly thing: ThingType;

  @Field(() => Float)
  abstract readonly score: number;

  @Field(() => Int)
  abstract readonly rank: number;
}

/** The own fields of the measures of a year. */
@ObjectType('CentralityYear', simple)
export abstract class CentralityYearType {
  @Field(() => Int)
  abstract readonly year: number;

  @Field(() => [CentralityScoreType])
  abstract readonly scores: readonly CentralityScoreType[];
}

/** The own fields of a thing that holds parts together. */
@ObjectType('ArticulationPoint', simple)
export abstract class ArticulationPointType {
  @Field(() => ThingType)
  abstract readonly thing: ThingType;

  @Field(() => Int)
  abstract readonly parts: number;

  @Field(() => [ThingType])
  abstract readonly separates: readonly ThingType[];
}

/** The own fields of things that are closely tied. */
@ObjectType('Community', simple)
export abstract class CommunityType {
  @Field(() => Int)
  abstract readonly id: number;

  @Field(() => String)
  abstract readonly label: string;

  @Field(() => Int)
  abstract readonly size: number;

  @Field(() => [ThingType])
  abstract readonly members: readonly ThingType[];
}

/** Which pairs of groups are asked for. */
@ArgsType()
export abstract class InterlocksArgs extends TimePageArgs {
  @Field(() => ID, { nullable: true })
  abstract readonly group?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 1 })
  abstract readonly minShared?: number | null;
}

/** In which group who sat together is asked for. */
@ArgsType()
export abstract class OverlapsArgs extends PageArgs {
  @Field(() => ID)
  abstract readonly group: string;

  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly knownAt?: string | null;
}

/** Which measure is asked for, and of what. */
@ArgsType()
export abstract class CentralityArgs extends TimeArgs {
  @Field(() => CentralityMetricEnum)
  abstract readonly metric: CentralityMetric;

  @Field(() => [ThingTypeEnum], { nullable: true })
  abstract readonly types?: readonly string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 20 })
  abstract readonly first?: number | null;
}

/** Which measure is asked for, of what, and from which year to which. */
@ArgsType()
export abstract class CentralityByYearArgs extends KnownArgs {
  @Field(() => CentralityMetricEnum)
  abstract readonly metric: CentralityMetric;

  @Field(() => Int)
  abstract readonly from: number;

  @Field(() => Int)
  abstract readonly to: number;

  @Field(() => [ThingTypeEnum], { nullable: true })
  abstract readonly types?: readonly string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 3 })
  abstract readonly first?: number | null;
}

/** On which day, and of which types. */
@ArgsType()
export abstract class TypesArgs extends TimeArgs {
  @Field(() => [ThingTypeEnum], { nullable: true })
  abstract readonly types?: readonly string[] | null;
}
