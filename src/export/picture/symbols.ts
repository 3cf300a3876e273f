import type { NodeType } from '../../domain/vocabulary.js';
import { isFact } from '../choosing/chosen.js';
import type { RoleSort } from './words.js';

/** The ink of lines, outlines and letters; the contrast on white is 17 to 1. */
export const ink = '#1a1a1a';

/** A number of a picture: a tenth of a point is finer than print. */
export const number = (value: number): string => String(Math.round(value * 10) / 10 + 0);

const polygon = (corners: number, radius: number, turn: number, inner = radius): string => {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = ((index / corners) * 360 + turn) * (Math.PI / 180);
    const own = index % 2 === 0 ? radius : inner;
    return `${number(own * Math.cos(angle))} ${number(own * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
};

const rectangle = (width: number, height: number): string =>
  `M${number(-width)} ${number(-height)}H${number(width)}V${number(height)}H${number(-width)}Z`;

const circle = (radius: number): string => {
  const r = number(radius);
  return `M-${r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 -${r} 0Z`;
};

/** Type of node to form: what looks alike is told apart by no one, so it shares an entry of the legend. */
type Form = 'circle' | 'square' | 'hexagon' | 'diamond' | 'triangle' | 'page' | 'bar';

const forms: Readonly<Partial<Record<NodeType, Form>>> = {
  Person: 'circle',
  Organization: 'square',
  Body: 'hexagon',
  Meeting: 'diamond',
  AgendaItem: 'diamond',
  Topic: 'triangle',
  Matter: 'triangle',
};

/** The form of a type of node. */
export const formOf = (type: NodeType): Form => forms[type] ?? (isFact(type) ? 'bar' : 'page');

const outlines: Readonly<Record<Form, (radius: number) => string>> = {
  circle: (radius) => circle(radius),
  square: (radius) => rectangle(radius * 0.9, radius * 0.9),
  hexagon: (radius) => polygon(6, radius * 1.08, 0),
  diamond: (radius) => polygon(4, radius * 1.15, 0),
  triangle: (radius) => polygon(3, radius * 1.15, -90),
  page: (radius) => rectangle(radius * 0.7, radius),
  bar: (radius) => rectangle(radius, radius * 0.45),
};

/** Fills differ in lightness as well, so that they do in print without colour. */
const fills: Readonly<Record<Form, string>> = {
  circle: '#ffd97d',
  square: '#b8d8f0',
  hexagon: '#0b3d6e',
  diamond: '#ffffff',
  triangle: '#d5e8c8',
  page: '#ffffff',
  bar: '#e4e4e4',
};

/** The symbol of a type of node around the point 0 0; what the picture lies around has a ring. */
export function symbolOf(type: NodeType, radius: number, isStart: boolean): string {
  const form = formOf(type);
  const body = `<path d="${outlines[form](isStart ? radius * 0.75 : radius)}" fill="${fills[form]}" stroke="${ink}" stroke-width="0.8"/>`;
  return isStart ? `<path d="${circle(radius)}" fill="#ffffff" stroke="${ink}" stroke-width="1.4"/>${body}` : body;
}

/** The sign of a sort of role and whether it is filled. */
const signs: Readonly<Record<RoleSort, readonly [outline: string, filled: boolean]>> = {
  chair: [polygon(10, 4.2, -90, 1.8), true],
  deputyChair: [polygon(10, 4.2, -90, 1.8), false],
  lead: [polygon(4, 2.9, 0), true],
  speaker: [polygon(4, 2.9, 0), false],
  member: [circle(1.7), true],
  advisory: [circle(2), false],
  deputy: [polygon(3, 2.8, -90), false],
  staff: [rectangle(1.8, 1.8), true],
  other: [rectangle(1.8, 1.8), false],
};

/** The sign of a sort of role around the point 0 0. */
export function signOf(role: RoleSort, colour: string): string {
  const [outline, filled] = signs[role];
  return `<path d="${outline}" fill="${filled ? colour : '#ffffff'}" stroke="${colour}" stroke-width="0.7"/>`;
}

/** The letter of a relation in a ring around the point 0 0. */
export const badgeOf = (letter: string, colour: string): string =>
  `<circle r="4" fill="#ffffff" stroke="${colour}" stroke-width="0.6"/><text y="2.1" font-size="6" font-weight="700" text-anchor="middle" fill="${ink}">${letter}</text>`;

/** The head of an arrow whose point is at 0 0 and that flies along an angle in degrees. */
export const arrowOf = (colour: string): string => `<path d="M0 0L-5 2.2L-5 -2.2Z" fill="${colour}"/>`;
