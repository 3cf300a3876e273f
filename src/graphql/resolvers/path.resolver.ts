import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { bestEvidence, type Path, paths, type PathStep, sentence } from '../answers/paths.js';
import { exportLosses, exportUrl, subgraph, type Subgraph } from '../answers/subgraph.js';
import type { Context } from '../context.js';
import {
  ExportArgs,
  ExportLossType,
  PathsArgs,
  PathStepType,
  PathType,
  SubgraphArgs,
  SubgraphType,
} from '../types/analysis.type.js';
import { LanguageArgs } from '../types/args.js';
import { UrlScalar } from '../types/scalars.js';
import { EvidenceType } from '../types/things.type.js';

/** How things hang together. */
@Resolver(() => PathType)
export class PathResolver {
  @Query(() => [PathType])
  paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() context: Context) {
    return paths(args, context);
  }

  @Query(() => SubgraphType)
  subgraph(@Args(() => SubgraphArgs) args: SubgraphArgs, @Ctx() context: Context) {
    return subgraph(args, context);
  }

  @FieldResolver(() => String)
  sentence(@Root() path: Path, @Args(() => LanguageArgs) { lang }: LanguageArgs, @Ctx() { reader }: Context) {
    return sentence(path, lang ?? 'DE', reader.now);
  }
}

/** The evidence of a step. */
@Resolver(() => PathStepType)
export class PathStepResolver {
  @FieldResolver(() => EvidenceType, { nullable: true })
  evidence(@Root() step: PathStep, @Ctx() { reader }: Context) {
    return bestEvidence(reader, step);
  }
}

/** Where a part of the graph can be fetched, and what is lost on the way. */
@Resolver(() => SubgraphType)
export class SubgraphResolver {
  @FieldResolver(() => UrlScalar)
  exportUrl(@Root() part: Subgraph, @Args(() => ExportArgs) { format }: ExportArgs, @Ctx() context: Context) {
    return exportUrl(part, format, context);
  }

  @FieldResolver(() => [ExportLossType])
  exportLosses(@Root() part: Subgraph, @Args(() => ExportArgs) { format }: ExportArgs, @Ctx() context: Context) {
    return exportLosses(part, format, context);
  }
}
