import type { Found } from '../../domain/target.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { adjectiveIn, type Case, type Gender, genderOf, nounIn } from './noun.js';

/** A thing as a sentence names it, in the forms that phrases need; `of` is the genitive or `von`. */
export interface GermanName extends Readonly<Record<Exclude<Case, 'gen'> | 'of' | 'into' | 'inside' | 'at', string>> {
  readonly plural: boolean;
}

/** A thing as English names it. */
export interface EnglishName {
  readonly nom: string;
  readonly plural: boolean;
}

type Thing = Found<'Thing'>;

const articles: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  M: { nom: 'der', acc: 'den', dat: 'dem', gen: 'des' },
  F: { nom: 'die', acc: 'die', dat: 'der', gen: 'der' },
  N: { nom: 'das', acc: 'das', dat: 'dem', gen: 'des' },
  P: { nom: 'die', acc: 'die', dat: 'den', gen: 'der' },
};

/** What a thing is called where its own name tells no gender: `die Sitzung „…“`. */
const sorts: Partial<
  Readonly<Record<NodeType, { readonly de: string; readonly gender: Gender; readonly en: string }>>
> = {
  Body: { de: 'Gremium', gender: 'N', en: 'body' },
  Meeting: { de: 'Sitzung', gender: 'F', en: 'meeting' },
  AgendaItem: { de: 'Tagesordnungspunkt', gender: 'M', en: 'agenda item' },
  Topic: { de: 'Thema', gender: 'N', en: 'topic' },
  Matter: { de: 'Anliegen', gender: 'N', en: 'matter' },
  Article: { de: 'Artikel', gender: 'M', en: 'article' },
  Document: { de: 'Dokument', gender: 'N', en: 'document' },
  Issue: { de: 'Ausgabe', gender: 'F', en: 'issue' },
  Listing: { de: 'Eintrag', gender: 'M', en: 'listing' },
  Image: { de: 'Bild', gender: 'N', en: 'image' },
};

/** A name cut at its head, the noun that the article agrees with. */
interface Parsed {
  readonly gender: Gender;
  readonly adjectives: readonly string[];
  readonly head: string;
  readonly rest: string;
}

const likeInitials = /^\p{Lu}.*\p{Lu}|^\p{Ll}{2,4}$/u;
const knownByBrand = new Set(['IT_SERVICE_PROVIDER', 'VENDOR', 'PUBLISHER']);

/** The name as it is used in a sentence: a short one where there is one that speaks. */
function calledName(thing: Thing): string {
  if (thing.type === 'Organization') return thing.shortName ?? thing.name;
  if (thing.type !== 'Body') return thing.name;
  return thing.aliases.find((alias) => thing.name.startsWith(`${alias} `) && parsed(alias) !== null) ?? thing.name;
}

/** Only adjectives stand before the head: `Hessischer Städte- und Gemeindebund`, but not `GovTech Deutschland`. */
function parsed(name: string): Parsed | null {
  const joined = name.replace(/^(?:Der|Die|Das) (?=\p{Lu})/u, '').replace(/- und (?=\p{Lu})/gu, `-${bound}und${bound}`);
  const words = joined.split(' ');
  for (const [at, head] of words.entries()) {
    const gender = genderOf(head);
    if (gender !== null)
      return { gender, adjectives: words.slice(0, at), head: unbound(head), rest: words.slice(at + 1).join(' ') };
    if (!/^\p{Lu}.*(?:e|er|es)$/u.test(head)) return null;
  }
  return null;
}

/** Keeps the words of a compound together while a name is taken apart. */
const bound = '\u00a0';
const unbound = (text: string): string => text.replaceAll(bound, ' ');

/** How the called name takes an article, or null where it takes none. */
function article(thing: Thing): Parsed | null {
  if (thing.type !== 'Body' && thing.type !== 'Organization') return null;
  const called = calledName(thing);
  if (called !== thing.shortName || !likeInitials.test(called)) return parsed(called);
  if (knownByBrand.has(thing.kind ?? '')) return null;
  const whole = parsed(thing.name.replace(/^\S+ – /, ''));
  return whole === null ? null : { gender: whole.gender, adjectives: [], head: '', rest: called };
}

const withoutArticle = (name: string): GermanName => ({
  nom: name,
  acc: name,
  dat: name,
  of: `von ${name}`,
  into: `in ${name}`,
  inside: `in ${name}`,
  at: `bei ${name}`,
  plural: false,
});

function withArticle({ gender, adjectives, head, rest }: Parsed): GermanName {
  const bare = (of: Case): string =>
    [...adjectives.map((word) => adjectiveIn(word, gender, of)), head === '' ? '' : nounIn(head, gender, of), rest]
      .filter((word) => word !== '')
      .join(' ');
  const form = (of: Case): string => `${articles[gender][of]} ${bare(of)}`;
  const joined = gender === 'M' || gender === 'N';
  return {
    nom: form('nom'),
    acc: form('acc'),
    dat: form('dat'),
    of: form('gen'),
    into: gender === 'N' ? `ins ${bare('acc')}` : `in ${form('acc')}`,
    inside: joined ? `im ${bare('dat')}` : `in ${form('dat')}`,
    at: joined ? `beim ${bare('dat')}` : `bei ${form('dat')}`,
    plural: gender === 'P',
  };
}

/** Names a thing in German: with its article where its gender is known, else by its sort, else without article. */
export function germanName(thing: Thing): GermanName {
  const parts = article(thing);
  if (parts !== null) return withArticle(parts);
  const name = calledName(thing);
  const sort = sorts[thing.type];
  if (sort === undefined) return withoutArticle(name);
  return withArticle({ gender: sort.gender, adjectives: [], head: sort.de, rest: `„${name}“` });
}

/** Names a thing in English: German names stay German, and take the article that they take in German. */
export function englishName(thing: Thing): EnglishName {
  const parts = article(thing);
  const name = calledName(thing);
  if (parts !== null) return { nom: `the ${name.replace(/^(?:Der|Die|Das) /, '')}`, plural: parts.gender === 'P' };
  const sort = sorts[thing.type];
  return { nom: sort === undefined ? name : `the ${sort.en} “${name}”`, plural: false };
}
