import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { searchDirectory, type SearchDirectory } from '../../src/analysis/search/search.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { furtherSearches, goldenSearches, idsFound, problemWith } from './searches.js';

describeEngines('The list of searches', (engine) => {
  let loaded: Loaded;
  let directory: SearchDirectory;
  before(async () => {
    loaded = await openLoaded(engine);
    directory = searchDirectory(loaded.graph);
  });
  after(() => loaded.graph.close());

  for (const rule of new Set(goldenSearches().map((search) => search.rule)))
    it(`finds first what was meant: ${rule}`, async () => {
      const problems: string[] = [];
      for (const search of goldenSearches().filter((one) => one.rule === rule)) {
        const problem = problemWith(search, await idsFound(directory, search));
        if (problem !== null) problems.push(problem);
      }
      assert.deepEqual(problems, []);
    });

  it('finds at least 95 of 100 things that strangers would search for among the first three hits', async (test) => {
    const missed: string[] = [];
    let expected = 0;
    for (const search of furtherSearches()) {
      const found = (await idsFound(directory, search)).slice(0, 3);
      expected += search.expect.length;
      for (const id of search.expect)
        if (!found.includes(id)) missed.push(`"${search.query}" misses ${id} and finds ${found.join(', ')}`);
    }
    test.diagnostic(`${String(expected - missed.length)} of ${String(expected)}`);
    assert.ok(missed.length <= expected * 0.05, missed.join('\n'));
  });
});
