import type { LinkName } from '../domain/link.js';
import { type Kind, nodeTypeNames, propertiesOf } from '../domain/vocabulary.js';
import type { NodeRecord, RecordValue } from '../changes/record.js';
import { isFact } from './choosing/chosen.js';
import { targetsOf, textOf } from './reading/records.js';
import type { Subject } from './subject.js';
import type { Cell, Column, ColumnType, Row, Table } from './tables/table.js';
import { asOneText } from './writing/value.js';

/** Whom or what a fact is about, and where, by its links: both sides of a row. */
const sides: Readonly<Record<string, readonly [subject: LinkName, object: LinkName | null]>> = {
  Membership: ['MEMBER', 'IN_GROUP'],
  SeatQuota: ['NOMINATED_BY', 'IN_GROUP'],
  Relation: ['FROM', 'TO'],
  MeetingPlan: ['IN_GROUP', null],
  Attendance: ['MEMBER', 'AT'],
  Claim: ['ABOUT', null],
  CompositionRule: ['IN_GROUP', 'FOLLOWS'],
};

/** The other links of a fact, each a column of ids. */
const others: readonly (readonly [name: string, link: LinkName])[] = [
  ['quota', 'UNDER'],
  ['deputyFor', 'DEPUTY_FOR'],
  ['orders', 'ORDERS'],
  ['attributedTo', 'ATTRIBUTED_TO'],
  ['contradicts', 'CONTRADICTS'],
  ['supersedes', 'SUPERSEDES'],
];

const types: Readonly<Record<Kind, ColumnType>> = {
  int: 'INTEGER',
  float: 'NUMBER',
  bool: 'BOOLEAN',
  text: 'TEXT',
  texts: 'TEXT',
  day: 'DATE',
  date: 'TEXT',
  moment: 'MOMENT',
};

/** The own properties of all facts, in the order of the vocabulary; the days that a period touches under clearer names. */
const properties: ReadonlyMap<string, Kind> = new Map(
  nodeTypeNames
    .filter(isFact)
    .flatMap((type) => Object.entries(propertiesOf(type)).map(([name, { kind }]) => [name, kind] as const)),
);

const renamed: Readonly<Record<string, string>> = { validFromMin: 'firstDay', validToMax: 'lastDay' };

const text = (name: string): Column => ({ name, type: 'TEXT' });

/** The columns are the same whatever the selection. */
const columns: readonly Column[] = [
  ...['id', 'type', 'subject', 'subjectName', 'object', 'objectName', 'onBehalfOf', 'onBehalfOfName'].map(text),
  ...[...properties].map(([name, kind]) => ({ name: renamed[name] ?? name, type: types[kind] })),
  ...others.map(([name]) => text(name)),
  { name: 'evidenceCount', type: 'INTEGER' },
  ...['sources', 'sourceUrls', 'statements', 'quotes'].map(text),
];

/** The facts of a selection as rows, each with its evidence; things stand in them by id and name. */
export const rowsOf = (subject: Subject): Table => ({ columns, pages: pagesOf(subject) });

async function* pagesOf(subject: Subject): AsyncGenerator<readonly Row[]> {
  const names = await namesOf(subject);
  const urls = await subject.sourceUrls();
  for await (const batch of subject.facts()) yield batch.map((record) => rowOf(record, names, urls));
}

async function namesOf(subject: Subject): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const batch of subject.things([]))
    for (const record of batch) names.set(record.id, textOf(record, 'name') ?? record.id);
  return names;
}

type Texts = ReadonlyMap<string, string>;

function rowOf(record: NodeRecord, names: Texts, urls: Texts): Row {
  const [from, to] = sides[record.type] ?? [null, null];
  const evidence = record.links.filter(({ type }) => type === 'EVIDENCED_BY');
  const said = (name: string): readonly string[] =>
    evidence.flatMap(({ properties: own }) => (typeof own[name] === 'string' ? [own[name]] : []));
  const sources = targetsOf(record, 'EVIDENCED_BY');
  return [
    record.id,
    record.type,
    ...[from, to, 'ON_BEHALF_OF'].flatMap((link) => idsAndNames(link === null ? [] : targetsOf(record, link), names)),
    ...[...properties.keys()].map((name) => cellOf(record.properties[name])),
    ...others.map(([, link]) => listed(targetsOf(record, link))),
    evidence.length,
    listed(sources),
    listed(sources.flatMap((id) => urls.get(id) ?? [])),
    listed(said('statement')),
    listed(said('quote')),
  ];
}

const idsAndNames = (ids: readonly string[], names: Texts): readonly Cell[] => [
  listed(ids),
  listed(ids.map((id) => names.get(id) ?? id)),
];

const listed = (texts: readonly string[]): Cell => (texts.length === 0 ? null : asOneText(texts));

const cellOf = (value: RecordValue | undefined): Cell => {
  if (value === undefined) return null;
  return typeof value === 'object' ? listed(value) : value;
};
