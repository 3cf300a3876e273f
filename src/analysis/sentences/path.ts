import type { Language } from '../../domain/language.js';
import type { Membership } from '../../domain/node.js';
import type { Found } from '../../domain/target.js';
import { englishName, germanName } from './name.js';
import {
  officePhrase,
  otherPhrases,
  type Phrase,
  quotaPhrases,
  relationPhrases,
  sendingPhrases,
  sittingPhrases,
} from './phrases.js';

/** A fact with the two things that it ties together; `sends` where its subject only sends somebody. */
export interface Clause {
  readonly subject: Found<'Thing'>;
  readonly object: Found<'Thing'>;
  readonly fact: Found<'Fact'>;
  readonly sends: boolean;
}

/** Tells the steps of a path in one sentence without its full stop; facts that ended before `today` in the past. */
export function pathSentence(clauses: readonly Clause[], lang: Language, today: string): string {
  const sentence = clauses.map((clause) => clauseSentence(clause, lang, today)).join('; ');
  return sentence.replace(
    /^(?:der|die|das|the) /,
    (article) => `${article.charAt(0).toUpperCase()}${article.slice(1)}`,
  );
}

/** Finds the forms of a thing's name once: paths between the same things tell them again and again. */
function onceEach<Name>(nameOf: (thing: Found<'Thing'>) => Name): (thing: Found<'Thing'>) => Name {
  const known = new WeakMap<Found<'Thing'>, { readonly name: Name }>();
  return (thing) => {
    const found = known.get(thing) ?? { name: nameOf(thing) };
    known.set(thing, found);
    return found.name;
  };
}

const namesIn = { DE: onceEach(germanName), EN: onceEach(englishName) } as const;

/** Tells one fact. */
function clauseSentence(clause: Clause, lang: Language, today: string): string {
  const { subject, object, fact } = clause;
  const phrase = phraseOf(clause, lang);
  const nameOf = namesIn[lang];
  const names = { subject: nameOf(subject), object: nameOf(object) };
  const verbs = fact.validToMax !== null && fact.validToMax < today ? phrase.past : phrase.now;
  const label = fact.type === 'Membership' ? (fact.roleLabel ?? '') : '';
  const words = new Map([
    ['verb', verbs[names[phrase.by].plural ? 1 : 0]],
    ['label', label],
    ['seats', fact.type === 'SeatQuota' ? seatsIn(fact.seats, lang) : ''],
    ...Object.entries(names).flatMap(([end, forms]) =>
      Object.entries(forms).map(([form, text]) => [`${end}.${form}`, String(text)] as const),
    ),
  ]);
  const told = phrase.text.replace(/\{([a-z.]+)\}/g, (_, word: string) => words.get(word) ?? '');
  return isOffice(clause) && label !== '' && phrase !== officePhrase ? `${told} (${label})` : told;
}

function phraseOf(clause: Clause, lang: Language): Phrase {
  const { fact, sends } = clause;
  if (fact.type === 'SeatQuota') return quotaPhrases[lang];
  if (fact.type === 'Relation') return relationPhrases[fact.kind][lang];
  if (fact.type !== 'Membership') return otherPhrases[lang];
  if (sends) return sendingPhrases[fact.role][lang];
  return lang === 'DE' && isOffice(clause) && namesPerson(fact) ? officePhrase : sittingPhrases[fact.role][lang];
}

/** Whether the clause tells of somebody who works for an organisation, so that the title says more than the role. */
const isOffice = ({ fact, object, sends }: Clause): boolean =>
  !sends && fact.type === 'Membership' && object.type === 'Organization' && fact.role !== 'MEMBER';

const personNoun =
  /(?:er|erin|rat|rätin|sekretär|sekretärin|präsident|präsidentin|direktor|direktorin|beauftragter?|mitglied|chef|chefin|CIO|CDO)$/i;

/** Whether a title reads as what somebody is, not as a department or a task. */
function namesPerson({ roleLabel }: Membership): boolean {
  if (roleLabel === null || / beim? /.test(roleLabel)) return false;
  return roleLabel
    .split(/[ ,(]+/)
    .slice(0, 2)
    .some((word) => /^\p{Lu}/u.test(word) && personNoun.test(word));
}

const numbers = {
  DE: ['keinen', 'einen', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  EN: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

function seatsIn(seats: number, lang: Language): string {
  const number = numbers[lang][seats] ?? String(seats);
  if (lang === 'DE') return `${number} Vertreter`;
  return `${number} ${seats === 1 ? 'representative' : 'representatives'}`;
}
