import { roleWords } from '../../domain/german.js';
import { setImmediate as breath } from 'node:timers/promises';
import { enums } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asList, asText, asTextOrNull, type Query, type Value } from '../../graph/query.js';
import { type Statement, statements, thingStatement } from './statements.js';
import type { Entry, FieldName, FoundType, Text } from './text.js';

/** Everything that search can find, and what it is found by. */
export interface Searchable {
  readonly entries: readonly Entry[];
  readonly texts: readonly Text[];
}

const page = 10_000;

/** Reads the texts of a graph page by page, in an order that is the same on each engine. */
export async function readTexts(graph: Graph): Promise<Searchable> {
  const entries: Entry[] = [];
  const texts: Text[] = [];
  for (const type of enums.ThingType)
    await readAll(graph, thingStatement(type), ([id, ...row]) => {
      entries.push({ id: asText(id), type, name: asText(row[0]) });
      texts.push(...textsOfThing(asText(id), type, row));
    });
  for (const { statement, textOf } of ofFacts)
    await readAll(graph, statement, (row) => {
      texts.push(...textOf(row));
    });
  return { entries, texts };
}

/** Reads all rows of a statement whose first columns, which it is ordered by, tell its rows apart. */
async function readAll(graph: Graph, { name, text, keys }: Statement, take: (row: readonly Value[]) => void) {
  const query: Query<readonly Value[]> = { name, text, decode: (row) => row };
  let after: readonly string[] = Array.from({ length: keys }, () => '');
  for (;;) {
    const parameters = Object.fromEntries(after.map((key, at) => [`after${String(at)}`, key]));
    const rows = await graph.read(query, { ...parameters, page });
    for (const row of rows) take(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.slice(0, keys).map((key) => asText(key));
    await breath();
  }
}

const textsIn = (value: Value | undefined): readonly string[] => asList(value ?? []).map((item) => asText(item));

function textsOfThing(id: string, type: FoundType, row: readonly Value[]): readonly Text[] {
  const [name, aliases, titles, ...single] = row;
  const [shortName, title, kicker, teaser, place, locality, postalCode, legalBasis, start, kind, given] = single.map(
    (value) => asTextOrNull(value),
  );
  const one = (field: FieldName, text: string | null | undefined, also = ''): readonly Text[] =>
    (text ?? '') === '' ? [] : [{ id, field, text: text ?? '', also }];
  const names = new Set([asText(name), shortName ?? '', ...textsIn(aliases)]);
  return [
    ...one(
      type === 'TOPIC' && isPhrase(asText(name)) ? 'phrase' : 'name',
      asText(name),
      [...textsIn(titles), ...initialsOf(given ?? '')].join(' '),
    ),
    ...one('shortName', shortName),
    ...textsIn(aliases)
      .filter((alias) => alias !== shortName)
      .flatMap((alias) => one('aliases', alias)),
    ...(names.has(title ?? '') ? [] : one('title', title)),
    ...one('kicker', kicker),
    ...one('teaser', teaser),
    ...one('place', [place, postalCode, locality].filter((part) => (part ?? '') !== '').join(' ')),
    ...one('legalBasis', legalBasis),
    ...one('start', germanDay(start ?? ''), start ?? ''),
    ...(type === 'MEETING' && kind === 'CONSTITUTIVE' ? one('kind', `konstituierende Sitzung, ${asText(name)}`) : []),
  ];
}

/** A noun with what belongs to it, or many words: `Wahl der Gremienvorsitzenden`. */
const isPhrase = (name: string): boolean => /\p{L} (?:d(?:er|es|ie|as|en|em)|für|zu[rm]?|vo[nm]|mit) /u.test(name);

const initialsOf = (given: string): readonly string[] => given.split(/[\s-]+/).map((part) => part.slice(0, 1));

/** A full day as Germans write it; empty for a year or a month alone. */
const germanDay = (date: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(date)
    ? new Date(date).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
    : '';

type FactReading = { readonly statement: Statement; readonly textOf: (row: readonly Value[]) => readonly Text[] };

const plain = (statement: Statement, field: FieldName): FactReading => ({
  statement,
  textOf: ([, id, text]) => [{ id: asText(id), field, text: asText(text) }],
});

const ofFacts: readonly FactReading[] = [
  {
    statement: statements.roles,
    textOf: ([, id, role, label, until, group, groupShort]) => {
      const german = roleWords[asText(role)] ?? '';
      const called = asTextOrNull(label) ?? german;
      const text = `${called}, ${asText(group)}`;
      const field = until === null ? 'role' : 'formerRole';
      const also = `${german} ${asTextOrNull(groupShort) ?? ''}`;
      // One word of the group is enough to tell which one is meant.
      return [{ id: asText(id), field, text, also, counted: `${called} group` }];
    },
  },
  plain(statements.claims, 'claim'),
  plain(statements.rules, 'rule'),
  plain(statements.quotas, 'quota'),
  plain(statements.topics, 'topic'),
  {
    statement: statements.evidence,
    textOf: ([from, source, text]) =>
      [from, source].map((id) => ({ id: asText(id), field: 'statement', text: asText(text) })),
  },
];
