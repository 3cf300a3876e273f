import type { Mark } from './content.js';
import type { Box } from './relax.js';
import type { Point } from './spring.js';
import { widthOf, wrapped } from './text.js';

/** On which side of its symbol a label stands. */
export type Side = 'right' | 'left' | 'below' | 'above';

/** The symbol and the words of a node before it has a place. */
export interface Label {
  readonly lines: readonly string[];
  readonly size: number;
  readonly radius: number;
  /** What the words take. */
  readonly width: number;
  readonly height: number;
}

/** How far lines of a label lie apart, in its size. */
export const lineSpacing = 1.15;

const crowd = 60;
const mostStretch = 1.7;

/** Breaks the name of a node into lines, fewer and shorter where there are many nodes; what does not fit gives way to its short name. */
export function labelOf({ name, shortName, isStart, type }: Mark, size: number, count: number): Label {
  const own = isStart ? size * 1.25 : size;
  const width = own * (count > crowd && !isStart ? 10 : 14);
  const longest = Math.max(...name.split(/(?<=[\s\-/–])/).map((word) => widthOf(word.trim(), own, isStart)));
  const lines = isStart ? 4 : 3;
  const breaking = { size: own, bold: isStart, width: Math.max(width, Math.min(longest, mostStretch * width)), lines };
  const whole = wrapped(name, breaking);
  const shown = whole.whole || shortName === null ? whole : wrapped(shortName, breaking);
  return {
    lines: shown.lines,
    size: own,
    radius: own * (isStart ? 0.95 : type === 'Body' ? 0.72 : 0.6),
    width: Math.max(0, ...shown.lines.map((line) => widthOf(line, own, isStart))),
    height: own * lineSpacing * shown.lines.length,
  };
}

const gap = 0.25;

/** The words of a label around the middle of its symbol. */
export function wordsBox({ width, height, radius, size }: Label, side: Side): Box {
  const reach = radius + gap * size;
  switch (side) {
    case 'right':
      return { left: -reach, right: reach + width, up: height / 2, down: height / 2 };
    case 'left':
      return { left: reach + width, right: -reach, up: height / 2, down: height / 2 };
    case 'below':
      return { left: width / 2, right: width / 2, up: -reach, down: reach + height };
    case 'above':
      return { left: width / 2, right: width / 2, up: reach + height, down: -reach };
  }
}

/** What a node takes with its symbol, its words and some air. */
export function boxOf(label: Label, side: Side): Box {
  const words = wordsBox(label, side);
  const { radius } = label;
  const air = 0.35 * label.size;
  return {
    left: Math.max(radius, words.left) + air,
    right: Math.max(radius, words.right) + air,
    up: Math.max(radius, words.up) + air,
    down: Math.max(radius, words.down) + air,
  };
}

/** Directions in degrees (0 is right, 90 below), how wide a label stands in them, and how little it is liked there. */
const sides: readonly (readonly [side: Side, direction: number, spread: number, dislike: number])[] = [
  ['right', 0, 28, 0],
  ['left', 180, 28, 0.05],
  ['below', 90, 66, 0.1],
  ['above', -90, 66, 0.15],
];

/** For each node the side on which its label hides the fewest of its own lines. */
export function sidesOf(points: readonly Point[], pairs: readonly (readonly [number, number])[]): readonly Side[] {
  const directions = points.map(() => new Array<number>());
  for (const [source, target] of pairs) {
    const [a, b] = [points[source], points[target]];
    if (a === undefined || b === undefined) continue;
    const angle = Math.atan2(b.y - a.y, b.x - a.x) * (180 / Math.PI);
    directions[source]?.push(angle);
    directions[target]?.push(angle + 180);
  }
  return directions.map((own) => {
    let [best, least]: [Side, number] = ['right', Infinity];
    for (const [side, direction, spread, dislike] of sides) {
      const hidden = own.filter((angle) => Math.abs(turnBetween(angle, direction)) < spread).length + dislike;
      if (hidden < least) [best, least] = [side, hidden];
    }
    return best;
  });
}

const turnBetween = (a: number, b: number): number => ((((a - b) % 360) + 540) % 360) - 180;
