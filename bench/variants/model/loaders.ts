import DataLoader from 'dataloader';
import type { Graph } from '../../../src/graph/port.js';
import * as statements from './statements.js';
import type { AgentRow, BodyRow, MembershipRow, OfSource, Times } from './statements.js';

/** Which memberships of a source are asked for. */
export interface MembershipsAsked extends Times {
  readonly first: number;
}

/** What one request reads, each relation in one statement for all sources of a level. */
export interface Loaders {
  bodyById(id: string): Promise<BodyRow | null>;
  bodyByName(name: string): Promise<BodyRow | null>;
  members(groupId: string, asked: MembershipsAsked): Promise<readonly MembershipRow[]>;
  memberships(agentId: string, asked: MembershipsAsked): Promise<readonly MembershipRow[]>;
  member(membershipId: string): Promise<AgentRow | null>;
  group(membershipId: string): Promise<AgentRow>;
}

/** The loaders of one request. */
export function loadersOf(graph: Graph): Loaders {
  const bodiesById = new DataLoader<string, BodyRow | null>(async (ids) =>
    inPlace(ids, await graph.read(statements.bodiesById, { ids }), ({ id }) => id),
  );
  const bodiesByName = new DataLoader<string, BodyRow | null>(async (names) =>
    inPlace(names, await graph.read(statements.bodiesByName, { names }), ({ name }) => name),
  );
  const byLink = { IN_GROUP: new Map<string, MembershipLoader>(), MEMBER: new Map<string, MembershipLoader>() };
  const listed = (link: 'IN_GROUP' | 'MEMBER', id: string, asked: MembershipsAsked) => {
    const key = `${asked.first} ${asked.validAt ?? ''} ${asked.knownAt ?? ''}`;
    const loader = byLink[link].get(key) ?? new DataLoader((ids) => readMemberships(graph, link, ids, asked));
    byLink[link].set(key, loader);
    return loader.load(id);
  };
  const members = new DataLoader<string, AgentRow | null>((ids) => readAgents(graph, 'MEMBER', ids));
  const groups = new DataLoader<string, AgentRow | null>((ids) => readAgents(graph, 'IN_GROUP', ids));
  return {
    bodyById: (id) => bodiesById.load(id),
    bodyByName: (name) => bodiesByName.load(name),
    members: (id, asked) => listed('IN_GROUP', id, asked),
    memberships: (id, asked) => listed('MEMBER', id, asked),
    member: (id) => members.load(id),
    group: async (id) => {
      const found = await groups.load(id);
      if (found === null) throw new Error(`${id} lies in no group`);
      return found;
    },
  };
}

type MembershipLoader = DataLoader<string, readonly MembershipRow[]>;

/** The memberships of many sources, in the places of the sources. */
export async function readMemberships(
  graph: Graph,
  link: 'IN_GROUP' | 'MEMBER',
  ids: readonly string[],
  asked: MembershipsAsked,
): Promise<readonly (readonly MembershipRow[])[]> {
  const { query, parameters } = statements.memberships(link, ids, asked.first, asked);
  return foundFor(ids, await graph.read(query, parameters)).map((rows) => rows ?? []);
}

/** The one agent of many memberships, in the places of the memberships. */
export async function readAgents(
  graph: Graph,
  link: 'IN_GROUP' | 'MEMBER',
  ids: readonly string[],
): Promise<readonly (AgentRow | null)[]> {
  return foundFor(ids, await graph.read(agentsOver[link], { ids }));
}

const agentsOver = { IN_GROUP: statements.agents('IN_GROUP'), MEMBER: statements.agents('MEMBER') };

function foundFor<Row>(ids: readonly string[], rows: readonly OfSource<Row>[]): readonly (Row | null)[] {
  const bySource = new Map(rows.map(({ source, found }) => [source, found]));
  return ids.map((id) => bySource.get(id) ?? null);
}

function inPlace<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
