import type { VariantName } from '../variants/names.js';
import type { Operation, Variables } from './operations.js';

/** How a variant is asked, and how its answer becomes one in the words of the contract. */
export interface Words {
  readonly query: string;
  readonly variables: (own: Variables) => Variables;
  readonly reshape: (data: unknown) => unknown;
}

/** The words of an operation for a variant: those of the contract, but for the one that makes a schema of its own. */
export function wordsFor(variant: VariantName, { id, query }: Pick<Operation, 'id' | 'query'>): Words {
  const own = variant === 'neo4j-graphql' ? ownQueries[id] : undefined;
  if (own === undefined) return { query, variables: (variables) => variables, reshape: (data) => data };
  return { query: own, variables: (variables) => variables, reshape };
}

/** Whether a variant has words for an operation. */
export const hasWords = (variant: VariantName, id: string): boolean =>
  variant !== 'neo4j-graphql' || ownQueries[id] !== undefined;

const retained = '{ retractedAt: { eq: null } }';
const known =
  '{ recordedAt: { lte: $knownAt } }, { OR: [{ retractedAt: { eq: null } }, { retractedAt: { gt: $knownAt } }] }';
const held = (day: string): string =>
  `{ OR: [{ validFromMin: { eq: null } }, { validFromMin: { lte: ${day} } }] }, { OR: [{ validToMax: { eq: null } }, { validToMax: { gte: ${day} } }] }`;
const sort = 'sort: [{ node: { seniority: ASC } }, { node: { validFromMin: ASC } }, { node: { id: ASC } }]';

/** Which memberships count: those that held on a day, and those that were known at a moment, where one is asked for. */
interface Asked {
  readonly day?: string;
  readonly known?: true;
}

const page = (field: string, first: number, { day, known: past }: Asked, fields: string): string => {
  const conditions = [past === true ? known : retained, ...(day === undefined ? [] : [held(day)])];
  return `${field}(first: ${first}, where: { node: { AND: [${conditions.join(', ')}] } }, ${sort}) { edges { node { ${fields} } } }`;
};

const one = (field: string, fields: string): string => `${field} { edges { node { ${fields} } } }`;

const nested = (asked: Asked): string =>
  page(
    'membersConnection',
    50,
    asked,
    `role validFrom ${one('memberConnection', `name ${page('membershipsConnection', 25, asked, one('groupConnection', 'name'))}`)}`,
  );

/** The operations in the words of @neo4j/graphql, which knows pages only as connections. */
const ownQueries: Readonly<Record<string, string>> = {
  Q1: 'query Q1($id: ID!) { bodies(where: { id: { eq: $id } }) { id name shortName kind level } }',
  Q2: `query Q2($id: ID!) { bodies(where: { id: { eq: $id } }) { name ${nested({})} } }`,
  Q3: `query Q3($name: String!, $day: String!) { bodies(where: { name: { eq: $name } }) { name ${page('membersConnection', 100, { day: '$day' }, `role roleLabel ${one('memberConnection', 'name')}`)} } }`,
  Q12: `query Q12_unique($id: ID!) { bodies(where: { id: { eq: $id } }) { name ${nested({})} } }`,
  Q8: `query Q8($id: ID!, $validAt: String!, $knownAt: String!) { bodies(where: { id: { eq: $id } }) { name ${nested({ day: '$validAt', known: true })} } }`,
};

const single = new Set(['member', 'group']);

/** Turns connections into what the contract has instead: one node, or a page of nodes. */
function reshape(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reshape);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => {
      if (key === 'bodies' && Array.isArray(value)) return ['body', value.length === 0 ? null : reshape(value[0])];
      if (!key.endsWith('Connection')) return [key, reshape(value)];
      const name = key.slice(0, -'Connection'.length);
      const nodes = nodesOf(value).map(reshape);
      return single.has(name) ? [name, nodes[0] ?? null] : [name, { nodes }];
    }),
  );
}

const nodesOf = (connection: unknown): readonly unknown[] => {
  if (typeof connection !== 'object' || connection === null || !('edges' in connection)) return [];
  const { edges } = connection;
  return Array.isArray(edges) ? edges.map((edge: unknown) => (isEdge(edge) ? edge.node : null)) : [];
};

const isEdge = (edge: unknown): edge is { readonly node: unknown } =>
  typeof edge === 'object' && edge !== null && 'node' in edge;
