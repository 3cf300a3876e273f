import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { askedBy, placed, type Placed, placedAll } from '../model/asked.js';
import type { ModelContext } from '../model/schema.js';
import type { MembershipRow } from '../model/statements.js';
import { Agent, Body, Group, ListArgs, Membership, MembershipConnection } from './types.js';

type Source = Placed<{ readonly id: string }>;

/** Bodies by id or name. */
@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true })
  body(
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Arg('name', () => String, { nullable: true }) name: string | undefined,
    @Ctx() { loaders }: ModelContext,
  ) {
    return id === undefined ? loaders.bodyByName(name ?? '') : loaders.bodyById(id);
  }
}

/** What an agent sits in. */
@Resolver(() => Agent)
export class AgentResolver {
  @FieldResolver(() => MembershipConnection)
  async memberships(@Root() source: Source, @Args(() => ListArgs) args: ListArgs, @Ctx() context: ModelContext) {
    const asked = askedBy(source, args);
    return { nodes: placedAll(await context.loaders.memberships(source.id, asked), asked) };
  }
}

/** Who sits in a group. */
@Resolver(() => Group)
export class GroupResolver {
  @FieldResolver(() => MembershipConnection)
  async members(@Root() source: Source, @Args(() => ListArgs) args: ListArgs, @Ctx() context: ModelContext) {
    const asked = askedBy(source, args);
    return { nodes: placedAll(await context.loaders.members(source.id, asked), asked) };
  }
}

/** The two ends of a membership. */
@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Agent, { nullable: true })
  async member(@Root() source: Placed<MembershipRow>, @Ctx() { loaders }: ModelContext) {
    const found = await loaders.member(source.id);
    return found === null ? null : placed(found, source);
  }

  @FieldResolver(() => Group)
  async group(@Root() source: Placed<MembershipRow>, @Ctx() { loaders }: ModelContext) {
    return placed(await loaders.group(source.id), source);
  }
}
