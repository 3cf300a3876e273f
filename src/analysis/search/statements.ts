import type { NodeType } from '../../domain/vocabulary.js';
import type { FoundType } from './text.js';

/** A statement read page by page; its first `keys` columns are its order. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly keys: number;
}

const labelOf: Readonly<Record<FoundType, NodeType>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  BODY: 'Body',
  MEETING: 'Meeting',
  TOPIC: 'Topic',
  MATTER: 'Matter',
  ARTICLE: 'Article',
  DOCUMENT: 'Document',
  ISSUE: 'Issue',
  LISTING: 'Listing',
};

const properties = [
  'name',
  'aliases',
  'titles',
  'shortName',
  'title',
  'kicker',
  'teaser',
  'place',
  'locality',
  'postalCode',
  'legalBasis',
  'start',
  'kind',
  'givenName',
];

/** Reads what the things of a type are called, and what stands on them. */
export const thingStatement = (type: FoundType): Statement =>
  paged(`texts of ${labelOf[type]}`, ['MATCH', `(thing:${labelOf[type]})`].join(' '), 'true', [
    ['thing.id'],
    properties.map((property) => `thing.${property}`),
  ]);

/** Orders by the keys and goes on behind the last ones, whichever is the first that differs. */
function paged(name: string, match: string, where: string, [keys, columns]: readonly [string[], string[]]): Statement {
  const behind = keys.map((key, at) =>
    [
      ...keys.slice(0, at).map((same, index) => `${same} = $after${String(index)}`),
      `${key} > $after${String(at)}`,
    ].join(' AND '),
  );
  const named = [...keys, ...columns].map((column, at) => `${column} AS c${String(at)}`);
  const order = keys.map((_, at) => `c${String(at)}`);
  return {
    name,
    keys: keys.length,
    text: [
      match,
      `WHERE ${where} AND (${behind.map((one) => `(${one})`).join(' OR ')})`,
      `RETURN ${named.join(', ')}`,
      `ORDER BY ${order.join(', ')}`,
      'LIMIT $page',
    ].join('\n'),
  };
}

const current = 'fact.retractedAt IS NULL';

/** What is read of facts and edges: whose text it is stands in the second column. */
export const statements = {
  roles: paged(
    'texts of memberships',
    'MATCH (fact:Membership)-[:MEMBER]->(agent:Agent)\nMATCH (fact)-[:IN_GROUP]->(group:Group)',
    current,
    [
      ['fact.id', 'agent.id'],
      ['fact.role', 'fact.roleLabel', 'fact.validToMax', 'group.name', 'group.shortName'],
    ],
  ),
  claims: paged('texts of claims', 'MATCH (fact:Claim)-[:ABOUT]->(thing:Thing)', current, [
    ['fact.id', 'thing.id'],
    ['fact.text'],
  ]),
  rules: paged('texts of rules', 'MATCH (fact:CompositionRule)-[:IN_GROUP]->(thing:Group)', current, [
    ['fact.id', 'thing.id'],
    ['fact.text'],
  ]),
  quotas: paged('texts of quotas', 'MATCH (fact:SeatQuota)-[:IN_GROUP]->(thing:Group)', current, [
    ['fact.id', 'thing.id'],
    ['fact.label'],
  ]),
  topics: paged('texts of topics of sources', 'MATCH (topic:Topic)<-[:TAGGED]-(thing:Source)', 'true', [
    ['topic.id', 'thing.id'],
    ['topic.name'],
  ]),
  evidence: paged(
    'texts of evidence',
    'MATCH (node:Node)-[edge:EVIDENCED_BY]->(source:Source)',
    'edge.statement IS NOT NULL',
    [['node.id', 'source.id', 'edge.statement'], []],
  ),
} as const;
