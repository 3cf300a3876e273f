import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { collectIds, largestSelection } from '../../src/export/choosing/chosen.js';
import { lossKinds } from '../../src/export/loss.js';
import { formats } from '../../src/export/formats.js';
import { parseSelection, wordsOf } from '../../src/export/selection.js';
import type { Graph } from '../../src/graph/port.js';
import { readCounts } from '../../src/queries/dataset.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { exported, opening } from './exported.js';

describe('A selection', () => {
  let graph: Graph;
  before(async () => {
    graph = (await openLoaded(embedded)).graph;
  });
  after(() => graph.close());

  const chosen = async (words: Readonly<Record<string, string>>) =>
    (await opening(graph, 'gexf', words)).subject.chosen;

  it('is described by the same words however it was written', () => {
    const one = parseSelection({ body: 'body:it-planungsrat', validAt: '2021-02-01', types: 'BODY,person' });
    const other = parseSelection({
      around: 'body:it-planungsrat',
      steps: '1',
      from: '2021-02-01',
      to: '2021-02-01',
      types: 'Person, Body',
    });
    assert.deepEqual(wordsOf(one), wordsOf(other));
    assert.deepEqual(parseSelection(wordsOf(one)), one);
  });

  it('of everything at every time of knowing has every node of the graph', async () => {
    const { size } = await chosen({ knownAt: 'any' });
    assert.equal(
      size,
      (await readCounts(graph)).reduce((sum, { count }) => sum + count, 0),
    );
  });

  it('around a body has its members, what is said of it, its meetings and the sources of all this', async () => {
    const found = await chosen({ around: 'body:kommunalgremium' });
    for (const id of [
      'body:kommunalgremium',
      'org:fitko',
      'membership:kommunalgremium-fitko-chair-2020',
      'meeting:kommunalgremium-2020-08-26',
      'plan:kommunalgremium-virtual',
      'article:kommune21-34661',
    ])
      assert.ok(found.has(id), id);
    assert.ok(!found.has('person:aboli-lion'));
  });

  it('with no step draws the thing alone, and has what is said of it', async () => {
    const found = await chosen({ around: 'body:kommunalgremium', steps: '0' });
    assert.ok(found.draws('body:kommunalgremium') && !found.draws('body:it-planungsrat'));
    assert.ok(found.has('plan:kommunalgremium-virtual'));
    assert.ok(!found.has('membership:kommunalgremium-fitko-chair-2020'));
  });

  it('leaves out facts of other days, and all that the graph learnt later', async () => {
    const words = { around: 'body:it-planungsrat' };
    const on = await chosen({ ...words, validAt: '2019-06-01' });
    assert.ok(on.has('membership:it-planungsrat-hans-henning-luehr-chair-2019'));
    assert.ok(!on.has('membership:it-planungsrat-jan-poerksen-chair-2021'));
    const before2015 = await chosen({ ...words, knownAt: '2015-01-01' });
    assert.ok(!before2015.has('membership:it-planungsrat-hans-henning-luehr-chair-2019'));
  });

  it('of some types has no things of others but the sources of what it has', async () => {
    const { idsOf } = await chosen({ around: 'body:kommunalgremium', types: 'Organization,Body,Membership' });
    assert.deepEqual([...idsOf.keys()].sort(), ['Article', 'Body', 'Document', 'Membership', 'Organization']);
  });

  it('by a text lies around the things whose names contain it', async () => {
    const found = await chosen({ search: 'kommunalgremium' });
    assert.ok(found.has('body:kommunalgremium') && found.has('org:fitko'));
  });

  it('leaves in the same order, byte by byte, each time, on another day as well', async ({ mock: { timers } }) => {
    timers.enable({ apis: ['Date'], now: Date.now() });
    for (const { name } of formats) {
      const one = await exported(graph, name, { around: 'body:kommunalgremium' });
      timers.setTime(Date.now() + 86_400_000);
      const other = await exported(graph, name, { around: 'body:kommunalgremium' });
      assert.ok(one.equals(other), name);
    }
  });

  it('has counts and examples for what a format cannot hold, and none for what does not occur', async () => {
    const losses = await (await opening(graph, 'oparl.json', { around: 'body:kommunalgremium' })).losses();
    const quotas = losses.find(({ kind }) => kind === 'QUOTAS');
    assert.equal(quotas?.title, lossKinds.QUOTAS.title);
    assert.ok(quotas.count >= quotas.examples.length && quotas.examples.length > 0);
    for (const { count, examples } of losses) assert.ok(count > 0 && examples.length > 0);
  });

  it('of more than leaves at once is refused with how to narrow it', () => {
    const { add, ids } = collectIds(2);
    assert.deepEqual(add(['body:b', 'body:a', 'body:b']), ['body:b', 'body:a']);
    assert.throws(() => add(['body:c']), {
      code: 'INVALID_ARGUMENT',
      message: /at most 2 things and facts \(narrow it with around and fewer steps.*types, modalities, from and to/,
    });
    assert.ok(ids.size > 2);
    assert.equal(largestSelection, 1_000_000);
  });
});
