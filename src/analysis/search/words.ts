/** A word of a text with its place; `folded` is how it is compared. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A word without case, accents and the spellings of umlauts and ß: Künkel, Kuenkel and Kunkel are one. */
const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/ae|oe|(?<![aeq])ue/g, (pair) => pair.slice(0, 1))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The words of a text: whatever stands between signs and spaces. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Words that a sign without spaces joins, as one: `itplanungsrat` for IT-Planungsrat, `kommone` for Komm.ONE. */
export function joinedWords(text: string, words: readonly Word[]): readonly string[] {
  const joined: string[] = [];
  let chain = words[0]?.folded ?? '';
  let parts = 1;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && /^[-–.@&/']$/.test(text.slice(word.end, next.start))) {
      chain += next.folded;
      parts += 1;
      continue;
    }
    if (parts > 1) joined.push(chain);
    chain = next?.folded ?? '';
    parts = 1;
  }
  return joined;
}

const irregular = /^(.{3,})i(?:um|ums|en)$/;
const endings = [
  /^(.{4,})isch(?:e[mnrs]?)?$/,
  /^(.{4,})(?:innen|in)$/,
  /^(.{3,})(?:ern|em|er|en|es|e)$/,
  /^(.{4,}[bdfghklmnrt])s$/,
  /^(.{4,})n$/,
];

/** A folded word without its German ending: Gremium and Gremien, Rat and Räte, Präsident and Präsidentin, Hessen and hessisch are one. */
export function stemOf(word: string): string {
  if (word.length < 4 || isNumber(word)) return word;
  const singular = irregular.exec(word)?.[1];
  if (singular !== undefined) return `${singular}i`;
  let stem = word;
  for (const ending of endings) stem = ending.exec(stem)?.[1] ?? stem;
  return stem;
}

/** Whether a word is a number. */
export const isNumber = (word: string): boolean => /^\d+$/.test(word);

const small = new Set(
  `aber als am an auf aus bei bis das dem den der des die ein eine einem einen einer eines er es fur gibt hat im in ist mit
  nach oder sich sie sind so uber um und uns unter vom von vor war was welche welcher welches wer wie wo zu zum zur
  dr prof herr frau the of and`
    .split(/\s+/)
    .map(foldWord),
);

/** Whether a word carries no meaning of its own in German, or is a title or form of address. */
export const isSmall = (word: string): boolean => small.has(word);

const adjective = /(?:al|ar|bar|ell|ig|isch|iv|lich|sam|sch)e[nrs]?$/;

/** Whether the first word of a name is an adjective that may be left out: Normenkontrollrat is Nationaler Normenkontrollrat. */
export const beginsWithAdjective = (words: readonly Word[]): boolean =>
  words.length > 1 && adjective.test(words[0]?.folded ?? '');
