import { Args, Ctx, Query, Resolver } from 'type-graphql';
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

/** What measures networks is loaded when somebody asks for it. */
const measures = () => import('../answers/networks.js');

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
  async centrality(@Args(() => CentralityArgs) args: CentralityArgs, @Ctx() context: Context) {
    return (await measures()).centralityScores(args, context);
  }

  @Query(() => [CentralityYearType])
  async centralityByYear(@Args(() => CentralityByYearArgs) args: CentralityByYearArgs, @Ctx() context: Context) {
    return (await measures()).centralityYears(args, context);
  }

  @Query(() => [ArticulationPointType])
  async articulationPoints(@Args(() => TypesArgs) args: TypesArgs, @Ctx() context: Context) {
    return (await measures()).articulationPoints(args, context);
  }

  @Query(() => [CommunityType])
  async communities(@Args(() => TimeArgs) args: TimeArgs, @Ctx() context: Context) {
    return (await measures()).communitiesOn(args, context);
  }
}
