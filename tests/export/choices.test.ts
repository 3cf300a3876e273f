import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chooseOnce } from '../../src/export/choosing/choices.js';
import { everything } from '../../src/export/selection.js';
import type { Graph } from '../../src/graph/port.js';
import { nameDirectory } from '../../src/queries/names.js';
import { embedded } from '../engines.js';
import { loadNasty } from './nasty.js';

/** Counts how often bodies are looked for in a graph whose data seems to change while that is done. */
async function looksWhileChanging(changes: number): Promise<number> {
  const graph = await embedded.open();
  await loadNasty(graph);
  let looks = 0;
  const changing: Graph = {
    ...graph,
    read: (query, parameters) => {
      if (query.name === 'export ids of Body' && parameters['skip'] === 0) looks += 1;
      return graph.read(query, parameters);
    },
    version: () => Promise.resolve(String(Math.min(looks, changes))),
  };
  await chooseOnce({ graph: changing, names: nameDirectory(graph), now: new Date().toISOString() }, everything);
  await graph.close();
  return looks;
}

it('what is taken is found out anew where the data changes meanwhile, but not without end', async () => {
  assert.equal(await looksWhileChanging(0), 1);
  assert.equal(await looksWhileChanging(1), 2);
  assert.equal(await looksWhileChanging(100), 3);
});
