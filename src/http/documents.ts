import { createHash } from 'node:crypto';
import { failure } from '../domain/errors.js';

/** A question that is kept by the server and asked by its hash. */
export interface KeptDocument {
  /** `sha256:` and the hash of the text in hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  /** The question in words: the first comment of the text. */
  readonly question: string;
  readonly query: string;
}

/** The questions that a server keeps, by id. */
export type KeptDocuments = ReadonlyMap<string, KeptDocument>;

/** The id of a text: what `sha256sum` prints for its file, behind `sha256:`. */
const idOf = (query: string): string => `sha256:${createHash('sha256').update(query, 'utf8').digest('hex')}`;

/** Keeps questions by the hash of their text. */
export const keepDocuments = (texts: readonly { readonly name: string; readonly query: string }[]): KeptDocuments =>
  new Map(
    texts.map(({ name, query }) => {
      const [first = ''] = query.split('\n');
      const question = first.startsWith('#') ? first.replace(/^#\s*/, '') : name;
      return [idOf(query), { id: idOf(query), name, question, query }] as const;
    }),
  );

/** The kept question with an id. Throws INVALID_ARGUMENT. */
export function documentById(documents: KeptDocuments, id: unknown): KeptDocument {
  const found = typeof id === 'string' ? documents.get(id) : undefined;
  if (found !== undefined) return found;
  throw failure('INVALID_ARGUMENT', {
    name: 'documentId',
    expected: 'the id of a document that GET /documents lists (sha256:…)',
    got: typeof id === 'string' ? `"${id.slice(0, 100)}"` : 'no text',
  });
}
