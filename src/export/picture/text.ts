/** Characters by their width in a wide font (DejaVu Sans), in thousandths of its size: other fonts only leave more room. */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["i j l ' ’ ‚", 280],
  ['I t f | , . : ; / \\ ! ( ) [ ] - ·', 392],
  ['r z s J " „ “ ”', 525],
  ['c v x y k T F L P Y ? _ –', 611],
  ['a b d e g h n o p q u ß 0 1 2 3 4 5 6 7 8 9 E S Z X V A B K R € $ + = < > * #', 690],
  ['C D G H N O Q U &', 787],
  ['w m M W Æ æ @ % — …', 1000],
];

const widthOfCharacter = new Map([
  [' ', 392],
  ...widths.flatMap(([characters, width]) => characters.split(' ').map((character) => [character, width] as const)),
]);

const unknown = 700;
const full = 1400;
const mark = /^\p{M}|\u200d|\ufe0f$/u;
const fullWidth = /^[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

function widthIn(character: string): number {
  const known = widthOfCharacter.get(character);
  if (known !== undefined) return known;
  if (mark.test(character)) return 0;
  if (fullWidth.test(character)) return full;
  return widthOfCharacter.get(character.normalize('NFD').charAt(0)) ?? unknown;
}

const boldness = 1.12;

/** How wide a text is at most, in the unit of its size; nobody measures fonts where a picture is drawn. */
export function widthOf(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthIn(character);
  return (thousandths / 1000) * size * (bold ? boldness : 1);
}

/** How a label is broken: into how many lines at most, and how wide they are. */
export interface Breaking {
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
  readonly lines: number;
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Breaks a text into lines at spaces and after hyphens, and long words where they end; what is too much ends with an ellipsis. */
export function wrapped(
  text: string,
  breaking: Breaking,
): { readonly lines: readonly string[]; readonly whole: boolean } {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, breaking)) {
    if (line === '' || fits(`${line}${piece}`.trimEnd(), breaking)) line += piece;
    else {
      lines.push(line.trim());
      line = piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= breaking.lines) return { lines, whole: true };
  const kept = lines.slice(0, breaking.lines);
  return { lines: [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', breaking)], whole: false };
}

const fits = (text: string, { size, bold, width }: Breaking): boolean => widthOf(text, size, bold) <= width;

/** Words with the space or hyphen behind them; a word that is wider than a line in parts. */
const piecesOf = (text: string, breaking: Breaking): readonly string[] =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[ \-/–])/)
    .flatMap((word) => (fits(word.trimEnd(), breaking) ? [word] : partsOf(word, breaking)));

function partsOf(word: string, breaking: Breaking): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && !fits(part + segment, breaking)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function shortened(line: string, breaking: Breaking): string {
  const kept = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (kept.length > 1 && !fits(`${kept.join('').trimEnd()}…`, breaking)) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
