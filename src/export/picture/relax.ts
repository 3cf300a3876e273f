import type { Point } from './spring.js';
import { turns } from './turns.js';

/** What a node takes of a picture: a symbol with its label below, measured from the middle of the symbol. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** Where nodes may lie. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Pair = readonly [number, number];

interface Movable {
  x: number;
  y: number;
}

const evenness = 0.45;

/** Spreads points over a frame: as they lie, and in part evenly, so that crowds find room and there are no deserts. */
export function spread(points: readonly Point[], boxes: readonly Box[], frame: Frame): readonly Point[] {
  const most = (side: keyof Box): number => Math.max(0, ...boxes.map((box) => box[side]));
  const xs = along(
    points.map(({ x }) => x),
    frame.x + most('left'),
    frame.width - most('left') - most('right'),
  );
  const ys = along(
    points.map(({ y }) => y),
    frame.y + most('up'),
    frame.height - most('up') - most('down'),
  );
  return points.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

const mostScale = 2.2;

/** Coordinates on one axis, scaled to a stretch of it; few points keep to its middle. */
function along(values: readonly number[], start: number, length: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted.at(0), sorted.at(-1)];
  const scale = high - low < 1 ? 0 : Math.min(mostScale, length / (high - low));
  const reach = (high - low) * scale;
  const begin = start + (length - reach) / 2;
  const rankOf = new Map(sorted.map((value, rank) => [value, rank / Math.max(1, values.length - 1)]));
  return values.map((value) => {
    const even = (rankOf.get(value) ?? 0.5) * reach;
    return begin + (reach === 0 ? 0 : (1 - evenness) * (value - low) * scale + evenness * even);
  });
}

const rounds = 180;
const roundsWithLines = 90;
/** Every so many rounds boxes move up and down only: that frees those that are held from both sides. */
const wedged = 7;

/**
 * Moves boxes apart until none lies on another, and off the lines between others as far as there is room. Null where the
 * frame is too small.
 */
export async function relaxed(
  points: readonly Point[],
  boxes: readonly Box[],
  pairs: readonly Pair[],
  frame: Frame,
): Promise<readonly Point[] | null> {
  const moving: Movable[] = points.map(({ x, y }) => ({ x, y }));
  const turn = turns();
  for (let round = 0; round < rounds; round += 1) {
    if (round < roundsWithLines) pushOffLines(moving, boxes, pairs, 0.5 * (1 - round / roundsWithLines));
    const apart = !pushApart(moving, boxes, round % wedged === 0 ? 'y' : null);
    for (const [at, point] of moving.entries()) keepWithin(point, boxes[at], frame);
    if (apart && round >= roundsWithLines) return moving;
    await turn();
  }
  return (await unwedged(moving, boxes, frame)) ? moving : null;
}

const stepOut = 4;
const directions = 16;

/** Moves what still lies on something to the nearest free place. False where there is none. */
async function unwedged(points: readonly Movable[], boxes: readonly Box[], frame: Frame): Promise<boolean> {
  const turn = turns();
  for (const [index, point] of points.entries()) {
    const box = boxes[index];
    if (box === undefined || isFree(point, index, points, boxes)) continue;
    let free: Point | undefined;
    for (const ring of ringsAround({ ...point }, box, frame)) {
      free = ring.find((place) => isFree(place, index, points, boxes));
      if (free !== undefined) break;
      await turn();
    }
    if (free === undefined) return false;
    point.x = free.x;
    point.y = free.y;
  }
  return true;
}

const isFree = (place: Point, index: number, points: readonly Point[], boxes: readonly Box[]): boolean =>
  points.every((other, at) => at === index || wayOff(place, boxes[index], other, boxes[at]) === null);

/** Places around a point, ring by ring further away, all within the frame. */
function* ringsAround({ x, y }: Point, box: Box, frame: Frame): Generator<readonly Point[]> {
  for (let radius = stepOut; radius < frame.width / 2; radius += stepOut)
    yield Array.from({ length: directions }, (_, way) => {
      const angle = (way / directions) * 2 * Math.PI;
      const place = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
      keepWithin(place, box, frame);
      return place;
    });
}

