import { failure } from '../../domain/errors.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isFact } from '../choosing/chosen.js';
import type { Chunks, Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import type { LossKind } from '../loss.js';
import { captionOf } from '../picture/caption.js';
import { type Content, contentOf } from '../picture/content.js';
import { lineSpacing, type Side } from '../picture/label.js';
import { legendOf } from '../picture/legend.js';
import { linesOf } from '../picture/lines.js';
import type { Frame } from '../picture/relax.js';
import { type Layout, layOut, type PlacedMark, pointsPerMillimetre, type Sheet } from '../picture/sheet.js';
import { ink, number, symbolOf } from '../picture/symbols.js';
import { wrapped } from '../picture/text.js';
import { turns } from '../picture/turns.js';
import type { Shape } from '../selection.js';
import type { Subject } from '../subject.js';
import { xml } from '../writing/xml.js';

/** SVG, a picture to print: the same selection of the same data is the same picture, byte for byte. */
export const svg: Format = {
  name: 'svg',
  code: 'SVG',
  mediaType: 'image/svg+xml',
  title: 'SVG, a picture to print, of at most 400 nodes',
  loses: (shape) => [...graphLosses(shape), ...ofPictures(shape)],
  admit: (subject) => {
    const [nodes, facts] = sizeOf(subject);
    if (nodes > mostNodes) throw tooMuch(`at most ${String(mostNodes)} nodes`, nodes);
    if (facts > mostFacts) throw tooMuch(`at most ${String(mostFacts)} facts`, facts);
  },
  write,
};

const mostNodes = 400;
const mostFacts = 4_000;

/** What words in a picture do not say, not even those that a reader sees when pointing at something. */
const ofPictures = (shape: Shape): readonly LossKind[] =>
  shape === 'facts'
    ? ['EVIDENCE_TEXT', 'EVIDENCE_OFFSETS', 'KNOWN_TIME', 'RANK', 'VOTING']
    : ['EVIDENCE_TEXT', 'KNOWN_TIME', 'RANK', 'ATTRIBUTION', 'QUOTA_OF_MEMBER', 'DEPUTIES', 'VOTING'];

const drawnFacts: readonly NodeType[] = ['Membership', 'SeatQuota', 'Relation'];

/** How many nodes and facts a picture of a selection has, before anything is read. */
function sizeOf({ chosen: { idsOf, draws, size }, selection }: Subject): readonly [nodes: number, facts: number] {
  if (selection.shape === 'facts') return [size, 0];
  let [nodes, facts] = [0, 0];
  for (const [type, ids] of idsOf) {
    if (drawnFacts.includes(type)) facts += ids.length;
    if (!isFact(type)) nodes += ids.filter(draws).length;
  }
  return [nodes, facts];
}

const tooMuch = (most: string, got: number) =>
  failure('INVALID_ARGUMENT', {
    name: 'selection',
    expected: `${most} in a picture (narrow it with around and fewer steps, with a body, with types, modalities, validAt, from and to)`,
    got: String(got),
  });

const margin = 22;

/** What stands above and below the nodes of a picture. */
interface Surroundings {
  readonly head: string;
  readonly foot: string;
  readonly frame: Frame;
}

async function* write(subject: Subject): Chunks {
  const content = await contentOf(subject);
  const layout = await layOut(content, (sheet) => surroundingsOf(subject, content, sheet).frame);
  const { head, foot } = surroundingsOf(subject, content, layout.sheet);
  yield head;
  yield '<g>\n';
  const turn = turns();
  for (const line of linesOf(content, layout)) {
    yield line;
    await turn();
  }
  yield '</g>\n<g>\n';
  for (const mark of layout.marks) yield markText(mark);
  yield '</g>\n';
  if (layout.marks.length === 0) yield nothing(layout);
  yield foot;
  yield '</svg>\n';
}

function surroundingsOf(subject: Subject, content: Content, sheet: Sheet): Surroundings {
  const [width, height] = [sheet.width * pointsPerMillimetre, sheet.height * pointsPerMillimetre];
  const { title, times, origin } = captionOf(subject, content);
  const inner = width - 2 * margin;
  const lines = (text: string, size: number, bold: boolean, most: number) =>
    wrapped(text, { size, bold, width: inner, lines: most }).lines.map((line) => ({ line, size, bold }));
  const above = [...lines(title, 16, true, 2), ...lines(times, 8.5, false, 2)];
  const below = lines(origin, 7.5, false, 2);
  const headHeight = heightOf(above) + 6;
  const legend = legendOf(content, inner);
  const footHeight = legend.height + heightOf(below) + 11;
  const legendTop = height - margin - footHeight + 6;
  return {
    frame: { x: margin, y: margin + headHeight, width: inner, height: height - 2 * margin - headHeight - footHeight },
    head: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(sheet.width)}mm" height="${String(sheet.height)}mm" viewBox="0 0 ${number(width)} ${number(height)}" role="graphics-document" lang="de" font-family="system-ui, sans-serif" font-size="8">`,
      `<title>${xml(title)}</title>`,
      `<desc>${xml([times, origin].join('\n'))}</desc>`,
      `<rect width="100%" height="100%" fill="#ffffff"/>`,
      `<g fill="${ink}">\n${textLines(above, margin, margin)}</g>`,
      '',
    ].join('\n'),
    foot: [
      `<path d="M${number(margin)} ${number(legendTop - 4)}H${number(width - margin)}" stroke="${ink}" stroke-width="0.5"/>`,
      `<g transform="translate(${number(margin)} ${number(legendTop)})">\n${legend.content}</g>`,
      `<g fill="${ink}">\n${textLines(below, margin, legendTop + legend.height + 3)}</g>`,
      '',
    ].join('\n'),
  };
}

