import { articulations } from '../../analysis/networks/articulation.js';
import { centrality, type Score } from '../../analysis/networks/centrality.js';
import { communities } from '../../analysis/networks/communities.js';
import { kept } from '../../analysis/networks/kept.js';
import type { CentralityMetric } from '../../analysis/networks/metrics.js';
import { type Network, networkOf } from '../../analysis/networks/network.js';
import { heldEdges, type Moment } from '../../analysis/moment.js';
import type { Snapshot } from '../../analysis/snapshot.js';
import { typeOfId } from '../../domain/id.js';
import { failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import { limits } from '../limits.js';
import { type Asked, inherit, nothingAsked, type TimeArguments, momentsOf } from '../reading/asked.js';
import type { Reader } from '../reading/reader.js';
import { thingById } from './by-name.js';
import { within } from './paths.js';

interface Ranked {
  readonly metric: CentralityMetric;
  readonly types?: readonly string[] | null;
  readonly first?: number | null;
}

/** What a measure is asked for. */
type CentralityArguments = Ranked & TimeArguments;

/** What a measure is asked for, year by year. */
interface YearsArguments extends Ranked {
  readonly from: number;
  readonly to: number;
  readonly knownAt?: string | null;
}

interface PartArguments extends TimeArguments {
  readonly types?: readonly string[] | null;
}

/** How many things are ranked where `first` is left out. */
const [ranksOfDay, ranksOfYear] = [20, 3];

const networkAt = kept((snapshot, moment: Moment) => {
  refuseLarge(snapshot, moment);
  return networkOf(snapshot, moment);
});
const scoresAt = kept((snapshot, { metric, ...moment }: Moment & { readonly metric: CentralityMetric }) => {
  const network = networkAt(snapshot, moment);
  if (metric === 'BETWEENNESS') refuseManyPaths(network);
  return centrality(network, metric);
});
const articulationsAt = kept((snapshot, moment: Moment) => articulations(networkAt(snapshot, moment)));
const communitiesAt = kept((snapshot, moment: Moment) => communities(networkAt(snapshot, moment)));

/** Measures look at the whole network at once: a large one would block the server. */
function refuseLarge(snapshot: Snapshot, moment: Moment): void {
  const edges = heldEdges(snapshot, moment).length;
  if (edges <= limits.network) return;
  throw failure('INVALID_ARGUMENT', {
    name: 'validAt',
    expected: `a day on which at most ${String(limits.network)} ties hold, since the whole network is measured (subgraph, paths and interlocks of one group answer in any)`,
    got: `one with ${String(edges)} ties`,
  });
}

/** Betweenness follows the shortest paths from every thing over every tie. */
function refuseManyPaths({ ids, ties }: Network): void {
  if (ids.length * ties.length <= limits.betweenness) return;
  throw failure('INVALID_ARGUMENT', {
    name: 'metric',
    expected: `DEGREE, PAGERANK or EIGENVECTOR in a graph as large as this one (${String(ids.length)} things, ${String(ties.length)} ties)`,
    got: 'BETWEENNESS',
  });
}

/** The things with the highest measure on a day; those with the same measure have the same rank. */
export async function centralityScores(args: CentralityArguments, context: Context) {
  return ranked(args, inherit(nothingAsked, args), context.reader, await context.snapshot(), ranksOfDay);
}

/** The same for the first of July of each year. */
export async function centralityYears({ from, to, ...args }: YearsArguments, context: Context) {
  const [first, last] = [within('from', from, 1, 9999), within('to', to, 1, 9999)];
  const years = last - first + 1;
  if (years < 1 || years > limits.years)
    throw failure('INVALID_ARGUMENT', {
      name: 'to',
      expected: `a year from ${String(first)} to ${String(first + limits.years - 1)}`,
      got: String(last),
    });
  const snapshot = await context.snapshot();
  const answers = [];
  for (let year = first; year <= last; year += 1) {
    const asked = inherit(nothingAsked, { ...args, validAt: `${String(year).padStart(4, '0')}-07-01` });
    answers.push({ year, scores: ranked(args, asked, context.reader, snapshot, ranksOfYear) });
    // Between two years others have their turn.
    await new Promise(setImmediate);
  }
  return answers;
}

function ranked({ metric, types, first }: Ranked, asked: Asked, reader: Reader, snapshot: Snapshot, standard: number) {
  const size = within('first', first ?? standard, 0, limits.page);
  const { validAt, knownAt } = momentsOf(asked, true, reader.now);
  const scores = scoresAt(snapshot, { validAt, knownAt, metric }).filter(ofTypes(types));
  return scores.slice(0, size).map(({ id, score }) => ({
    thing: () => thingById(reader, id, asked),
    score,
    rank: rankOf(scores, score),
  }));
}

const rankOf = (scores: readonly Score[], score: number): number => scores.findIndex((one) => one.score === score) + 1;

/** Whether a thing is of one of the types; every thing is where none is named. */
const ofTypes =
  (types: readonly string[] | null | undefined) =>
  ({ id }: { readonly id: string }): boolean =>
    (types ?? null) === null || types?.includes((typeOfId(id) ?? '').toUpperCase()) === true;

/** The things without which the network falls into more parts. */
export async function articulationPoints(args: PartArguments, { snapshot, reader }: Context) {
  const asked = inherit(nothingAsked, args);
  const { validAt, knownAt } = momentsOf(asked, true, reader.now);
  return articulationsAt(await snapshot(), { validAt, knownAt })
    .filter(ofTypes(args.types))
    .map(({ id, parts, separates }) => ({
      thing: () => thingById(reader, id, asked),
      parts,
      separates: () => Promise.all(separates.map((other) => thingById(reader, other, asked))),
    }));
}

/** Communities, each with the name of the thing in its middle. */
export async function communitiesOn(args: TimeArguments, { snapshot, reader }: Context) {
  const asked = inherit(nothingAsked, args);
  const { validAt, knownAt } = momentsOf(asked, true, reader.now);
  return communitiesAt(await snapshot(), { validAt, knownAt }).map((ids, at) => ({
    id: at + 1,
    label: async () => (await thingById(reader, ids[0] ?? '', asked))?.name,
    size: ids.length,
    members: () => Promise.all(ids.map((id) => thingById(reader, id, asked))),
  }));
}
