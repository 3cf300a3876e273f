import type { Content, Mark } from './content.js';
import { boxOf, type Label, labelOf, type Side, sidesOf, wordsBox } from './label.js';
import { type Box, disorder, type Frame, relaxed, spread } from './relax.js';
import type { Network, Point } from './spring.js';
import { turns } from './turns.js';

/** A sheet of paper in millimetres, lying on its long side. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** A node at its place, with its symbol and the words of its label. */
export interface PlacedMark extends Mark, Point {
  readonly label: Label;
  readonly side: Side;
  /** What the words take around the place. */
  readonly words: Box;
}

/** A picture whose nodes have places on a sheet. */
export interface Layout {
  readonly sheet: Sheet;
  readonly marks: readonly PlacedMark[];
}

/** A4 to A0. */
const sheets: readonly Sheet[] = [
  { width: 297, height: 210 },
  { width: 420, height: 297 },
  { width: 594, height: 420 },
  { width: 841, height: 594 },
  { width: 1189, height: 841 },
];

/** Points (1/72 inch) in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** Sizes of labels in points: as large as there is room for, and never smaller than print can show. */
const sizes = [9, 8, 7, 6.5, 6];
/** A picture that needs a larger sheet has labels that are read from further away. */
const sizesOnLargerSheets = [7, 6.5];
/** How much of a sheet labels and symbols may cover. */
const fullest = 0.55;

/** Places the nodes on the smallest sheet on which none lies on another, with labels as large as there is room for. */
export async function layOut({ marks, ties }: Content, frameOn: (sheet: Sheet) => Frame): Promise<Layout> {
  const network = networkOf(marks, ties);
  const tries = await triesOf(network);
  const turn = turns();
  for (const [index, sheet] of sheets.entries())
    for (const size of index === 0 ? sizes : sizesOnLargerSheets) {
      const labels: Label[] = [];
      for (const mark of marks) {
        labels.push(labelOf(mark, size, marks.length));
        await turn();
      }
      const room = { labels, pairs: network.pairs, frame: frameOn(sheet) };
      const found = await clearest(tries, room);
      if (found !== null) return { sheet, marks: placed(marks, labels, found) };
    }
  throw new TypeError('The picture fits on no sheet, though its nodes are few enough');
}

function networkOf(marks: readonly Mark[], ties: Content['ties']): Network {
  const ids = marks.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const { source, target } of ties) {
    const [a, b] = [indexOf.get(source) ?? 0, indexOf.get(target) ?? 0];
    const [low, high] = a < b ? [a, b] : [b, a];
    if (low !== high) pairs.set(`${String(low)} ${String(high)}`, [low, high]);
  }
  const starts = marks.flatMap(({ isStart }, index) => (isStart ? [index] : []));
  return { ids, pairs: [...pairs.values()], starts };
}

const mostTries = 8;
const nodesForTries = 400;

/** Several ways to lie, of which the clearest is taken; fewer where there is more to lay out. */
async function triesOf(network: Network): Promise<readonly (readonly Point[])[]> {
  const { sprung } = await import('./spring.js');
  const many = Math.max(1, Math.min(mostTries, Math.floor(nodesForTries / Math.max(1, network.ids.length))));
  const tries: (readonly Point[])[] = [];
  for (let seed = 1; seed <= many; seed += 1) tries.push(await sprung(network, seed));
  return tries;
}

interface Room {
  readonly labels: readonly Label[];
  readonly pairs: Network['pairs'];
  readonly frame: Frame;
}

interface Places {
  readonly points: readonly Point[];
  readonly sides: readonly Side[];
}

/** The try in which lines cross least once no box lies on another; null where there is no room for the first. */
async function clearest(tries: readonly (readonly Point[])[], room: Room): Promise<Places | null> {
  const { frame, labels } = room;
  const area = labels.map((label) => boxOf(label, 'right')).reduce((sum, box) => sum + areaOf(box), 0);
  if (area > fullest * frame.width * frame.height) return null;
  let [found, least]: [Places | null, number] = [null, Infinity];
  for (const points of tries) {
    const places = await placedIn(points, room);
    if (places === null && found === null) return null;
    if (places === null) continue;
    const own = await disorder(places.points, boxesOf(labels, places.sides), room.pairs);
    if (own < least) [found, least] = [places, own];
  }
  return found;
}

const areaOf = ({ left, right, up, down }: Box): number => (left + right) * (up + down);

const boxesOf = (labels: readonly Label[], sides: readonly Side[]): readonly Box[] =>
  labels.map((label, index) => boxOf(label, sides[index] ?? 'right'));

/** Twice: once to see where lines lead to, then with the labels on the sides that this leaves free. */
async function placedIn(points: readonly Point[], { labels, pairs, frame }: Room): Promise<Places | null> {
  let current = points;
  let sides = sidesOf(points, pairs);
  current = spread(points, boxesOf(labels, sides), frame);
  for (let round = 0; round < 2; round += 1) {
    sides = sidesOf(current, pairs);
    const moved = await relaxed(current, boxesOf(labels, sides), pairs, frame);
    if (moved === null) return null;
    current = moved;
  }
  return { points: current, sides };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const placed = (marks: readonly Mark[], labels: readonly Label[], { points, sides }: Places): readonly PlacedMark[] =>
  marks.flatMap((mark, index) => {
    const [label, point, side] = [labels[index], points[index], sides[index]];
    if (label === undefined || point === undefined || side === undefined) return [];
    return { ...mark, x: rounded(point.x), y: rounded(point.y), label, side, words: wordsBox(label, side) };
  });
