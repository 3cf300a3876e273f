import { findPaths, longestPath } from '../../analysis/paths.js';
import { pathSentence } from '../../analysis/sentences/path.js';
import type { Snapshot } from '../../analysis/snapshot.js';
import { failure } from '../../domain/errors.js';
import type { Language } from '../../domain/language.js';
import type { Found } from '../../domain/target.js';
import { dayOf } from '../../domain/period.js';
import { evidenceOf } from '../../queries/relations/agent.js';
import type { Context } from '../context.js';
import { limits } from '../limits.js';
import { nothingAsked, inherit, type Placed, type TimeArguments, momentsOf } from '../reading/asked.js';
import type { Reader } from '../reading/reader.js';
import { factById, knownThings, thingById } from './by-name.js';

/** Between which things paths are asked for, and how many. */
interface PathsArguments extends TimeArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly first?: number | null;
}

/** A step of a path: the fact ties the two things together, whichever of them it names first. */
export interface PathStep {
  readonly from: Placed<Found<'Thing'>>;
  readonly fact: Placed<Found<'Fact'>>;
  readonly to: Placed<Found<'Thing'>>;
  /** Whether the fact leads from `from` to `to`, and by which sort of edge. */
  readonly forward: boolean;
  readonly sends: boolean;
}

/** A path between two things. */
export interface Path {
  readonly length: number;
  readonly steps: readonly PathStep[];
}

/** The first paths between two things; none where there is none or a thing is unknown, which suggestions then tell. */
export async function paths(args: PathsArguments, context: Context): Promise<readonly Path[]> {
  const maxLength = within('maxLength', args.maxLength ?? 6, 1, longestPath);
  const first = within('first', args.first ?? 5, 0, limits.page);
  const asked = inherit(nothingAsked, args);
  const ends = await knownThings([args.from, args.to], context);
  const [from, to] = ends;
  if (from === undefined || to === undefined) return [];
  const snapshot = await context.snapshot();
  const times = momentsOf(asked, false, context.reader.now);
  const found = findPaths(snapshot, { from: from.id, to: to.id, maxLength, first, ...times });
  const reading: Reading = {
    thing: onceEach((id) => thingById(context.reader, id, asked)),
    fact: onceEach((id) => factById(context.reader, id, asked)),
  };
  return Promise.all(
    found.map(async (steps) => ({
      length: steps.length,
      steps: await Promise.all(steps.map((step) => stepOf(snapshot, step, reading))),
    })),
  );
}

/** A number between two bounds. Throws INVALID_ARGUMENT. */
export function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: `a number from ${String(least)} to ${String(most)}`,
    got: String(value),
  });
}

/** Reads what the steps of all paths pass, each thing and each fact once. */
interface Reading {
  readonly thing: (id: string) => Promise<Placed<Found<'Thing'>> | null>;
  readonly fact: (id: string) => Promise<Placed<Found<'Fact'>> | null>;
}

function onceEach<Read>(read: (id: string) => Promise<Read>): (id: string) => Promise<Read> {
  const known = new Map<string, Promise<Read>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const now = read(id);
    known.set(id, now);
    return now;
  };
}

async function stepOf(
  { ids, factIds, sources, types }: Snapshot,
  step: { readonly from: number; readonly edge: number; readonly to: number },
  read: Reading,
): Promise<PathStep> {
  const [from, fact, to] = await Promise.all([
    read.thing(ids[step.from] ?? ''),
    read.fact(factIds[step.edge] ?? ''),
    read.thing(ids[step.to] ?? ''),
  ]);
  if (from === null || fact === null || to === null) throw new TypeError('A shortcut leads to nothing');
  return { from, fact, to, forward: sources[step.edge] === step.from, sends: types[step.edge] === 1 };
}

/** What proves a step best: a passage that is quoted, else one that is told, else the oldest evidence. */
export async function bestEvidence(reader: Reader, { fact }: PathStep) {
  const evidence = await reader.related(evidenceOf, fact, {});
  const best =
    evidence.find(({ edge }) => edge?.quote !== null) ??
    evidence.find(({ edge }) => edge?.statement !== null) ??
    evidence[0];
  return best === undefined ? null : { ...best.edge, source: best.node };
}

/** Tells a path as one sentence; what has ended by now is told in the past. */
export const sentence = ({ steps }: Path, lang: Language, now: Date): string =>
  pathSentence(
    steps.map(({ from, fact, to, forward, sends }) => ({
      subject: forward ? from : to,
      object: forward ? to : from,
      fact,
      sends,
    })),
    lang,
    dayOf(now),
  );
