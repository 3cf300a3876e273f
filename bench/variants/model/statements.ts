import { asList, asText, asTextOrNull, type Parameter, type Query, type Value } from '../../../src/graph/query.js';

/** The day and the moment that a question means; no day means all time, and no moment what is known now. */
export interface Times {
  readonly validAt: string | null;
  readonly knownAt: string | null;
}

/** A body as the model has it. */
export interface BodyRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string | null;
  readonly level: string | null;
}

/** A membership as the model has it. */
export interface MembershipRow {
  readonly id: string;
  readonly role: string;
  readonly roleLabel: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A person, an organisation or a body, by what all of them have. */
export interface AgentRow {
  readonly type: 'Person' | 'Organization' | 'Body';
  readonly id: string;
  readonly name: string;
}

const bodyColumns =
  'body.id AS id, body.name AS name, body.shortName AS shortName, body.kind AS kind, body.level AS level';

const bodyOf = ([id, name, shortName, kind, level]: readonly Value[]): BodyRow => ({
  id: asText(id),
  name: asText(name),
  shortName: asTextOrNull(shortName ?? null),
  kind: asTextOrNull(kind ?? null),
  level: asTextOrNull(level ?? null),
});

/** Bodies by their ids. */
export const bodiesById: Query<BodyRow> = {
  name: 'bodiesById',
  text: `UNWIND $ids AS wanted\nMATCH (body:Node {id: wanted})\nWHERE body:Body\nRETURN ${bodyColumns}`,
  decode: bodyOf,
};

/** Bodies by their full names, which an index knows. */
export const bodiesByName: Query<BodyRow> = {
  name: 'bodiesByName',
  text: `UNWIND $names AS wanted\nMATCH (body:Body {name: wanted})\nRETURN ${bodyColumns}`,
  decode: bodyOf,
};

const columns = '[target.id, target.role, target.roleLabel, target.validFrom, target.validTo]';
const order = "coalesce(target.seniority, 99), coalesce(target.validFromMin, ''), target.id";
const retained = 'target.retractedAt IS NULL';
const known = 'target.recordedAt <= $knownAt AND (target.retractedAt IS NULL OR target.retractedAt > $knownAt)';
const valid =
  '(target.validFromMin IS NULL OR target.validFromMin <= $validAt) AND (target.validToMax IS NULL OR target.validToMax >= $validAt)';

const membershipOf = ([id, role, roleLabel, validFrom, validTo]: readonly Value[]): MembershipRow => ({
  id: asText(id),
  role: asText(role),
  roleLabel: asTextOrNull(roleLabel ?? null),
  validFrom: asTextOrNull(validFrom ?? null),
  validTo: asTextOrNull(validTo ?? null),
});

/** What a batched statement found for one of its sources. */
export interface OfSource<Row> {
  readonly source: string;
  readonly found: Row;
}

/** The memberships of each of some sources, over one type of link, in the order of the contract. */
export function memberships(
  link: 'IN_GROUP' | 'MEMBER',
  ids: readonly string[],
  first: number,
  { validAt, knownAt }: Times,
): { readonly query: Query<OfSource<readonly MembershipRow[]>>; readonly parameters: Record<string, Parameter> } {
  const where = [knownAt === null ? retained : known, ...(validAt === null ? [] : [valid])].join(' AND ');
  const match = `(:Node {id: source})<-[:${link}]-(target:Membership)\nWHERE ${where}`;
  // A single source may be large, so its page is cut by the engine; many are read in one go and cut here.
  const text =
    ids.length === 1
      ? `UNWIND $ids AS source\nCALL (source) {\nMATCH ${match}\nWITH target ORDER BY ${order} LIMIT $first\nRETURN collect(${columns}) AS found\n}\nRETURN source, found`
      : `UNWIND $ids AS source\nMATCH ${match}\nWITH source, target ORDER BY ${order}\nRETURN source, collect(${columns}) AS found`;
  return {
    query: {
      name: `memberships over ${link}`,
      text,
      decode: ([source, found]) => ({
        source: asText(source),
        found: asList(found)
          .slice(0, first)
          .map((row) => membershipOf(asList(row))),
      }),
    },
    parameters: {
      ids,
      ...(knownAt === null ? {} : { knownAt }),
      ...(validAt === null ? {} : { validAt }),
      ...(ids.length === 1 ? { first } : {}),
    },
  };
}

const agentTypes = ['Person', 'Organization', 'Body'] as const;

/** The one agent of each of some memberships, over one type of link. */
export const agents = (link: 'IN_GROUP' | 'MEMBER'): Query<OfSource<AgentRow>> => ({
  name: `agents over ${link}`,
  text: `UNWIND $ids AS source\nMATCH (:Node {id: source})-[:${link}]->(agent:Agent)\nRETURN source, agent.id, agent.name, CASE WHEN agent:Person THEN 0 WHEN agent:Organization THEN 1 ELSE 2 END`,
  decode: ([source, id, name, type]) => ({
    source: asText(source),
    found: { type: agentTypes[Number(type)] ?? 'Body', id: asText(id), name: asText(name) },
  }),
});
