/** The gender of a German noun, or P for a noun in the plural. */
export type Gender = 'M' | 'F' | 'N' | 'P';

/** The four cases. */
export type Case = 'nom' | 'acc' | 'dat' | 'gen';

/** Endings of the nouns that name bodies and organisations, by gender; the longest that fits a word tells. */
const endings: Readonly<Record<Gender, readonly string[]>> = {
  M: [
    ...['rat', 'ausschuss', 'kreis', 'tag', 'bund', 'verband', 'verbund', 'verein', 'senat', 'senator', 'vorstand'],
    ...['betrieb', 'dienst', 'dienstleister', 'konvent', 'kongress', 'bezirk', 'campus', 'hof', 'ansprechpartner'],
    ...['rechnungshof', 'ring', 'stab', 'beirat', 'hauptausschuss'],
  ],
  F: [
    ...['kommission', 'konferenz', 'gruppe', 'runde', 'versammlung', 'leitung', 'gemeinschaft', 'stelle', 'behörde'],
    ...['verwaltung', 'kanzlei', 'agentur', 'stadt', 'gemeinde', 'kooperation', 'anstalt', 'zentrale', 'akademie'],
    ...['familie', 'stiftung', 'genossenschaft', 'regierung', 'kammer', 'union', 'initiative', 'gesellschaft'],
    ...['verarbeitung', 'direktion', 'republik', 'universität', 'druckerei', 'allianz', 'partei', 'gewerkschaft'],
  ],
  N: [
    ...['gremium', 'präsidium', 'ministerium', 'amt', 'board', 'treffen', 'kabinett', 'zentrum', 'institut', 'forum'],
    ...['netz', 'bündnis', 'komitee', 'kollegium', 'kuratorium', 'parlament', 'büro', 'format', 'netzwerk'],
    ...['direktorium', 'plenum', 'referat', 'dezernat', 'saarland'],
  ],
  P: ['landkreise', 'städte', 'gemeinden', 'länder', 'kommunen'],
};

const byLength = Object.entries(endings)
  .flatMap(([gender, words]) => words.map((ending) => ({ gender, ending })))
  .toSorted((a, b) => b.ending.length - a.ending.length);

const isGender = (text: string | undefined): text is Gender => text !== undefined && text in endings;

/** The gender of a noun by its ending, or null where none is known. */
export function genderOf(noun: string): Gender | null {
  const folded = noun.toLowerCase();
  const gender = byLength.find(({ ending }) => folded.endsWith(ending))?.gender;
  return isGender(gender) ? gender : null;
}

/** A noun in a case: the genitive of masculine and neuter nouns and the dative plural have endings. */
export function nounIn(noun: string, gender: Gender, of: Case): string {
  if (gender === 'P') return of === 'dat' && /[elr]$/.test(noun) ? `${noun}n` : noun;
  if (gender === 'F' || of !== 'gen' || /us$/.test(noun)) return noun;
  if (/nis$/.test(noun)) return `${noun}ses`;
  return /(?:[sßxz]|bund|saarland)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

const strong: Readonly<Record<Gender, string>> = { M: 'er', F: 'e', N: 'es', P: 'e' };
const declinable = /(?:isch|deutsch|al|ell|ich|ig|sam|iv|är|groß|neu|frei)$/i;

/** An adjective after the article: `Deutscher` becomes `Deutsche` or `Deutschen`; `Berliner` stays. */
export function adjectiveIn(adjective: string, gender: Gender, of: Case): string {
  const stem = adjective.slice(0, -strong[gender].length);
  if (!adjective.endsWith(strong[gender]) || !declinable.test(stem)) return adjective;
  const isBase = gender !== 'P' && (of === 'nom' || (of === 'acc' && gender !== 'M'));
  return `${stem}${isBase ? 'e' : 'en'}`;
}
