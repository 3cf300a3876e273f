import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { TimeArgs } from './args.js';
import { ExportFormatEnum } from './enums.js';
import { FactType, ThingType } from './interfaces.type.js';

/** The own fields of a step of a path. */
@ObjectType('PathStep')
export abstract class PathStepType {
  @Field(() => ThingType)
  abstract readonly from: ThingType;

  @Field(() => FactType)
  abstract readonly fact: FactType;

  @Field(() => ThingType)
  abstract readonly to: ThingType;
}

/** The own fields of a path between two things. */
@ObjectType('Path')
export abstract class PathType {
  @Field(() => Int)
  abstract readonly length: number;

  @Field(() => [PathStepType])
  abstract readonly steps: readonly PathStepType[];
}

/** The own fields of what lies around things. */
@ObjectType('Subgraph')
export abstract class SubgraphType {
  @Field(() => [ThingType])
  abstract readonly nodes: readonly ThingType[];

  @Field(() => [FactType])
  abstract readonly facts: readonly FactType[];

  @Field(() => Boolean)
  abstract readonly truncated: boolean;
}

/** The own fields of what an export cannot hold. */
@ObjectType('ExportLoss', { simpleResolvers: true })
export abstract class ExportLossType {
  @Field(() => String)
  abstract readonly kind: string;

  @Field(() => String)
  abstract readonly title: string;

  @Field(() => Int)
  abstract readonly count: number;

  @Field(() => [ID])
  abstract readonly examples: readonly string[];
}

/** Between which things paths are asked for, and how many. */
@ArgsType()
export abstract class PathsArgs extends TimeArgs {
  @Field(() => ID)
  abstract readonly from: string;

  @Field(() => ID)
  abstract readonly to: string;

  @Field(() => Int, { nullable: true, defaultValue: 6 })
  abstract readonly maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 5 })
  abstract readonly first?: number | null;
}

/** Around which things a part of the graph is asked for, and how much of it. */
@ArgsType()
export abstract class SubgraphArgs extends TimeArgs {
  @Field(() => [ID])
  abstract readonly around: readonly string[];

  @Field(() => Int, { nullable: true, defaultValue: 1 })
  abstract readonly steps?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 500 })
  abstract readonly limit?: number | null;
}

/** In which format a part of the graph is wanted. */
@ArgsType()
export abstract class ExportArgs {
  @Field(() => ExportFormatEnum)
  abstract readonly format: string;
}
