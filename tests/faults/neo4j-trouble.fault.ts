import assert from 'node:assert/strict';
import { applyChangeset, type Applied } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { Neo4jAddress } from '../../src/graph/engines/neo4j.js';
import { openGraph } from '../../src/graph/open.js';
import type { Graph } from '../../src/graph/port.js';
import { changeset, person, start } from '../changes/drafts.js';
import { assertKept } from './tools/kept.js';
import { emptyNeo4j, withAnyNeo4j } from './tools/on-neo4j.js';
import { type Behaviour, type Proxy, startProxy } from './tools/proxy.js';
import { heldBy } from './tools/stream.js';

/** What this fault is. */
export const title = 'a Neo4j that is slow, silent, resetting, gone, or cut at the commit';

const patience = 10_000;

interface Scene {
  readonly graph: Graph;
  readonly proxy: Proxy;
  readonly address: Neo4jAddress;
  readonly plan: () => Promise<() => Promise<Applied>>;
}

/** Gets a Neo4j into trouble in every way; what is asked ends in time, and all is well again by itself. */
export const run = (rounds: number | null): Promise<void> => withAnyNeo4j((direct) => runOn(direct, rounds ?? 3));

async function runOn(direct: Neo4jAddress, rounds: number): Promise<void> {
  await emptyNeo4j(direct);
  const proxy = await startProxy(Number(new URL(direct.uri).port));
  const address = { ...direct, uri: `bolt://127.0.0.1:${String(proxy.port)}` };
  const graph = await openGraph({ neo4j: address });
  try {
    await applyChangeset(graph, await planChangeset(graph, changeset(start)), new Date());
    for (let round = 0; round < rounds; round++) await trouble({ graph, proxy, address, plan: numbered(graph, round) });
  } finally {
    await graph.close();
    await proxy.close();
  }
}

/** Plans one changeset after another; one that failed is planned again, so that it is seen whether it was kept. */
function numbered(graph: Graph, round: number): Scene['plan'] {
  let number = 0;
  let failed = false;
  return async () => {
    if (!failed) number += 1;
    const name = `r${String(round)}-${String(number)}`;
    const plan = await planChangeset(graph, changeset([person(`person:${name}`, name)], [], name));
    failed = true;
    return async () => {
      const applied = await applyChangeset(graph, plan, new Date());
      failed = false;
      return applied;
    };
  };
}

async function trouble(scene: Scene): Promise<void> {
  await (
    await scene.plan()
  )();
  await gone(scene);
  for (const behaviour of ['swallow', 'reset', 'slow'] as const) await during(scene, behaviour);
  for (const behaviour of ['cut-at-commit', 'swallow-at-commit'] as const) await atCommit(scene, behaviour);
  await assertKept(scene.graph, []);
}

/** Connections that end between two requests are nobody's concern. */
async function gone({ proxy, graph, plan }: Scene): Promise<void> {
  proxy.drop();
  await heldBy(graph);
  const apply = await plan();
  proxy.drop();
  await apply();
}

async function during({ proxy, graph, plan, address }: Scene, behaviour: Behaviour): Promise<void> {
  const apply = await plan();
  proxy.behave(behaviour);
  await Promise.all([
    endsInTime(`a read (${behaviour})`, heldBy(graph)),
    endsInTime(`a write (${behaviour})`, apply()),
    endsInTime(
      `opening (${behaviour})`,
      openGraph({ neo4j: address }).then((opened) => opened.close()),
    ),
  ]);
  proxy.behave('pass');
  proxy.drop();
  await heldBy(graph);
  await (
    await plan()
  )();
}

/** The database has committed, and nobody heard it: the changeset is found when it is tried again. */
async function atCommit({ proxy, graph, plan }: Scene, behaviour: Behaviour): Promise<void> {
  const before = (await heldBy(graph)).length;
  const apply = await plan();
  proxy.behave(behaviour);
  await endsInTime(`a commit (${behaviour})`, apply());
  proxy.behave('pass');
  await (
    await plan()
  )();
  const after = (await heldBy(graph)).length;
  assert.ok(after === before + 1 || after === before + 2, `${String(before)} changesets became ${String(after)}`);
}

async function endsInTime(what: string, work: Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const error: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  const took = performance.now() - begun;
  assert.ok(took < patience, `${what} took ${took.toFixed(0)} ms`);
  if (error === null) return;
  assert.ok(error instanceof Error && 'code' in error, `${what} failed with another error`);
  assert.ok(
    error.code === 'ENGINE_UNAVAILABLE' || error.code === 'STATEMENT_TIMEOUT',
    `${what} failed with ${error.message}`,
  );
}
