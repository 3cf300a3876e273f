import type { Language } from '../../domain/language.js';
import type { enums } from '../../domain/vocabulary.js';

type Role = (typeof enums.Role)[number];
type RelationKind = (typeof enums.RelationKind)[number];

/**
 * A clause about two things. `{verb}` agrees with the thing that `by` names; `{subject.of}` and the like are forms of
 * names; what stands between bars is the verb for one and for several, now and in the past.
 */
export interface Phrase {
  readonly by: 'subject' | 'object';
  readonly now: readonly [one: string, many: string];
  readonly past: readonly [one: string, many: string];
  readonly text: string;
}

/** A phrase in both languages. */
export type Phrases = Readonly<Record<Language, Phrase>>;

/** Reads `ist|sind / war|waren`. */
function phrase(text: string, verbs: string, by: Phrase['by'] = 'subject'): Phrase {
  const [now = '', past = ''] = verbs.split(' / ');
  const pair = (forms: string): readonly [string, string] => {
    const [one = '', many = one] = forms.split('|');
    return [one, many];
  };
  return { by, now: pair(now), past: pair(past), text };
}

const be = 'ist|sind / war|waren';
const have = 'hat|haben / hatte|hatten';
const provide = 'stellt|stellen / stellte|stellten';
const is = 'is|are / was|were';
const provides = 'provides|provide / provided';
const membership = (noun: string, one: string, many: string): Phrases => ({
  DE: phrase(`{subject.nom} {verb} ${noun} {object.of}`, be),
  EN: phrase('{subject.nom} {verb} of {object.nom}', `is ${one}|are ${many} / was ${one}|were ${many}`),
});
const represented: Phrases = {
  DE: phrase('{subject.nom} {verb} {object.inside} vertreten', be),
  EN: phrase('{subject.nom} {verb} represented in {object.nom}', is),
};

/** What an agent is in a group. */
export const sittingPhrases: Readonly<Record<Role, Phrases>> = {
  CHAIR: {
    DE: phrase('{subject.nom} {verb} den Vorsitz {object.of}', have),
    EN: phrase('{subject.nom} {verb} {object.nom}', 'chairs|chair / chaired'),
  },
  CO_CHAIR: {
    DE: phrase('{subject.nom} {verb} den Co-Vorsitz {object.of}', have),
    EN: phrase('{subject.nom} {verb} {object.nom}', 'co-chairs|co-chair / co-chaired'),
  },
  DEPUTY_CHAIR: {
    DE: phrase('{subject.nom} {verb} den stellvertretenden Vorsitz {object.of}', have),
    EN: phrase('{subject.nom} {verb} deputy chair of {object.nom}', is),
  },
  MEMBER: membership('Mitglied', 'a member', 'members'),
  ADVISORY_MEMBER: membership('beratendes Mitglied', 'an advisory member', 'advisory members'),
  DEPUTY: membership('stellvertretendes Mitglied', 'a deputy member', 'deputy members'),
  GUEST: membership('Gast', 'a guest', 'guests'),
  HONORARY: membership('Ehrenmitglied', 'an honorary member', 'honorary members'),
  SECRETARIAT: {
    DE: phrase('{subject.nom} {verb} die Geschäfte {object.of}', 'führt|führen / führte|führten'),
    EN: phrase('{subject.nom} {verb} the secretariat of {object.nom}', 'runs|run / ran'),
  },
  HEAD: {
    DE: phrase('{subject.nom} {verb} {object.acc}', 'leitet|leiten / leitete|leiteten'),
    EN: phrase('{subject.nom} {verb} {object.nom}', 'heads|head / headed'),
  },
  EXECUTIVE: {
    DE: phrase('{subject.nom} {verb} zur Führung {object.of}', 'gehört|gehören / gehörte|gehörten'),
    EN: phrase('{subject.nom} {verb} part of the management of {object.nom}', is),
  },
  SPOKESPERSON: {
    DE: phrase('{subject.nom} {verb} für {object.acc}', 'spricht|sprechen / sprach|sprachen'),
    EN: phrase('{subject.nom} {verb} for {object.nom}', 'speaks|speak / spoke'),
  },
  STAFF: {
    DE: phrase('{subject.nom} {verb} {object.at}', 'arbeitet|arbeiten / arbeitete|arbeiteten'),
    EN: phrase('{subject.nom} {verb} for {object.nom}', 'works|work / worked'),
  },
};

/** An office that its own title names: `ist Geschäftsführerin bei Vitako`. */
export const officePhrase: Phrase = phrase('{subject.nom} {verb} {label} {object.at}', be);

