import assert from 'node:assert/strict';
import { it } from 'node:test';
import { perVersion } from '../../src/graph/per-version.js';
import type { Graph } from '../../src/graph/port.js';
import { embedded } from '../engines.js';

async function versioned(): Promise<{ readonly graph: Graph; readonly change: () => void }> {
  const graph = await embedded.open();
  let version = 1;
  return { graph: { ...graph, version: () => Promise.resolve(String(version)) }, change: () => (version += 1) };
}

it('builds once for all who ask at the same time and later', async () => {
  const { graph } = await versioned();
  let built = 0;
  const read = perVersion(graph, () => Promise.resolve((built += 1)));
  assert.deepEqual([...(await Promise.all([read(), read()])), await read()], [1, 1, 1]);
});

it('builds anew after a change', async () => {
  const { graph, change } = await versioned();
  let built = 0;
  const read = perVersion(graph, () => Promise.resolve((built += 1)));
  await read();
  change();
  assert.equal(await read(), 2);
});

it('tries again after a failure', async () => {
  const { graph } = await versioned();
  const outcomes = [Promise.reject(new Error('gone')), Promise.resolve('there')];
  const read = perVersion(graph, () => outcomes.shift() ?? Promise.resolve('never'));
  await assert.rejects(read());
  assert.equal(await read(), 'there');
});