interface Line {
  readonly line: string;
  readonly size: number;
  readonly bold: boolean;
}

const spacing = 1.3;

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size * spacing, 0);

function textLines(lines: readonly Line[], x: number, top: number): string {
  let y = top;
  return lines
    .map(({ line, size, bold }) => {
      y += size * spacing;
      return `<text x="${number(x)}" y="${number(y - size * 0.35)}" font-size="${String(size)}"${bold ? ' font-weight="700"' : ''}>${xml(line)}</text>\n`;
    })
    .join('');
}

const nothing = ({ sheet }: Layout): string => {
  const [x, y] = [sheet.width, sheet.height].map((side) => number((side * pointsPerMillimetre) / 2));
  return `<text x="${String(x)}" y="${String(y)}" font-size="12" text-anchor="middle" fill="${ink}">In dieser Auswahl gibt es nichts zu zeichnen.</text>\n`;
};

const anchors: Readonly<Record<Side, string>> = { right: 'start', left: 'end', below: 'middle', above: 'middle' };

/** A node: its symbol, and its label on a ground that hides the lines below. */
function markText({ id, title, url, x, y, type, isStart, label, side, words }: PlacedMark): string {
  const { lines, size, radius, width, height } = label;
  const left = side === 'right' ? -words.left : side === 'left' ? words.right : 0;
  const spoken = lines
    .map((line, index) => {
      const baseline = -words.up + size * (0.9 + lineSpacing * index);
      return `<text x="${number(left)}" y="${number(baseline)}">${xml(line)}</text>`;
    })
    .join('');
  const ground = `<rect x="${number(-words.left)}" y="${number(-words.up)}" width="${number(width)}" height="${number(height)}" fill="#ffffff" fill-opacity="0.85"/>`;
  const style = `font-size="${number(size)}"${isStart ? ' font-weight="700"' : ''} fill="${ink}" text-anchor="${anchors[side]}"`;
  const node = `<g data-id="${xml(id)}" transform="translate(${number(x)} ${number(y)})"><title>${xml(title)}</title>${ground}${symbolOf(type, radius, isStart)}<g ${style}>${spoken}</g></g>`;
  return `${url === null ? node : `<a href="${xml(url)}">${node}</a>`}\n`;
}
