import type { NodeRecord } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';
import { apply, article, body, changeset, link, membership, person, said } from '../changes/drafts.js';

/** Names that have broken readers and writers before. */
export const nastyNames: Readonly<Record<string, string>> = {
  'person:umlaut': 'Zoë Größe-Ähre',
  'person:quotes': 'Die "Vorsitzende" O\'Neill',
  'person:lines': 'Zeile eins\nZeile zwei\r\n\tmit Tabulator',
  'person:markup': 'Müller & Söhne <b>GmbH</b> ]]> &amp;',
  'person:emoji': 'Emoji 😀 und 👩‍👩‍👧',
  'person:long': 'ß'.repeat(150) + 'x'.repeat(150),
  'person:formula': '=HYPERLINK("http://example.org";"klick")',
  'person:escapes': 'Pfad C:\\u0041\\new; // \\" {} $row `a` \\',
  'person:separators': 'a; b, c | d\u2028e\u00a0f',
};

const people: readonly NodeRecord[] = Object.entries(nastyNames).map(([id, name]) => person(id, name));

const seats: readonly NodeRecord[] = people.map(({ id }, index) => ({
  ...membership(`membership:beirat-${id.slice(7)}`, {
    roleLabel: nastyNames[id] ?? '',
    ...(index % 2 === 0 ? { validFrom: '2019', validTo: '2020-06' } : {}),
  }),
  links: [link('MEMBER', id), link('IN_GROUP', body.id), said],
}));

/** A second seat of one person in the same body: an edge beside another. */
const second: NodeRecord = {
  ...membership('membership:beirat-umlaut-chair', { role: 'CHAIR', validFrom: '2021-01-13' }),
  links: [
    link('MEMBER', 'person:umlaut'),
    link('IN_GROUP', body.id),
    link('EVIDENCED_BY', article.id, {
      recordedAt: '2020-09-08T00:00:00.000Z',
      quote: 'ist „Vorsitzende“ & mehr',
      statement: 'Sie sitzt\nvor.',
      start: 10,
      end: 34,
    }),
    link('EVIDENCED_BY', article.id, { recordedAt: '2020-09-08T00:00:00.000Z', statement: 'Noch einmal.' }),
  ],
};

/** How many nodes and edges a drawing of members has. */
export const nastyCounts = { nodes: people.length + 1, edges: seats.length + 1 } as const;

/** Fills an empty graph with such names. */
export async function loadNasty(graph: Graph): Promise<void> {
  await apply(graph, changeset([article, body, ...people, ...seats, second]));
}

/** Fills an empty graph with the same, but for one seat. */
export async function loadNastyWithoutSeat(graph: Graph): Promise<void> {
  await apply(graph, changeset([article, body, ...people, ...seats]));
}
