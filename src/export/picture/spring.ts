import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { turns } from './turns.js';

/** A point of a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is laid out: ids in a fixed order, which of them are tied, and what lies in the middle. */
export interface Network {
  readonly ids: readonly string[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly starts: readonly number[];
}

interface Body extends SimulationNodeDatum {
  readonly index: number;
  x: number;
  y: number;
}

const ticks = 300;

/**
 * Lays a network out by springs: what is tied lies together. Where it begins follows from the ids and the seed alone, so the
 * same network always lies the same way. Others get their turn in between.
 */
export async function sprung(network: Network, seed: number): Promise<readonly Point[]> {
  const bodies = startsOf(network, seed);
  const links: SimulationLinkDatum<Body>[] = network.pairs.map(([source, target]) => ({ source, target }));
  const degree = bodies.map(() => 0);
  for (const ends of network.pairs) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const simulation = forceSimulation(bodies)
    .randomSource(randomOf(seed))
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links).distance((link) => 55 + 3 * Math.sqrt(busiest(link, degree))),
    )
    .force('charge', forceManyBody().strength(-420).distanceMax(900))
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.07))
    .stop();
  const turn = turns();
  for (let done = 0; done < ticks; done += 1) {
    simulation.tick();
    await turn();
  }
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** How many ties the busier end of a link has. */
const busiest = ({ source, target }: SimulationLinkDatum<Body>, degree: readonly number[]): number =>
  Math.max(...[source, target].map((end) => (typeof end === 'object' ? (degree[end.index] ?? 0) : 0)));

/** Rings around the middle by the number of steps; the place on the ring follows from the id. */
function startsOf({ ids, pairs, starts }: Network, seed: number): Body[] {
  const steps = stepsFrom(ids.length, pairs, starts);
  const random = randomOf(seed);
  const turn = random() * 2 * Math.PI;
  return ids.map((id, index) => {
    const angle = turn + (hashOf(`${id}/${String(seed)}`) / 2 ** 32) * 2 * Math.PI;
    const radius = 90 * (steps[index] ?? 0) + 1;
    return { index, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

function stepsFrom(
  size: number,
  pairs: readonly (readonly [number, number])[],
  starts: readonly number[],
): readonly number[] {
  const beside = Array.from({ length: size }, () => new Array<number>());
  for (const [a, b] of pairs) {
    beside[a]?.push(b);
    beside[b]?.push(a);
  }
  const unreached = 3;
  const steps = new Map(starts.map((start) => [start, 0]));
  for (const [at, step] of steps) for (const next of beside[at] ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  return beside.map((_, index) => steps.get(index) ?? unreached);
}

/** A number for a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
