import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { bestEvidence, type Path, paths, type PathStep, sentence } from '../answers/paths.js';
import { subgraph } from '../answers/subgraph.js';
import type { Context } from '../context.js';
import { PathsArgs, PathStepType, PathType, SubgraphArgs, SubgraphType } from '../types/analysis.type.js';
import { LanguageArgs } from '../types/args.js';
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
