import { attribute, xml } from '../writing/xml.js';
import type { Content, Tie } from './content.js';
import type { Layout, PlacedMark } from './sheet.js';
import type { Point } from './spring.js';
import { arrowOf, badgeOf, ink, number, signOf } from './symbols.js';
import { modalityWords, relationWords, roleWords, type RoleSort } from './words.js';

const seat = 'seat:';

/** The sort of the role that a tie stands for, or null where it is no seat. */
export function roleOf({ sort }: Pick<Tie, 'sort'>): RoleSort | null {
  const role = sort.startsWith(seat) ? sort.slice(seat.length) : '';
  return isRoleSort(role) ? role : null;
}

const isRoleSort = (text: string): text is RoleSort => text in roleWords;

/** The colour of a tie: seats in ink, sending in blue, all else in brown; grey where it has ended. */
export const colourOf = ({ sort, ended }: Pick<Tie, 'sort' | 'ended'>): string =>
  ended ? '#767676' : sort.startsWith(seat) ? ink : sort === 'SENDS_TO' ? '#0b5394' : '#7a3b00';

/** The line of a tie as a path. */
export const strokeOf = (path: string, tie: Pick<Tie, 'sort' | 'ended' | 'modality'>): string => {
  const dashes = modalityWords[tie.modality]?.[1] ?? '';
  return `<path d="${path}" fill="none" stroke="${colourOf(tie)}" stroke-width="${tie.ended ? '0.6' : '1'}"${attribute('stroke-dasharray', dashes === '' ? null : dashes)}/>`;
};

/** The lines of a picture, each with what it says in words, and with signs, arrows and letters where they are not covered. */
export function* linesOf({ ties }: Content, { marks }: Layout): Generator<string> {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const besides = new Map<string, number>();
  for (const { source, target } of ties)
    besides.set(pairOf(source, target), (besides.get(pairOf(source, target)) ?? 0) + 1);
  const drawn = new Map<string, number>();
  const taken: Point[] = [];
  for (const tie of ties) {
    const [source, target] = [byId.get(tie.source), byId.get(tie.target)];
    if (source === undefined || target === undefined) continue;
    const pair = pairOf(tie.source, tie.target);
    const place = drawn.get(pair) ?? 0;
    drawn.set(pair, place + 1);
    const bend = (place - ((besides.get(pair) ?? 1) - 1) / 2) * 10 * (tie.source < tie.target ? 1 : -1);
    const drawing = source === target ? loopAt(source, tie) : arc(source, target, bend, tie, { marks, taken, place });
    const body = `<g><title>${xml(tie.title)}</title>${drawing}</g>\n`;
    yield tie.url === null ? body : `<a href="${xml(tie.url)}">${body.trimEnd()}</a>\n`;
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const at = ({ x, y }: Point, content: string, turn = 0): string =>
  `<g transform="translate(${number(x)} ${number(y)})${turn === 0 ? '' : ` rotate(${number(turn)})`}">${content}</g>`;

/** A tie of a node with itself: a ring above it. */
function loopAt({ x, y, label: { radius } }: PlacedMark, tie: Tie): string {
  const [r, side] = [number(radius * 0.8), radius * 0.5];
  return strokeOf(
    `M${number(x - side)} ${number(y - radius * 0.7)}A${r} ${r} 0 1 1 ${number(x + side)} ${number(y - radius * 0.7)}`,
    tie,
  );
}

interface Around {
  readonly marks: readonly PlacedMark[];
  /** Where letters are already. */
  readonly taken: Point[];
  /** How many lines between the same two nodes come before: signs stand one after the other. */
  readonly place: number;
}

function arc(source: PlacedMark, target: PlacedMark, bend: number, tie: Tie, around: Around): string {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const control = {
    x: (source.x + target.x) / 2 - (dy / length) * bend * 2,
    y: (source.y + target.y) / 2 + (dx / length) * bend * 2,
  };
  const on = (t: number): Point => ({
    x: (1 - t) ** 2 * source.x + 2 * t * (1 - t) * control.x + t ** 2 * target.x,
    y: (1 - t) ** 2 * source.y + 2 * t * (1 - t) * control.y + t ** 2 * target.y,
  });
  const [start, end] = [source.label.radius / length, 1 - (target.label.radius + 1.5) / length];
  const [from, to] = [on(start), on(end)];
  const path = `M${number(from.x)} ${number(from.y)}Q${number(control.x)} ${number(control.y)} ${number(to.x)} ${number(to.y)}`;
  const colour = colourOf(tie);
  const role = roleOf(tie);
  if (role !== null)
    return (
      strokeOf(path, tie) +
      at(on(clearOf(source, on, start + (6 + 7 * around.place) / length, 2 / length)), signOf(role, colour))
    );
  const tip = clearOf(target, on, end, -2 / length);
  const [point, before] = [on(tip), on(tip - 0.02)];
  const head = at(point, arrowOf(colour), Math.atan2(point.y - before.y, point.x - before.x) * (180 / Math.PI));
  const letter = relationWords[tie.sort]?.[0] ?? '?';
  if (letter === '') return strokeOf(path, tie) + head;
  const spot = spotOf(on, around);
  around.taken.push(spot);
  return strokeOf(path, tie) + head + at(spot, badgeOf(letter, colour));
}

/** Goes along a line until it has left the words of the node at its end; no further than the middle. */
function clearOf(mark: PlacedMark, on: (t: number) => Point, from: number, step: number): number {
  for (let t = from; t > 0.02 && t < 0.98 && (step > 0 ? t < 0.5 : t > 0.5); t += step)
    if (!covers(mark, on(t), 2.5)) return t;
  return from;
}

const covers = ({ x, y, words, label: { radius } }: PlacedMark, point: Point, air: number): boolean => {
  const [right, down] = [point.x - x, point.y - y];
  const onWords =
    right > -words.left - air && right < words.right + air && down > -words.up - air && down < words.down + air;
  return onWords || Math.hypot(right, down) < radius + air - 2;
};

/** Where a letter covers neither a node nor another letter: near the middle, else in the middle. */
function spotOf(on: (t: number) => Point, { marks, taken }: Around): Point {
  const spots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map(on);
  const isFree = (spot: Point): boolean =>
    marks.every((mark) => !covers(mark, spot, 4)) && taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > 9);
  return spots.find(isFree) ?? on(0.5);
}
