import type { Graph } from '../../graph/port.js';
import { asNumber, asText, type Query } from '../../graph/query.js';
import { all, type Binding, binding, type Condition } from '../../queries/condition.js';

/** The objects that OParl lists, by the name of their list in addresses. */
export const listNames = ['organizations', 'people', 'memberships', 'meetings', 'agendaitems', 'papers'] as const;

/** The name of a list. */
export type ListName = (typeof listNames)[number];

/** Since and until when; moments (ISO, UTC), null where a side is open. */
interface Stretch {
  readonly since: string | null;
  readonly until: string | null;
}

/** What is asked of a list. */
export interface ListAsked {
  readonly list: ListName;
  /** The group whose meetings are wanted; null for all. */
  readonly group: string | null;
  readonly created: Stretch;
  readonly modified: Stretch;
  readonly limit: number;
  readonly place: Place;
}

/** Where a page begins: at one of the ends, behind an id, or with its last object before an id. */
export type Place = { readonly at: 'first' | 'last' } | { readonly after: string } | { readonly before: string };

/** A page of a list. */
export interface ListPage {
  readonly ids: readonly string[];
  /** How many objects the list has. */
  readonly total: number;
  /** How many of them stand before this page. */
  readonly skipped: number;
}

/** What a list lists; no paper is known to the graph. */
const labels: Readonly<Record<ListName, string | null>> = {
  organizations: 'Group',
  people: 'Person',
  memberships: 'Membership',
  meetings: 'Meeting',
  agendaitems: 'AgendaItem',
  papers: null,
};

/** Reads a page of a list in the order of the ids, which never changes. */
export async function readListPage(graph: Graph, asked: ListAsked): Promise<ListPage> {
  if (labels[asked.list] === null) return { ids: [], total: 0, skipped: 0 };
  const isFirst = 'at' in asked.place && asked.place.at === 'first';
  const whole = isFirst ? await idsOf(graph, asked, 0) : [];
  if (isFirst && whole.length < asked.limit) return { ids: whole, total: whole.length, skipped: 0 };
  const [total = 0] = await counted(graph, asked, null);
  if (isFirst) return { ids: whole, total, skipped: 0 };
  const ids = await idsOf(graph, asked, total);
  const [first] = ids;
  const [skipped = 0] = first === undefined ? [total] : await counted(graph, asked, first);
  return { ids, total, skipped };
}

async function idsOf(graph: Graph, asked: ListAsked, total: number): Promise<readonly string[]> {
  const { place, limit } = asked;
  if ('before' in place) return (await idsBeside(graph, asked, { before: place.before, limit })).toReversed();
  if ('after' in place) return idsBeside(graph, asked, { after: place.after, limit });
  if (place.at === 'first') return idsBeside(graph, asked, { after: '', limit });
  if (total === 0) return [];
  return (await idsBeside(graph, asked, { before: '~', limit: total % limit || limit })).toReversed();
}

type Beside = { readonly limit: number } & ({ readonly after: string } | { readonly before: string });

async function idsBeside(graph: Graph, asked: ListAsked, beside: Beside): Promise<readonly string[]> {
  const { bind, parameters } = binding();
  const edge = 'after' in beside ? `target.id > ${bind(beside.after)}` : `target.id < ${bind(beside.before)}`;
  const query: Query<string> = {
    name: `oparl ${asked.list}`,
    text: [
      ...matching(asked, edge, bind),
      'RETURN target.id AS id',
      'after' in beside ? 'ORDER BY id' : 'ORDER BY id DESC',
      `LIMIT ${bind(beside.limit)}`,
    ].join('\n'),
    decode: ([id]) => asText(id),
  };
  return graph.read(query, parameters());
}

function counted(graph: Graph, asked: ListAsked, before: string | null): Promise<readonly number[]> {
  const { bind, parameters } = binding();
  const edge = before === null ? 'true' : `target.id < ${bind(before)}`;
  const query: Query<number> = {
    name: `oparl count of ${asked.list}`,
    text: [...matching(asked, edge, bind), 'RETURN count(target) AS total'].join('\n'),
    decode: ([total]) => asNumber(total),
  };
  return graph.read(query, parameters());
}

function matching({ list, group, created, modified }: ListAsked, edge: string, bind: Binding['bind']) {
  const label = labels[list] ?? 'Node';
  const conditions = [...within('target.recordedAt', created), ...within(modifiedAt, modified), ...kept(modified)];
  return [
    group === null
      ? `MATCH (target:${label})`
      : `MATCH (group:Node {id: ${bind(group)}})<-[:HELD_BY]-(target:${label})`,
    `WHERE ${edge} AND ${all(conditions)(bind)}`,
  ];
}

const modifiedAt = 'coalesce(target.retractedAt, target.recordedAt)';

/** What is believed no more is listed for those alone who ask what changed, as the standard wants it. */
const kept = ({ since }: Stretch): readonly Condition[] => (since === null ? [() => 'target.retractedAt IS NULL'] : []);

function within(moment: string, { since, until }: Stretch): readonly Condition[] {
  return [
    ...(since === null ? [] : [(bind: Binding['bind']) => `${moment} >= ${bind(since)}`]),
    ...(until === null ? [] : [(bind: Binding['bind']) => `${moment} <= ${bind(until)}`]),
  ];
}
