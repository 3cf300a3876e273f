import { execute, parse } from 'graphql';
import type { Graph } from '../../../src/graph/port.js';
import { asText } from '../../../src/graph/query.js';
import { contextFor, type Shared } from '../../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import type { Material } from './generate.js';

const every = (graph: Graph, label: string): Promise<readonly string[]> =>
  graph.read(
    {
      name: 'ids of the tests',
      text: `MATCH (node:${label})\nRETURN node.id AS id\nORDER BY id\nLIMIT 10000`,
      decode: ([id]) => asText(id),
    },
    {},
  );

const lists = ['people', 'bodies', 'organizations', 'meetings', 'articles', 'topics', 'listings', 'claims', 'facts'];

const cursorsQuery = parse(`{
  ${lists.map((list) => `${list}(first: 9) { edges { cursor } }`).join('\n')}
  body(id: "body:kommunalgremium") {
    members(first: 9) { edges { cursor } }
    evidence(first: 9) { edges { cursor } }
  }
  person(id: "person:markus-richter") { memberships(first: 9) { edges { cursor } } }
}`);

/** The cursors in an answer, by the name of their list. */
function cursorsIn(data: unknown): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const walk = (value: unknown, list: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, list);
    else if (typeof value === 'object' && value !== null)
      for (const [name, own] of Object.entries(value))
        if (name === 'cursor') (found[list] ??= []).push(String(own));
        else walk(own, name === 'edges' ? list : name);
  };
  walk(data, '');
  return found;
}

/** What a graph holds, for operations to ask about. */
export async function gatherMaterial(shared: Shared): Promise<Material> {
  const { graph } = shared;
  const of = async (label: string) => every(graph, label);
  const [person, body, organization, topic, meeting, article, ids] = await Promise.all(
    ['Person', 'Body', 'Organization', 'Topic', 'Meeting', 'Article', 'Node'].map(of),
  );
  const { data } = await execute({
    schema: buildGraphqlSchema(),
    document: cursorsQuery,
    contextValue: contextFor(shared, new Date()),
  });
  const names = (
    await Promise.all((['Person', 'Body', 'Organization', 'Topic'] as const).map((type) => shared.names.namesOf(type)))
  )
    .flat()
    .map(({ name }) => name);
  const idsOf = { person, body, organization, topic, meeting, article };
  const known = Object.fromEntries(
    Object.entries(idsOf).flatMap(([name, own]) => (own === undefined ? [] : [[name, own]])),
  );
  return {
    ids: ids ?? [],
    idsOf: { ...known, group: known['body'] ?? [], member: known['person'] ?? [] },
    names,
    cursorsOf: cursorsIn(data),
  };
}
