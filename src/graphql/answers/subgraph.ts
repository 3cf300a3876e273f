import { longestPath } from '../../analysis/paths.js';
import { subgraphOf } from '../../analysis/subgraph.js';
import { failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import { limits } from '../limits.js';
import { inherit, nothingAsked, type TimeArguments, timesOf } from '../reading/asked.js';
import { factById, knownThings, thingById } from './by-name.js';
import { within } from './paths.js';

/** Around which things a part of the graph is asked for, and how much of it. */
interface SubgraphArguments extends TimeArguments {
  readonly around: readonly string[];
  readonly steps?: number | null;
  readonly limit?: number | null;
}

/** The part of the graph within some steps of things; those that are unknown count for nothing, and suggestions tell. */
export async function subgraph(args: SubgraphArguments, context: Context) {
  const { reader } = context;
  const steps = within('steps', args.steps ?? 1, 0, longestPath);
  const limit = within('limit', args.limit ?? 500, 1, limits.subgraph);
  if (args.around.length > limits.page)
    throw failure('PAGE_SIZE_TOO_LARGE', { limit: limits.page, asked: args.around.length });
  const asked = inherit(nothingAsked, args);
  const around = (await knownThings(args.around, context)).flatMap((thing) => thing?.id ?? []);
  const times = timesOf(asked, false, reader.now);
  const found = subgraphOf(await context.snapshot(), { around, steps, limit, ...times });
  return {
    // Read only where they are asked for: nobody would hear of it if they failed.
    get nodes() {
      return Promise.all(found.things.map((id) => thingById(reader, id, asked)));
    },
    get facts() {
      return Promise.all(found.facts.map((id) => factById(reader, id, asked)));
    },
    truncated: found.truncated,
  };
}