/** What it means for an agent that somebody sits in a group on its behalf. */
export const sendingPhrases: Readonly<Record<Role, Phrases>> = {
  CHAIR: {
    DE: phrase('{subject.nom} {verb} den Vorsitz {object.of}', provide),
    EN: phrase('{subject.nom} {verb} the chair of {object.nom}', provides),
  },
  CO_CHAIR: {
    DE: phrase('{subject.nom} {verb} den Co-Vorsitz {object.of}', provide),
    EN: phrase('{subject.nom} {verb} a co-chair of {object.nom}', provides),
  },
  DEPUTY_CHAIR: {
    DE: phrase('{subject.nom} {verb} den stellvertretenden Vorsitz {object.of}', provide),
    EN: phrase('{subject.nom} {verb} the deputy chair of {object.nom}', provides),
  },
  DEPUTY: {
    DE: phrase('{subject.nom} {verb} ein stellvertretendes Mitglied {object.of}', provide),
    EN: phrase('{subject.nom} {verb} a deputy member of {object.nom}', provides),
  },
  MEMBER: represented,
  ADVISORY_MEMBER: represented,
  GUEST: represented,
  HONORARY: represented,
  SECRETARIAT: represented,
  HEAD: represented,
  EXECUTIVE: represented,
  SPOKESPERSON: represented,
  STAFF: represented,
};

/** What it means that an agent may fill seats of a body. */
export const quotaPhrases: Phrases = {
  DE: phrase('{subject.nom} {verb} {seats} {object.into}', 'entsendet|entsenden / entsandte|entsandten'),
  EN: phrase('{subject.nom} {verb} {seats} to {object.nom}', 'sends|send / sent'),
};

/** How two things are related. */
export const relationPhrases: Readonly<Record<RelationKind, Phrases>> = {
  PART_OF: {
    DE: phrase('{subject.nom} {verb} Teil {object.of}', be),
    EN: phrase('{subject.nom} {verb} part of {object.nom}', is),
  },
  ESTABLISHED_BY: {
    DE: phrase('{subject.nom} {verb} durch {object.acc} eingesetzt', 'wurde|wurden / wurde|wurden'),
    EN: phrase('{subject.nom} {verb} established by {object.nom}', 'was|were / was|were'),
  },
  SUCCEEDED_BY: {
    DE: phrase('{object.nom} {verb} auf {subject.acc}', 'folgte|folgten / folgte|folgten', 'object'),
    EN: phrase('{object.nom} {verb} {subject.nom}', 'succeeded / succeeded', 'object'),
  },
  OWNED_BY: {
    DE: phrase('{object.nom} {verb} Träger oder Gesellschafter {subject.of}', be, 'object'),
    EN: phrase('{object.nom} {verb} {subject.nom}', 'owns or funds|own or fund / owned or funded', 'object'),
  },
  SUPERVISED_BY: {
    DE: phrase('{object.nom} {verb} die Aufsicht über {subject.acc}', 'führt|führen / führte|führten', 'object'),
    EN: phrase('{object.nom} {verb} {subject.nom}', 'supervises|supervise / supervised', 'object'),
  },
  SECRETARIAT_OF: {
    DE: phrase('{subject.nom} {verb} Geschäftsstelle {object.of}', be),
    EN: phrase('{subject.nom} {verb} the secretariat of {object.nom}', is),
  },
  OPERATES: {
    DE: phrase('{subject.nom} {verb} {object.acc}', 'betreibt|betreiben / betrieb|betrieben'),
    EN: phrase('{subject.nom} {verb} {object.nom}', 'operates|operate / operated'),
  },
  PARTNER_OF: {
    DE: phrase(
      '{subject.nom} {verb} mit {object.dat} als Partner zusammen',
      'arbeitet|arbeiten / arbeitete|arbeiteten',
    ),
    EN: phrase('{subject.nom} {verb} of {object.nom}', 'is a partner|are partners / was a partner|were partners'),
  },
  COMMISSIONED_BY: {
    DE: phrase('{subject.nom} {verb} im Auftrag {object.of}', 'handelt|handeln / handelte|handelten'),
    EN: phrase('{subject.nom} {verb} on behalf of {object.nom}', 'acts|act / acted'),
  },
};

/** What can be said of any two things that a fact ties together. */
export const otherPhrases: Phrases = {
  DE: phrase('{subject.nom} {verb} mit {object.dat} zusammen', 'hängt|hängen / hing|hingen'),
  EN: phrase('{subject.nom} {verb} connected with {object.nom}', is),
};
