import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { embedded } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { blocksOf, pages } from './markdown.js';

describe('the questions in the documentation', () => {
  let loaded: Loaded;

  before(async () => {
    loaded = await openLoaded(embedded);
  });

  after(() => loaded.graph.close());

  for (const page of pages()) {
    const blocks = blocksOf(page);
    blocks.forEach(({ language, content, line }, index) => {
      if (language !== 'graphql') return;
      const next = blocks[index + 1];
      it(`are answered without an error, and as shown: ${page.path}:${String(line)}`, async () => {
        const { data, errors, extensions } = await loaded.ask(content);
        assert.deepEqual([errors, extensions], [undefined, undefined]);
        assert.ok(Object.values(data ?? {}).every((value) => value !== null));
        if (next?.language === 'json')
          assert.deepEqual(JSON.parse(JSON.stringify(data)), JSON.parse(next.content), 'the answer below the question');
      });
    });
  }
});
