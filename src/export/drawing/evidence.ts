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
    return typeof value === 'string' ? value : null;
  };
  return listsOf(ids.length, links.places, textAt, false);
}

/** Collects texts by the places of their nodes. Nodes in turn that say just the same share their list, which saves most of them. */
function listsOf(
  length: number,
  places: readonly number[],
  textAt: (row: number) => string | null,
  eachOnce: boolean,
): Lists {
  const lists = new Array<readonly string[] | null>(length).fill(null);
  let last: readonly string[] = [];
  for (const [row, place] of places.entries()) {
    const text = textAt(row);
    if (text === null) continue;
    const before = lists[place] ?? null;
    if (before === null) lists[place] = last = last.length === 1 && last[0] === text ? last : [text];
    else if (!eachOnce || !before.includes(text)) lists[place] = [...before, text];
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
