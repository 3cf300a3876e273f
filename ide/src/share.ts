import { type Question, variablesFrom } from './question.js';

/** What a link to this page asks: a question, or an example by its name. */
export type Shared = Question | { readonly example: string };

/** The address that opens the page with a question; it stands behind the hash, which no server sees. */
export function linkTo({ query, variables }: Question): string {
  const asked = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) asked.set('variables', JSON.stringify(variables));
  return `${location.origin}${location.pathname}#${asked.toString()}`;
}

/** The question in an address, behind its hash or its question mark; null where it holds none. */
export function sharedIn({ hash, search }: Pick<Location, 'hash' | 'search'>): Shared | null {
  for (const text of [hash.slice(1), search.slice(1)]) {
    const asked = new URLSearchParams(text);
    const [query, example] = [asked.get('query'), asked.get('example')];
    if (query !== null) return { query, variables: variablesFrom(asked.get('variables') ?? '{}') };
    if (example !== null) return { example };
  }
  return null;
}
