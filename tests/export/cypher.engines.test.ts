import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checksumOf } from '../../src/changes/canonical.js';
import type { Graph } from '../../src/graph/port.js';
import { readCounts } from '../../src/queries/dataset.js';
import { describeEngines, embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { exported } from './exported.js';
import { loadNasty } from './nasty.js';
import { runScript } from './script.js';

const summary = async (graph: Graph) => ({ counts: await readCounts(graph), checksum: await checksumOf(graph) });

describeEngines('The Cypher script', (engine) => {
  const loadsAs = async (source: Graph, twice = false): Promise<void> => {
    const script = (await exported(source, 'cypher')).toString();
    const expected = await summary(source);
    await source.close();
    const target = await engine.open();
    try {
      await runScript(target, script);
      assert.deepEqual(await summary(target), expected);
      if (!twice) return;
      await runScript(target, script);
      assert.deepEqual(await summary(target), expected);
    } finally {
      await target.close();
    }
  };

  it('makes the shipped seed in an empty graph, history included', async () => {
    await loadsAs((await openLoaded(embedded)).graph);
  });

  it('keeps every character of nasty names, and changes nothing where it runs twice', async () => {
    const source = await embedded.open();
    await loadNasty(source);
    await loadsAs(source, true);
  });

  it('is found to be another graph where a character is changed', async () => {
    const source = await embedded.open();
    await loadNasty(source);
    const script = (await exported(source, 'cypher')).toString();
    const target = await engine.open();
    const expected = await checksumOf(source);
    await runScript(target, script.replace('Größe', 'Grosse'));
    assert.notEqual(await checksumOf(target), expected);
    await Promise.all([source.close(), target.close()]);
  });
});
