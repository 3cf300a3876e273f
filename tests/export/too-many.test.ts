import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { choose } from '../../src/export/choosing/choose.js';
import { everything, parseSelection, type Selection } from '../../src/export/selection.js';
import { type Graph, observed } from '../../src/graph/port.js';
import { nameDirectory } from '../../src/queries/names.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';

const refusal = {
  code: 'INVALID_ARGUMENT',
  message: /at most \d+ things and facts \(narrow it with around and fewer steps.*types, modalities, from and to/,
};

describe('A selection of more than leaves at once', () => {
  let graph: Graph;
  let statements = 0;
  before(async () => {
    const loaded = (await openLoaded(embedded)).graph;
    graph = observed(loaded, () => (statements += 1));
  });
  after(() => graph.close());

  const chosen = (selection: Selection, most: number) =>
    choose({ graph, names: nameDirectory(graph), now: new Date().toISOString(), most }, selection);

  for (const [what, selection] of [
    ['of everything', everything],
    ['around a body', parseSelection({ around: 'body:kommunalgremium', steps: '2' })],
    ['of some types', parseSelection({ types: 'Person,Membership' })],
  ] as const)
    it(`is refused by one thing or fact too many (${what})`, async () => {
      const { size } = await chosen(selection, 1_000_000);
      assert.ok(size > 100);
      assert.equal((await chosen(selection, size)).size, size);
      await assert.rejects(chosen(selection, size - 1), refusal);
    });

  it('is refused as soon as there are too many, and not when all are known', async () => {
    statements = 0;
    await chosen(everything, 1_000_000);
    const all = statements;
    statements = 0;
    await assert.rejects(chosen(everything, 10), refusal);
    assert.ok(statements < all / 4, `${String(statements)} of ${String(all)} statements`);
  });
});
