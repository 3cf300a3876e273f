import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { byId, byIdOrName } from '../answers/by-name.js';
import type { Context } from '../context.js';
import { dataset } from '../answers/dataset.js';
import { BodyType, OrganizationType, PersonType } from '../types/agents.type.js';
import { DatasetType } from '../types/answers.type.js';
import { NamedArgs } from '../types/args.js';
import { NodeType } from '../types/interfaces.type.js';
import { ArticleType, MeetingType, TopicType } from '../types/things.type.js';

/** Questions for one thing, by id or by name. */
@Resolver()
export class QueryResolver {
  @Query(() => NodeType, { nullable: true })
  node(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return byId('Node', id, context);
  }

  @Query(() => [NodeType], { nullable: 'items' })
  nodes(@Arg('ids', () => [ID]) ids: readonly string[], @Ctx() context: Context) {
    return Promise.all(ids.map((id) => byId('Node', id, context)));
  }

  @Query(() => PersonType, { nullable: true })
  person(@Args(() => NamedArgs) args: NamedArgs, @Ctx() context: Context) {
    return byIdOrName('Person', args, context);
  }

  @Query(() => BodyType, { nullable: true })
  body(@Args(() => NamedArgs) args: NamedArgs, @Ctx() context: Context) {
    return byIdOrName('Body', args, context);
  }

  @Query(() => OrganizationType, { nullable: true })
  organization(@Args(() => NamedArgs) args: NamedArgs, @Ctx() context: Context) {
    return byIdOrName('Organization', args, context);
  }

  @Query(() => TopicType, { nullable: true })
  topic(@Args(() => NamedArgs) args: NamedArgs, @Ctx() context: Context) {
    return byIdOrName('Topic', args, context);
  }

  @Query(() => MeetingType, { nullable: true })
  meeting(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return byId('Meeting', id, context);
  }

  @Query(() => ArticleType, { nullable: true })
  article(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return byId('Article', id, context);
  }

  @Query(() => DatasetType)
  dataset(@Ctx() context: Context) {
    return dataset(context);
  }
}
