import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { articulationPoints, centralityScores, centralityYears, communitiesOn } from '../answers/networks.js';
import { interlocksOn, overlapsIn } from '../answers/together.js';
import type { Context } from '../context.js';
import { TimeArgs } from '../types/args.js';
import { InterlockConnection, OverlapConnection } from '../types/connections.js';
import {
  ArticulationPointType,
  CentralityArgs,
  CentralityByYearArgs,
  CentralityScoreType,
  CentralityYearType,
  CommunityType,
  InterlocksArgs,
  OverlapsArgs,
  TypesArgs,
} from '../types/networks.type.js';

/** Questions for the network as a whole. */
@Resolver()
export class NetworkResolver {
  @Query(() => InterlockConnection)
  interlocks(@Args(() => InterlocksArgs) args: InterlocksArgs, @Ctx() context: Context) {
    return interlocksOn(args, context);
  }

  @Query(() => OverlapConnection)
  overlaps(@Args(() => OverlapsArgs) args: OverlapsArgs, @Ctx() context: Context) {
    return overlapsIn(args, context);
  }

  @Query(() => [CentralityScoreType])
  centrality(@Args(() => CentralityArgs) args: CentralityArgs, @Ctx() context: Context) {
    return centralityScores(args, context);
  }

  @Query(() => [CentralityYearType])
  centralityByYear(@Args(() => CentralityByYearArgs) args: CentralityByYearArgs, @Ctx() context: Context) {
    return centralityYears(args, context);
  }

  @Query(() => [ArticulationPointType])
  articulationPoints(@Args(() => TypesArgs) args: TypesArgs, @Ctx() context: Context) {
    return articulationPoints(args, context);
  }

  @Query(() => [CommunityType])
  communities(@Args(() => TimeArgs) args: TimeArgs, @Ctx() context: Context) {
    return communitiesOn(args, context);
  }
}
