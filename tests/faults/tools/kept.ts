import assert from 'node:assert/strict';
import { verify } from '../../../src/changes/verify.js';
import type { Graph } from '../../../src/graph/port.js';
import { heldBy } from './stream.js';

/** Fails unless a graph holds each acknowledged changeset once, in an unbroken sequence, and nothing of it is half. */
export async function assertKept(graph: Graph, acknowledged: Iterable<string>): Promise<number> {
  const held = await heldBy(graph);
  const reasons = held.map(({ reason }) => reason);
  const lost = [...acknowledged].filter((reason) => !reasons.includes(reason));
  assert.deepEqual(lost, [], 'acknowledged changesets were lost');
  assert.equal(new Set(reasons).size, reasons.length, 'a changeset was applied twice');
  assert.deepEqual(
    held.map(({ sequence }) => sequence),
    held.map((_, index) => index + 1),
  );
  assert.deepEqual(await verify(graph, null), []);
  return held.length;
}