/** How far a second box must move along each axis until it is off a first one; null where it is. */
function wayOff(a: Point | undefined, boxA: Box | undefined, b: Point | undefined, boxB: Box | undefined) {
  if (a === undefined || b === undefined || boxA === undefined || boxB === undefined) return null;
  const right = a.x + boxA.right - (b.x - boxB.left);
  const left = b.x + boxB.right - (a.x - boxA.left);
  if (right <= 0 || left <= 0) return null;
  const down = a.y + boxA.down - (b.y - boxB.up);
  const up = b.y + boxB.down - (a.y - boxA.up);
  if (down <= 0 || up <= 0) return null;
  return { x: right <= left ? right : -left, y: down <= up ? down : -up };
}

/** A hair more than needed, so that rounding to a tenth does not bring boxes together again. */
const hair = 0.12;

function pushApart(points: readonly Movable[], boxes: readonly Box[], only: 'y' | null): boolean {
  let pushed = false;
  for (let at = 0; at < points.length; at += 1)
    for (let other = at + 1; other < points.length; other += 1) {
      const [a, b] = [points[at], points[other]];
      const way = wayOff(a, boxes[at], b, boxes[other]);
      if (a === undefined || b === undefined || way === null) continue;
      pushed = true;
      const axis = only ?? (Math.abs(way.x) < Math.abs(way.y) ? 'x' : 'y');
      const half = (way[axis] + Math.sign(way[axis]) * hair) / 2;
      a[axis] -= half;
      b[axis] += half;
    }
  return pushed;
}

/** Pushes boxes off the lines that run through them and are not theirs. */
function pushOffLines(
  points: readonly Movable[],
  boxes: readonly Box[],
  pairs: readonly Pair[],
  strength: number,
): void {
  for (const pair of pairs)
    for (const { index, x, y } of runsThrough(pair, points, boxes)) {
      const point = points[index];
      if (point === undefined) continue;
      point.x += x * strength;
      point.y += y * strength;
    }
}

interface Through extends Point {
  readonly index: number;
}

/** The boxes of others that a line runs through, each with the shortest way off it. */
function runsThrough([source, target]: Pair, points: readonly Point[], boxes: readonly Box[]): readonly Through[] {
  const [a, b] = [points[source], points[target]];
  if (a === undefined || b === undefined) return [];
  const length = Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);
  if (length < 1) return [];
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const through: Through[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const [point, box] = [points[index], boxes[index]];
    if (point === undefined || box === undefined || index === source || index === target) continue;
    const right = point.x + (box.right - box.left) / 2 - a.x;
    const down = point.y + (box.down - box.up) / 2 - a.y;
    const ahead = right * ux + down * uy;
    if (ahead <= 0 || ahead >= length) continue;
    const aside = down * ux - right * uy;
    const reach = ((box.left + box.right) * Math.abs(uy) + (box.up + box.down) * Math.abs(ux)) / 2 - Math.abs(aside);
    if (reach <= 0) continue;
    const way = aside < 0 ? -reach : reach;
    through.push({ index, x: -uy * way, y: ux * way });
  }
  return through;
}

function keepWithin(point: Movable, box: Box | undefined, { x, y, width, height }: Frame): void {
  if (box === undefined) return;
  point.x = Math.min(x + width - box.right, Math.max(x + box.left, point.x));
  point.y = Math.min(y + height - box.down, Math.max(y + box.up, point.y));
}

/** How often lines cross each other and run through the boxes of others: the fewer, the better to read. */
export async function disorder(
  points: readonly Point[],
  boxes: readonly Box[],
  pairs: readonly Pair[],
): Promise<number> {
  const turn = turns();
  let count = 0;
  for (const [at, pair] of pairs.entries()) {
    await turn();
    count += hiddenWeight * runsThrough(pair, points, boxes).length;
    for (let next = at + 1; next < pairs.length; next += 1) count += Number(cross(pair, pairs[next], points));
  }
  return count;
}

const hiddenWeight = 3;

function cross([source, target]: Pair, other: Pair | undefined, points: readonly Point[]): boolean {
  if (other === undefined || other.includes(source) || other.includes(target)) return false;
  const [a, b, c, d] = [points[source], points[target], points[other[0]], points[other[1]]];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
