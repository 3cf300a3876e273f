import { longestPath } from '../../analysis/paths.js';
import { subgraphOf } from '../../analysis/subgraph.js';
import { openExport, pathOf } from '../../export/export.js';
import type { Format } from '../../export/format.js';
import { formats } from '../../export/formats.js';
import type { Loss } from '../../export/loss.js';
import { parseSelection } from '../../export/selection.js';
import { failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import { limits } from '../limits.js';
import { inherit, nothingAsked, type TimeArguments, momentsOf } from '../reading/asked.js';
import { factById, idsMeant, knownThings, thingById } from './by-name.js';
import { within } from './paths.js';

/** A part of the graph, with the words that describe it to an export. */
export interface Subgraph {
  readonly words: Readonly<Record<string, string | null>>;
}

/** Around which things a part of the graph is asked for, and how much of it. */
interface SubgraphArguments extends TimeArguments {
  readonly around: readonly string[];
  readonly steps?: number | null;
  readonly limit?: number | null;
}

/**
 * The part of the graph within some steps of things, asked for by id or name; those that are unknown
 * count for nothing, and suggestions tell. Throws AMBIGUOUS_NAME.
 */
export async function subgraph(args: SubgraphArguments, context: Context) {
  const { reader } = context;
  const steps = within('steps', args.steps ?? 1, 0, longestPath);
  const limit = within('limit', args.limit ?? 500, 1, limits.subgraph);
  if (args.around.length > limits.page)
    throw failure('PAGE_SIZE_TOO_LARGE', { limit: limits.page, asked: args.around.length });
  const asked = inherit(nothingAsked, args);
  const meant = await idsMeant(args.around, context.names);
  const around = (await knownThings(meant, context)).flatMap((thing) => thing?.id ?? []);
  const times = momentsOf(asked, false, reader.now);
  const found = subgraphOf(await context.snapshot(), { around, steps, limit, ...times });
  const words = { around: meant.join(','), steps: String(steps), validAt: asked.validAt, knownAt: asked.knownAt };
  return {
    words,
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

/** Where a part of the graph can be fetched in the format of another program. */
export function exportUrl({ words }: Subgraph, code: string, { address }: Context): string {
  const url = new URL(pathOf(formatOf(code)), address);
  for (const [name, word] of Object.entries(words)) if (word !== null) url.searchParams.append(name, word);
  return url.href;
}

/** What a format cannot hold of a part of the graph: what the export itself would tell. Throws INVALID_ARGUMENT. */
export async function exportLosses({ words }: Subgraph, code: string, context: Context): Promise<readonly Loss[]> {
  const { reader, names, license } = context;
  const given = Object.entries(words).flatMap(([name, word]) => (word === null ? [] : [[name, word] as const]));
  const exporting = { graph: reader.graph, names, license, program: 'gremiengraph' };
  const opened = await openExport(exporting, formatOf(code), parseSelection(Object.fromEntries(given)), reader.now);
  return opened.losses();
}

function formatOf(code: string): Format {
  const format = formats.find((one) => one.code === code);
  if (format === undefined) throw new TypeError(`The format ${code} is not in the list of formats`);
  return format;
}
