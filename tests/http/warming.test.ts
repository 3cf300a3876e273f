import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Graph, observed } from '../../src/graph/port.js';
import { sharedOf } from '../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { buildStoppable, type Server } from '../../src/http/server.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';

const query = `{
  paths(from: "org:vitako", to: "body:it-planungsrat", first: 1) { length }
  search(text: "Planungsrat", first: 1) { totalCount }
  changes(from: "2020-01-01", to: "2021-01-01", first: 1) { totalCount }
}`;

const ofAdvance = /^(?:shortcut|stored|search|texts)/;

describe('a server that builds in advance', () => {
  let graph: Graph;
  const statements: string[] = [];

  const serverOn = (over: Graph): Promise<Server> =>
    buildStoppable({
      schema: buildGraphqlSchema(),
      shared: sharedOf(over, 'https://example.org/license'),
      version: '0.0.0',
      operation: { log: 'silent' },
      patience: { farewell: 0 },
    });

  const namesOfQuestion = async ({ http }: Server): Promise<ReadonlySet<string>> => {
    statements.length = 0;
    const { statusCode, payload } = await http.inject({ method: 'POST', url: '/graphql', payload: { query } });
    assert.equal(statusCode, 200);
    assert.doesNotMatch(payload, /"errors"/);
    return new Set(statements);
  };

  before(async () => {
    const loaded = await openLoaded(embedded);
    graph = observed(loaded.graph, (name) => statements.push(name));
  });

  after(() => graph.close());

  it('answers the first question without reading the whole graph', async () => {
    const [warmed, cold] = [await serverOn(graph), await serverOn(graph)];
    await warmed.warm();
    const [first, all] = [await namesOfQuestion(warmed), await namesOfQuestion(cold)];
    assert.ok(all.has('shortcuts'));
    assert.deepEqual(
      [...first].filter((name) => ofAdvance.test(name)),
      [],
    );
    assert.ok(first.size < all.size / 2, [...first].join());
    await Promise.all([warmed.http.close(), cold.http.close()]);
  });

  it('leaves to the first question what could not be built', async () => {
    let broken = true;
    const server = await serverOn({
      ...graph,
      read: (asked, parameters) =>
        broken ? Promise.reject(new Error('The graph is away')) : graph.read(asked, parameters),
    });
    await server.warm();
    broken = false;
    assert.ok((await namesOfQuestion(server)).has('shortcuts'));
    await server.http.close();
  });

  it('begins nothing more once it is stopped', async () => {
    const server = await serverOn(graph);
    await server.stop();
    statements.length = 0;
    await server.warm();
    assert.deepEqual(statements, []);
  });
});
