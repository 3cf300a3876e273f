import { typeWords } from '../../domain/german.js';
import { nodeTypeNames } from '../../domain/vocabulary.js';
import { xml } from '../writing/xml.js';
import type { Content, Tie } from './content.js';
import { colourOf, roleOf, strokeOf } from './lines.js';
import { arrowOf, badgeOf, formOf, ink, number, signOf, symbolOf } from './symbols.js';
import { widthOf } from './text.js';
import { modalityWords, relationWords, roleWords } from './words.js';

interface Entry {
  /** Drawn around the point 0 0. */
  readonly sample: string;
  readonly width: number;
  readonly words: string;
}

/** The legend of a picture, broken into rows. */
export interface Legend {
  readonly height: number;
  readonly content: string;
}

const size = 7.5;
const rowHeight = 13;
const gap = 14;

/** What the symbols and lines of a picture mean; only what occurs in it. */
export function legendOf(content: Content, width: number): Legend {
  let [x, row] = [0, 0];
  const drawn = entriesOf(content).map((entry) => {
    const own = entry.width + 4 + widthOf(entry.words, size);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const middle = row * rowHeight + rowHeight / 2;
    const sample = `<g transform="translate(${number(x + entry.width / 2)} ${number(middle)})">${entry.sample}</g>`;
    const words = `<text x="${number(x + entry.width + 4)}" y="${number(middle + size * 0.36)}">${xml(entry.words)}</text>`;
    x += own + gap;
    return `${sample}${words}\n`;
  });
  const height = drawn.length === 0 ? 0 : (row + 1) * rowHeight;
  return { height, content: `<g font-size="${String(size)}" fill="${ink}">\n${drawn.join('')}</g>\n` };
}

const entriesOf = (content: Content): readonly Entry[] => [
  ...symbolEntries(content),
  ...roleEntries(content),
  ...relationEntries(content),
  ...styleEntries(content),
];

function symbolEntries({ marks }: Content): readonly Entry[] {
  const types = nodeTypeNames.filter((type) => marks.some((mark) => mark.type === type));
  const forms = [...new Set(types.map(formOf))];
  return forms.flatMap((form) => {
    const own = types.filter((type) => formOf(type) === form);
    const [type] = own;
    return type === undefined
      ? []
      : { sample: symbolOf(type, 4.5, false), width: 11, words: own.map((one) => typeWords[one]).join(', ') };
  });
}

const standard = { modality: 'FACT', ended: false } as const;
const short = 'M-9 0H9';

const roleEntries = ({ ties }: Content): readonly Entry[] =>
  Object.entries(roleWords).flatMap(([role, words]) => {
    const tie = ties.find((one) => roleOf(one) === role);
    const sort = tie === undefined ? null : roleOf(tie);
    if (tie === undefined || sort === null) return [];
    const line = strokeOf(short, { sort: tie.sort, ...standard });
    return { sample: `${line}<g transform="translate(-4 0)">${signOf(sort, ink)}</g>`, width: 18, words };
  });

const relationEntries = ({ ties }: Content): readonly Entry[] =>
  Object.entries(relationWords).flatMap(([sort, [letter, words]]) => {
    if (!ties.some((tie) => tie.sort === sort)) return [];
    const colour = colourOf({ sort, ended: false });
    const badge = letter === '' ? '' : `<g transform="translate(-2 0)">${badgeOf(letter, colour)}</g>`;
    const head = `<g transform="translate(10 0)">${arrowOf(colour)}</g>`;
    return { sample: `${strokeOf(short, { sort, ...standard })}${head}${badge}`, width: 20, words };
  });

const wide = 'M-11 0H11';

function styleEntries({ ties }: Content): readonly Entry[] {
  const sort = 'seat:member';
  const sample = (more: Pick<Tie, 'modality' | 'ended'>) => strokeOf(wide, { sort, ...more });
  const modalities = Object.entries(modalityWords).flatMap(([modality, [words]]) =>
    ties.some((tie) => tie.modality === modality)
      ? { sample: sample({ modality, ended: false }), width: 22, words }
      : [],
  );
  const isPlain = modalities.length === 1 && ties.every(({ modality }) => modality === 'FACT');
  const ended = ties.some((tie) => tie.ended)
    ? [{ sample: sample({ modality: 'FACT', ended: true }), width: 22, words: 'grau: beendet' }]
    : [];
  return [...(isPlain ? [] : modalities), ...ended];
}
