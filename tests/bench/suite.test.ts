import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chosenBy } from '../../bench/suite/arguments.js';
import { compare } from '../../bench/suite/comparing.js';
import { load, type Loaded } from '../../bench/suite/load-protocol.js';
import { operations } from '../../bench/suite/operations.js';
import { reportOf } from '../../bench/suite/report.js';
import { type Bench, measure } from '../../bench/suite/rounds.js';
import { type Running, startVariant } from '../../bench/suite/variant.js';
import { indexOfNames, type World, worldOf } from '../../bench/suite/world.js';
import { portOf } from '../../bench/variants/listening.js';
import { loadWorld } from '../../bench/world/load.js';
import { openGraph } from '../../src/graph/open.js';

/** Those whose packages the program or its tests need anyway. */
const names = ['ours', 'ours-resolvers', 'limit', 'apollo-type-graphql-dataloader', 'graphql-http'] as const;

/** A client that needs no package: it asks one after the other. */
const client: Bench['client'] = {
  ask: async (message, kind) => {
    const { port, path, requests, amount } = load.parse(message);
    const took: number[] = [];
    const started = performance.now();
    for (let at = 0; at < (amount ?? 3); at += 1) {
      const asked = performance.now();
      const { method, body } = requests[at % requests.length] ?? { method: 'POST' };
      const headers = { 'content-type': 'application/json' };
      const options = body === undefined ? { method, headers } : { method, headers, body };
      await (await fetch(`http://127.0.0.1:${String(port)}${path}`, options)).text();
      took.push(performance.now() - asked);
    }
    const loaded: Loaded = { took, elapsed: performance.now() - started, wrong: 0 };
    return kind.parse(loaded);
  },
};

const operationOf = (id: string) => {
  const found = operations.find((operation) => operation.id === id);
  assert.ok(found);
  return found;
};

describe('the benchmark suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-suite-'));
  const running: Running[] = [];
  let world: World | null = null;

  const variablesOf = (id: string) => {
    assert.ok(world);
    return operationOf(id).variables(world);
  };

  before(async () => {
    const original = join(folder, 'world');
    const graph = await openGraph({ folder: original, durability: 'fast' });
    await loadWorld(graph, 'XS');
    await graph.define(indexOfNames);
    world = await worldOf(graph);
    await graph.close();
    for (const variant of names) {
      const own = join(folder, variant);
      cpSync(original, own, { recursive: true });
      running.push(await startVariant({ variant, place: { folder: own } }, null));
    }
  });

  after(async () => {
    await Promise.all(running.map((variant) => variant.stop()));
    rmSync(folder, { recursive: true });
  });

  for (const id of ['Q1', 'Q2', 'Q3', 'Q8'])
    it(`gets the same answers to ${id} from all variants`, async () => {
      const variables = variablesOf(id).slice(0, 5);
      assert.ok(variables.length > 0);
      await compare(operationOf(id), running, variables);
    });

  it('refuses to measure where one variant answers something else', async () => {
    const { http, port } = await answering('{"data":{"body":{"id":"body:b-1","name":"Another"}}}');
    const wrong = { name: 'yoga', port, path: '/graphql' } as const;
    const all = [...running, wrong];
    await assert.rejects(compare(operationOf('Q1'), all, variablesOf('Q1').slice(0, 1)), /in two ways/);
    http.close();
  });

  it('refuses to measure where one variant answers with an error', async () => {
    const { http, port } = await answering('{"data":null,"errors":[{"message":"No"}]}');
    const wrong = { name: 'yoga', port, path: '/graphql' } as const;
    await assert.rejects(compare(operationOf('Q1'), [wrong], variablesOf('Q1').slice(0, 1)), /yoga answers 200/);
    http.close();
  });

  it('records each measurement with all its figures, and reports it', async () => {
    const bench: Bench = {
      engine: 'embedded',
      size: 'XS',
      client,
      databaseCpu: () => null,
      onFailure: (reason) => assert.fail(reason),
    };
    const effort = { rounds: 2, seconds: 0.01, warmUpSeconds: 0.01, clients: [1], compared: 1 };
    const ways = running.filter(({ name }) => name === 'ours' || name === 'ours-resolvers');
    const measured = await measure(bench, operationOf('Q2'), ways, variablesOf('Q2'), effort);
    assert.deepEqual(
      measured.map(({ operation, variant, engine, clients }) => [operation, variant, engine, clients]),
      [
        ['Q2', 'ours', 'embedded', 1],
        ['Q2', 'ours-resolvers', 'embedded', 1],
      ],
    );
    for (const one of measured) {
      const { requestsPerSecond, medianMs, p99Ms, cpuMsPerRequest } = one;
      for (const figure of [requestsPerSecond, medianMs, p99Ms, cpuMsPerRequest]) assert.ok(figure > 0);
      assert.equal(typeof one.noisy, 'boolean');
    }
    assert.deepEqual(
      measured.map(({ statementsPerRequest }) => statementsPerRequest),
      [1, 5],
    );
    const report = reportOf(measured, 'npm run bench', new Date(), (name) => `charts/${name}`);
    assert.match(report, /\| ours-resolvers \| 1 \|/);
  });

  it('chooses operations, variants and engines by words', () => {
    const {
      operations: asked,
      others,
      variants,
      engines,
      json,
    } = chosenBy(['Q2', 'ours', 'embedded', '--json', 'x.json']);
    assert.deepEqual(
      [asked.map(({ id }) => id), others, variants, engines, json],
      [['Q2'], [], ['ours'], ['embedded'], 'x.json'],
    );
    assert.throws(() => chosenBy(['Q99']), /"Q99" is unknown. There are Q1, Q2/);
  });
});

/** A server that answers everything alike. */
async function answering(text: string): Promise<{ http: Server; port: number }> {
  const http = createServer((_, response) => response.end(text));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { http, port: portOf(http) };
}
