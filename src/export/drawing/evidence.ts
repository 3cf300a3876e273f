import type { LinkName } from '../../domain/link.js';
import type { Cells } from '../reading/columns.js';
import type { Nodes } from '../reading/nodes.js';

/** The addresses of sources by their ids. */
export type Urls = ReadonlyMap<string, string>;

/** The sources of nodes, and their addresses. */
export function sourcesOf(nodes: Nodes, urls: Urls) {
  const sources = targetsByNode(nodes, 'EVIDENCED_BY');
  return { sources, sourceUrls: urlsOf(sources, urls) };
}

/** The sources of facts, and what these say. */
export const evidenceOf = (nodes: Nodes, urls: Urls) => ({
  ...sourcesOf(nodes, urls),
  statements: sayingsOf(nodes, 'statement'),
  quotes: sayingsOf(nodes, 'quote'),
});

/** Texts of each node as a list, null where it has none. */
type Lists = readonly (readonly string[] | null)[];

/** Where the links of a type lead from each node, each target once. */
export const targetsByNode = ({ ids, links }: Nodes, type: LinkName): Lists =>
  listsOf(ids.length, links.places, (row) => (links.types[row] === type ? (links.targets[row] ?? null) : null), true);

function sayingsOf({ ids, links }: Nodes, property: 'statement' | 'quote'): Lists | null {
  const cells: Cells | null = links.of(property);
  if (cells === null) return null;
  const textAt = (row: number): string | null => {
    const value = cells[row];
    return typeof value === 'string' && links.types[row] === 'EVIDENCED_BY' ? value : null;
  };
  return listsOf(ids.length, links.places, textAt, false);
}

/**
 * Collects texts by the places of their nodes, whose links follow one another. Most have one text, and many the same as the
 * node before: they share its list, which is never added to.
 */
function listsOf(
  length: number,
  places: readonly number[],
  textAt: (row: number) => string | null,
  eachOnce: boolean,
): Lists {
  const lists = new Array<string[] | null>(length).fill(null);
  let shared: string[] = [];
  let seen = new Set<string>();
  for (const [row, place] of places.entries()) {
    const text = textAt(row);
    if (text === null) continue;
    const own = lists[place] ?? null;
    if (own === null) {
      if (shared[0] !== text) shared = [text];
      lists[place] = shared;
      continue;
    }
    if (own.length === 1) seen = new Set(own);
    if (eachOnce && seen.has(text)) continue;
    seen.add(text);
    if (own.length === 1) lists[place] = [...own, text];
    else own.push(text);
  }
  return lists;
}

function urlsOf(sources: Lists, urls: Urls): Lists {
  const known = new Map<readonly string[], readonly string[] | null>();
  return sources.map((ids) => {
    if (ids === null) return null;
    const found = known.get(ids);
    if (found !== undefined) return found;
    const own = ids.flatMap((id) => urls.get(id) ?? []);
    known.set(ids, own.length === 0 ? null : own);
    return own.length === 0 ? null : own;
  });
}
