import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { buildIndex } from '../../src/analysis/search/build.js';
import { type Found, searcherOf } from '../../src/analysis/search/search.js';
import type { Entry, Text } from '../../src/analysis/search/text.js';

const places = ['Altstadt', 'Neustadt', 'Burg', 'Heim', 'Dorf', 'Au', 'Bach'];

/** Things that all have the same word: in their names, at the end of names, in what is told of them, or twice. */
function towns(count: number) {
  const entries: Entry[] = [];
  const texts: Text[] = [];
  for (let at = 0; at < count; at += 1) {
    const place = places[at % places.length] ?? '';
    const type = at % 3 === 0 ? 'ORGANIZATION' : at % 3 === 1 ? 'PERSON' : 'BODY';
    const id = `${type.toLowerCase()}:${String(at)}`;
    const name = type === 'ORGANIZATION' ? `Stadt ${place}` : type === 'BODY' ? `Rat ${place}` : `Kai ${place}`;
    entries.push({ id, type, name });
    texts.push({ id, field: 'name', text: name });
    for (let more = 0; more <= at % 4; more += 1)
      texts.push({ id, field: 'statement', text: `Die Stadt ${place} arbeitet mit, zum ${String(more)}. Mal.` });
  }
  return { entries, texts };
}

describe('A word that very many things have', () => {
  let search: (text: string, first: number, types?: readonly Entry['type'][]) => Found;
  before(async () => {
    const { entries, texts } = towns(3_000);
    const searcher = searcherOf(await buildIndex(entries, texts));
    search = (text, first, types) => searcher({ text, types: types ?? null, first, after: null });
  });

  for (const text of ['Stadt', 'Städte', 'stad', 'Stadt Neustadt'])
    it(`shows first what is first in the whole list: ${text}`, () => {
      const whole = search(text, 3_000).hits;
      for (const first of [0, 1, 10, 100]) assert.deepEqual(search(text, first).hits, whole.slice(0, first));
      const bodies = search(text, 20, ['BODY']).hits;
      assert.deepEqual(bodies, whole.filter(({ type }) => type === 'BODY').slice(0, 20));
    });

  it('counts all, whatever it looks at', () => {
    const { total, facets } = search('Stadt', 1);
    assert.equal(total, 3_000);
    assert.deepEqual(
      facets,
      ['BODY', 'ORGANIZATION', 'PERSON'].map((type) => ({ type, count: 1_000 })),
    );
  });

  it('says the same after another search', () => {
    const before = search('Stadt', 50);
    search('Stadt Altstadt Neustadt Burg', 50);
    search('Burg', 50);
    assert.deepEqual(search('Stadt', 50), before);
  });
});
