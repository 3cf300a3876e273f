import type { NodeRecord, RecordLink } from '../../changes/record.js';
import { isFact } from '../choosing/chosen.js';
import { textOf } from '../reading/records.js';
import type { Dossier } from './dossier.js';
import { asSentence, type Piece, sentenceOf } from './sentence.js';

/** Which passage of which source says something. */
export interface Told {
  readonly source: string;
  readonly name: string;
  readonly url: string | null;
  readonly quote: string | null;
  readonly statement: string | null;
}

/** Most words that are quoted of a passage. */
const mostWords = 10;

/** What a node is called: a thing by its name, a fact by what it says. */
export const nameOf = (dossier: Dossier, record: NodeRecord): string =>
  isFact(record.type) ? asSentence(pieces(dossier, record)) : (textOf(record, 'name') ?? record.id);

/** What a fact says, in pieces that name things. */
export const pieces = (dossier: Dossier, fact: NodeRecord): readonly Piece[] =>
  sentenceOf(fact, (id) => calledIn(dossier, id));

/** What a thing is called; its id where it has no name. */
export const calledIn = ({ titleOf }: Dossier, id: string): string => titleOf(id)?.name ?? id;

/** The sources of a thing or fact, with the words that they are quoted with. */
export const toldBy = (dossier: Dossier, record: NodeRecord): readonly Told[] =>
  record.links.filter(({ type }) => type === 'EVIDENCED_BY').map((link) => toldIn(dossier, link));

function toldIn(dossier: Dossier, { to, properties: { quote, statement } }: RecordLink): Told {
  return {
    source: to,
    name: calledIn(dossier, to),
    url: dossier.titleOf(to)?.url ?? null,
    quote: typeof quote === 'string' ? shortened(quote) : null,
    statement: typeof statement === 'string' ? statement : null,
  };
}

function shortened(quote: string): string {
  const words = quote.split(/\s+/);
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : quote;
}
