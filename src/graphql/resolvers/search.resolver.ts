import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type FoundConnection, searchConnection } from '../answers/search.js';
import type { Context } from '../context.js';
import { SearchArgs } from '../types/args.js';
import { SearchHitConnection } from '../types/connections.js';
import { SearchFacetType } from '../types/search.type.js';

/** Finding things by text. */
@Resolver(() => SearchHitConnection)
export class SearchResolver {
  @Query(() => SearchHitConnection)
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: Context): FoundConnection {
    return searchConnection(args, context);
  }

  @FieldResolver(() => [SearchFacetType])
  facets(@Root() found: FoundConnection) {
    return found.facets();
  }
}
