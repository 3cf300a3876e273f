import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { Graph } from '../../src/graph/port.js';
import { contextFor, sharedOf } from '../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import type { Answer, Question } from './oracle-answers.js';
import type { List } from './oracle-lists.js';
import { itemsOf, type Json, keysOf, numberOf, parseJson, textOf } from './oracle-records.js';

type Variables = Readonly<Record<string, Json>>;

/** Puts questions to the API of a graph, at one moment. */
export interface Api {
  ask(document: DocumentNode, variables: Variables): Promise<Json>;
  answer(question: Question): Promise<Answer>;
}

const schema: GraphQLSchema = buildGraphqlSchema();
const license = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** The API over a graph; `now` is the moment of every question. */
export function apiOf(graph: Graph, now: string): Api {
  const shared = sharedOf(graph, license);
  const ask: Api['ask'] = async (document, variableValues) => {
    const contextValue = contextFor(shared, new Date(now));
    const { data, errors = [] } = await execute({ schema, document, contextValue, variableValues });
    const [error] = errors;
    if (error !== undefined) throw error;
    return parseJson(JSON.stringify(data));
  };
  const cursors = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const cursorOf = async (question: Question): Promise<string | null> => {
    if (question.cursor === null) return null;
    const key = JSON.stringify([question.list.field, question.source, question.orderBy, question.knownAt]);
    const known = cursors.get(key) ?? walk(ask, question);
    cursors.set(key, known);
    return (await known).get(question.cursor) ?? 'no cursor of that row';
  };
  return {
    ask,
    answer: async (question) => {
      const cursor = await cursorOf(question);
      return pageIn(await ask(documentFor(question.list), variablesFor(question, cursor)), question);
    },
  };
}

/** The cursors of all rows of a list by their ids. */
async function walk(
  ask: Api['ask'],
  { list, source, orderBy, knownAt }: Question,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const variables = { id: source, orderBy, knownAt, first: 100 };
  for (let after: string | null = null, more = true; more;) {
    const page = listIn(await ask(documentFor(list), { ...variables, after }));
    for (const edge of itemsOf(page['edges']).map(keysOf))
      found.set(textOf(keysOf(edge['node'])['id']) ?? '', textOf(edge['cursor']) ?? '');
    const info = keysOf(page['pageInfo']);
    [after, more] = [textOf(info['endCursor']), info['hasNextPage'] === true];
  }
  return found;
}

const documents = new Map<List, DocumentNode>();

function documentFor(list: List): DocumentNode {
  const made = documents.get(list) ?? parse(textFor(list));
  documents.set(list, made);
  return made;
}

/** The question for a list; variables that are not given are arguments left out. */
function textFor({ field, of, whereType, orderType, times, bothWays }: List): string {
  const taken = [
    ['first', 'Int'],
    ['after', 'String'],
    ...(bothWays
      ? [
          ['last', 'Int'],
          ['before', 'String'],
        ]
      : []),
    ...(whereType === undefined ? [] : [['where', whereType]]),
    ...(orderType === undefined ? [] : [['orderBy', `[${orderType}!]`]]),
    ...(times === 'both' ? [['validAt', 'Date']] : []),
    ...(times === 'none' ? [] : [['knownAt', 'DateTime']]),
  ];
  const declared = [...(of === undefined ? [] : ['$id: ID!']), ...taken.map(([name, type]) => `$${name}: ${type}`)];
  const args = taken.map(([name]) => `${name}: $${name}`).join(', ');
  const list = `list: ${field}(${args}) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const asked = of === undefined ? list : `node(id: $id) { ... on ${of} { ${list} } }`;
  return `query (${declared.join(', ')}) { ${asked} }`;
}

function variablesFor({ source, where, orderBy, size, validAt, knownAt }: Question, cursor: string | null): Variables {
  const end = size?.from === 'end';
  return {
    ...(source === null ? {} : { id: source }),
    ...(size === null ? {} : { [end ? 'last' : 'first']: size.rows }),
    ...(cursor === null ? {} : { [end ? 'before' : 'after']: cursor }),
    ...(Object.keys(keysOf(where)).length === 0 ? {} : { where }),
    ...(orderBy.length === 0 ? {} : { orderBy }),
    ...(validAt === null ? {} : { validAt }),
    ...(knownAt === null ? {} : { knownAt }),
  };
}

const listIn = (data: Json) => keysOf(keysOf(data)['list'] ?? keysOf(keysOf(data)['node'])['list']);

/** The ids of a list of nodes. */
export const idsIn = (nodes: Json | undefined): readonly string[] =>
  itemsOf(nodes).flatMap((node) => textOf(keysOf(node)['id']) ?? []);

/** Reads a page; where nodes, edges and cursors do not tell the same, no oracle agrees with it. */
function pageIn(data: Json, { size }: Question): Answer {
  const page = listIn(data);
  const [ids, edges, info] = [idsIn(page['nodes']), itemsOf(page['edges']).map(keysOf), keysOf(page['pageInfo'])];
  const ends = [edges[0]?.['cursor'] ?? null, edges.at(-1)?.['cursor'] ?? null];
  const agree =
    JSON.stringify(ids) === JSON.stringify(idsIn(edges.map(({ node = null }) => node))) &&
    JSON.stringify(ends) === JSON.stringify([info['startCursor'], info['endCursor']]);
  return {
    ids: agree ? ids : ['nodes, edges and cursors differ'],
    totalCount: numberOf(page['totalCount']) ?? -1,
    more: info[size?.from === 'end' ? 'hasPreviousPage' : 'hasNextPage'] === true,
  };
}
