import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getOperationAST } from 'graphql';
import { GremiengraphError } from '../../src/domain/errors.js';
import type { Graph } from '../../src/graph/port.js';
import { compiler } from '../../src/graphql/compiling/compiled.js';
import { contextFor, sharedOf } from '../../src/graphql/context.js';
import { refuseExcess } from '../../src/graphql/excess.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { texts } from '../../src/graphql/texts.js';
import { embedded } from '../engines.js';

const schema = buildGraphqlSchema();
const different = (at: number): string =>
  `query Q${String(at)}($with: Boolean = true) { body(id: "body:b-${String(at)}") { id name @include(if: $with) members(first: ${String(1 + (at % 100))}) { nodes { role } } } }`;

describe('a text that was read', () => {
  it('is not read again, until others have taken its place', () => {
    const read = texts(schema, 2_000);
    const first = read(different(0));
    assert.equal(read(different(0)), first);
    for (let at = 1; at < 100; at += 1) read(different(at));
    assert.equal(read(different(99)), read(different(99)));
    assert.notEqual(read(different(0)), first);
  });

  it('costs what it costs without being remembered, whatever the variables', () => {
    const query =
      'query($n: Int = 3, $ids: [ID!] = ["a"], $d: Date) { nodes(ids: $ids) { ... on Body { members(first: $n, validAt: $d) { nodes { id } } } } }';
    const text = texts(schema)(query);
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `body:${String(at)}`);
    const asked = [
      {},
      { n: 7 },
      { n: null },
      { ids: ids(40) },
      { ids: ids(40), n: 9 },
      { ids: 'one' },
      { d: '2021-01-01' },
    ];
    for (const variables of [...asked, ...asked])
      assert.equal(text.costWith(variables), refuseExcess(schema, text.document, variables), JSON.stringify(variables));
  });

  it('is refused each time for variables that exceed a limit', () => {
    const text = texts(schema)(
      'query($n: Int, $where: BodyWhere) { bodies(first: $n, where: $where) { nodes { id } } }',
    );
    const deep: unknown = JSON.parse('{"not":'.repeat(20) + '{}' + '}'.repeat(20));
    const isRefused = (code: string) => (error: unknown) => error instanceof GremiengraphError && error.code === code;
    assert.equal(text.costWith({ n: 5 }), 5);
    for (let time = 0; time < 2; time += 1) {
      assert.throws(() => text.costWith({ n: 101 }), isRefused('PAGE_SIZE_TOO_LARGE'));
      assert.throws(() => text.costWith({ n: 5, where: deep }), isRefused('INPUT_TOO_DEEP'));
    }
  });
});

describe('a compiler that meets many different operations', () => {
  const bounds = { plans: 3_000, met: 20_000 };

  const meet = async (graph: Graph) => {
    const [read, operations] = [texts(schema), compiler(schema, bounds)];
    const shared = sharedOf(graph, '');
    let most = { plans: 0, met: 0 };
    for (let at = 0; at < 200; at += 1) {
      const { document, fragments } = read(different(at));
      const operation = getOperationAST(document);
      assert.ok(operation);
      const variables = { with: at % 2 === 0 };
      await operations
        .answer({ operation, fragments, variables }, contextFor(shared, new Date()))
        .catch(() => undefined);
      const { plans, met } = operations.held();
      most = { plans: Math.max(most.plans, plans), met: Math.max(most.met, met) };
    }
    return most;
  };

  it('remembers no more plans than it may', async () => {
    const graph = await embedded.open();
    const { plans, met } = await meet(graph);
    assert.ok(plans > bounds.plans / 2 && plans <= bounds.plans, String(plans));
    assert.equal(met, 0);
    await graph.close();
  });

  it('remembers no more statements than it may, where the engine plans slowly', async () => {
    const graph = await embedded.open();
    const { plans, met } = await meet({ ...graph, capabilities: { ...graph.capabilities, sightsBeforePlanning: 3 } });
    assert.ok(met > 0 && met <= bounds.met, String(met));
    assert.ok(plans <= bounds.plans, String(plans));
    await graph.close();
  });

  it('plans a large operation only when it returns', async () => {
    const graph = await embedded.open();
    const operations = compiler(schema);
    const { document, fragments } = texts(schema)(large);
    const operation = getOperationAST(document);
    assert.ok(operation);
    const ask = () =>
      operations.answer({ operation, fragments, variables: {} }, contextFor(sharedOf(graph, ''), new Date()));
    await assert.rejects(ask, { reason: 'it is large and was not met before' });
    assert.equal(operations.held().plans, 0);
    assert.match(await ask(), /^\{"bodies0":\{"nodes":\[\]\}/);
    await graph.close();
  });
});

/** Few words that ask for many fields: fragments take each other in. */
const large = `{ ${Array.from({ length: 10 }, (_, at) => `bodies${String(at)}: bodies(first: 1) { nodes { ...B } }`).join(' ')} }
  fragment B on Body { ${Array.from({ length: 8 }, (_, at) => `m${String(at)}: members(first: 1) { nodes { ...M } }`).join(' ')} }
  fragment M on Membership { id role roleLabel voting modality validFrom validTo recordedAt retractedAt }`;
