import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeEngines, embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { exported } from './exported.js';

const selections = [
  {},
  { knownAt: 'any', shape: 'facts' },
  { around: 'body:kommunalgremium', steps: '2', shape: 'facts' },
  { around: 'body:it-planungsrat,org:fitko', validAt: '2021-02-01', knownAt: '2021-03-01T12:00:00Z' },
  {
    search: 'Landkreis',
    from: '2015',
    to: '2021-06',
    modalities: 'FACT,REPORTED',
    types: 'Body,Organization,Membership',
  },
] as const;

describeEngines('A selection', (engine) => {
  it('leaves as the same bytes from either engine', async () => {
    const [reference, own] = [(await openLoaded(embedded)).graph, (await openLoaded(engine)).graph];
    // The moment of loading is the engines' own and stands in the files.
    const plain = (content: Buffer) => content.toString().replace(/lastmodifieddate="[^"]*"/, '');
    for (const words of selections)
      assert.equal(plain(await exported(own, 'gexf', words)), plain(await exported(reference, 'gexf', words)));
    await Promise.all([reference.close(), own.close()]);
  });

  it('is the same picture from either engine', async () => {
    const [reference, own] = [(await openLoaded(embedded)).graph, (await openLoaded(engine)).graph];
    for (const words of [
      { around: 'body:kommunalgremium' },
      { around: 'person:markus-richter', validAt: '2021-02-01' },
    ]) {
      const drawn = await exported(own, 'svg', words);
      assert.ok(drawn.length > 5_000);
      assert.equal(drawn.toString(), (await exported(reference, 'svg', words)).toString());
    }
    await Promise.all([reference.close(), own.close()]);
  });
});
