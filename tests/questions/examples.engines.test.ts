import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const folder = inCheckout('schema/examples');

describeEngines('the examples', (engine) => {
  let loaded: Loaded;

  before(async () => {
    loaded = await openLoaded(engine);
  });

  after(() => loaded.graph.close());

  for (const file of readdirSync(folder)) {
    it(`answers ${file} without an error, and not with nothing`, async () => {
      const query = readFileSync(join(folder, file), 'utf8');
      assert.match(query, /^# .+\?\n/, 'an example starts with its question in German');
      const { data, errors, extensions } = await loaded.ask(query);
      assert.deepEqual([errors, extensions], [undefined, undefined]);
      assert.ok(Object.values(data ?? {}).every((value) => value !== null));
    });
  }
});
