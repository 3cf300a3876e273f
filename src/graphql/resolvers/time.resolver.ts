import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { changeSentence } from '../../analysis/change-sentence.js';
import type { Entry } from '../../analysis/ledger.js';
import { nodeById } from '../../queries/relations/lists.js';
import { type AnsweredChange, changes } from '../answers/changes.js';
import { type InferredChair, nextChair, nextChairSentence } from '../answers/next-chair.js';
import { type AnsweredViolation, violations, violationsOf } from '../answers/violations.js';
import type { Context } from '../context.js';
import type { Asked } from '../reading/asked.js';
import type { Reader, Source } from '../reading/reader.js';
import { BodyType } from '../types/agents.type.js';
import { LanguageArgs, TimeArgs } from '../types/args.js';
import { ChangeConnection, ViolationConnection } from '../types/connections.js';
import { CompositionRuleType } from '../types/facts.type.js';
import { AgentType, FactType, ThingType } from '../types/interfaces.type.js';
import { ChangesArgs, ChangeType, InferredChairType, ViolationsArgs, ViolationType } from '../types/time.type.js';

/** What changed and what is wrong. */
@Resolver()
export class TimeResolver {
  @Query(() => ChangeConnection)
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: Context) {
    return changes(args, context);
  }

  @Query(() => ViolationConnection)
  violations(@Args(() => ViolationsArgs) args: ViolationsArgs, @Ctx() context: Context) {
    return violations(args, context);
  }
}

/** What follows for a body from its rules, and which it breaks. */
@Resolver(() => BodyType)
export class BodyRuleResolver {
  @FieldResolver(() => InferredChairType, { nullable: true })
  nextChair(@Root() source: Source, @Args(() => TimeArgs) args: TimeArgs, @Ctx() { reader }: Context) {
    return nextChair(reader, source, args);
  }

  @FieldResolver(() => [ViolationType])
  violations(@Root() source: Source, @Args(() => TimeArgs) args: TimeArgs, @Ctx() context: Context) {
    return violationsOf(source, args, context);
  }
}

const nodeOf = (reader: Reader, entry: Entry | null, asked: Asked) =>
  entry === null ? null : reader.one(nodeById, { id: entry.id, asked }, {});

const nodesOf = (reader: Reader, ids: readonly string[], asked: Asked) =>
  Promise.all(ids.map((id) => reader.one(nodeById, { id, asked }, {})));

/** The parts of a change. */
@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver(() => FactType, { nullable: true })
  fact(@Root() { fact, asked }: AnsweredChange, @Ctx() { reader }: Context) {
    return nodeOf(reader, fact, asked);
  }

  @FieldResolver(() => ThingType, { nullable: true })
  thing(@Root() { thing, asked }: AnsweredChange, @Ctx() { reader }: Context) {
    return nodeOf(reader, thing, asked);
  }

  @FieldResolver(() => String)
  sentence(@Root() change: AnsweredChange, @Args(() => LanguageArgs) { lang }: LanguageArgs) {
    return changeSentence(change, change.byId, lang ?? 'DE');
  }
}

/** The parts of a violation. */
@Resolver(() => ViolationType)
export class ViolationResolver {
  @FieldResolver(() => [ThingType])
  things(@Root() { things, asked }: AnsweredViolation, @Ctx() { reader }: Context) {
    return nodesOf(reader, things, asked);
  }

  @FieldResolver(() => [FactType])
  facts(@Root() { facts, asked }: AnsweredViolation, @Ctx() { reader }: Context) {
    return nodesOf(reader, facts, asked);
  }

  @FieldResolver(() => String)
  message(@Root() { message }: AnsweredViolation, @Args(() => LanguageArgs) { lang }: LanguageArgs) {
    return message[lang ?? 'DE'];
  }
}

/** The parts of a chair that follows from a rule. */
@Resolver(() => InferredChairType)
export class InferredChairResolver {
  @FieldResolver(() => AgentType)
  agent(@Root() { agent }: InferredChair) {
    return agent;
  }

  @FieldResolver(() => CompositionRuleType)
  rule(@Root() { rule }: InferredChair) {
    return rule;
  }

  @FieldResolver(() => String)
  sentence(@Root() chair: InferredChair, @Args(() => LanguageArgs) { lang }: LanguageArgs) {
    return nextChairSentence(chair, lang ?? 'DE');
  }
}
