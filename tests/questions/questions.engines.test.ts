import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const folder = inCheckout('tests/questions');
const slugs = readdirSync(folder).flatMap((file) =>
  file.endsWith('.graphql') ? [file.slice(0, -'.graphql'.length)] : [],
);

const questionOf = (query: string): string => query.split('\n')[0]?.replace(/^#\s*/, '') ?? '';

describeEngines('the questions of analysts', (engine) => {
  let loaded: Loaded;

  before(async () => {
    loaded = await openLoaded(engine);
  });

  after(() => loaded.graph.close());

  for (const slug of slugs) {
    const query = readFileSync(join(folder, `${slug}.graphql`), 'utf8');
    it(`answers: ${questionOf(query)} (${slug})`, async () => {
      const expected: unknown = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8'));
      const answered: unknown = JSON.parse(JSON.stringify(await loaded.ask(query)));
      assert.deepEqual(answered, expected);
      assert.deepEqual(loaded.internalErrors, []);
    });
  }
});
