import type { Piece } from '../../analysis/search/highlight.js';
import type { Place } from '../../analysis/search/best.js';
import { type Asked, type Found, type Hit, shownField, signatureOf } from '../../analysis/search/search.js';
import { fullScore } from '../../analysis/search/score.js';
import type { FoundType } from '../../analysis/search/text.js';
import { failure } from '../../domain/errors.js';
import { decodeCursor } from '../../queries/cursor.js';
import type { Order } from '../../queries/traversal.js';
import type { Context } from '../context.js';
import { limits } from '../limits.js';
import { type Connection, connectionOf, mapConnection, type PageArguments, pageOf } from '../reading/connection.js';
import { byId } from './by-name.js';

interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly types?: readonly FoundType[] | null;
}

const order: readonly Order[] = [{ by: 'score', number: true }, { by: 'id' }];

/** A list of what a search found, with how much there is of each type. */
export interface FoundConnection extends Connection<object> {
  facets(): Promise<Found['facets']>;
}

/** What a search finds, best first. Throws INVALID_ARGUMENT where the text is too long. */
export function searchConnection(args: SearchArguments, context: Context): FoundConnection {
  const { length } = args.text;
  if (length > limits.searchText)
    throw failure('INVALID_ARGUMENT', {
      name: 'text',
      expected: `a text of at most ${String(limits.searchText)} characters; a few words find the most`,
      got: `${String(length)} characters`,
    });
  const page = pageOf(args, limits.page);
  const types = args.types ?? null;
  const signature = `search ${signatureOf({ text: args.text, types })}`;
  const asked: Asked = {
    text: args.text,
    types,
    first: page.first ?? 0,
    after: page.after === null ? null : placeOf(signature, page.after),
  };
  let found: Promise<Found> | null = null;
  const once = () => (found ??= context.search.searchText(asked));
  const list: Connection<Hit> = connectionOf(
    page,
    signature,
    async () => (await once()).hits.map((hit) => ({ node: hit, keys: [hit.score, hit.id] })),
    async () => (await once()).total,
  );
  const hits = mapConnection(list, (hit) => ({
    type: hit.type,
    score: hit.score / fullScore,
    field: shownField(hit),
    highlight: html(hit.pieces),
    thing: () => byId('Thing', hit.id, context),
  }));
  return { ...hits, facets: async () => (await once()).facets };
}

function placeOf(signature: string, cursor: string): Place {
  const [score, id] = decodeCursor(signature, order, cursor);
  return { score: Number(score), id: String(id) };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The text as HTML: found words in `mark`, everything else escaped. */
const html = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('');
