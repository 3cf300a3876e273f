import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { searchDirectory } from '../../src/analysis/search/search.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { idsIn } from '../queries/oracle-asking.js';
import { itemsOf, type Json, keysOf, numberOf, parseJson, textOf } from '../queries/oracle-records.js';
import { goldenSearches } from './searches.js';

const fields =
  '{ totalCount facets { type count } pageInfo { hasNextPage endCursor } nodes { type score field highlight thing { id name } } }';
const query = `query Search($text: String!, $types: [ThingType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) ${fields}
}`;

describeEngines('search', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  type Variables = Readonly<Record<string, Json>>;
  const searched = async (variables: Variables) => {
    const { data, errors = [] } = await loaded.ask(query, variables);
    assert.deepEqual(errors, []);
    return keysOf(keysOf(parseJson(JSON.stringify(data)))['search']);
  };
  const codeOf = async (variables: Variables): Promise<string> => {
    const { errors = [] } = await loaded.ask(query, variables);
    return String(errors[0]?.extensions?.['code']);
  };
  const things = (found: Readonly<Record<string, Json>>) =>
    idsIn(itemsOf(found['nodes']).map((node) => keysOf(node)['thing'] ?? null));

  it('gives the thing, its type, the field and the words that were found', async () => {
    const found = await searched({ text: 'Bürgermeister Dormagen', first: 1 });
    const [hit] = itemsOf(found['nodes']).map(keysOf);
    assert.deepEqual(
      { ...hit, score: null },
      {
        type: 'PERSON',
        score: null,
        field: 'role',
        highlight: '<mark>Bürgermeister</mark>, Stadt <mark>Dormagen</mark>',
        thing: { id: 'person:erik-lierenfeld', name: 'Erik Lierenfeld' },
      },
    );
  });

  it('counts all hits by type, also those of other types than asked', async () => {
    const [all, topics] = [await searched({ text: 'Hamburg' }), await searched({ text: 'Hamburg', types: ['TOPIC'] })];
    assert.deepEqual(topics['facets'], all['facets']);
    const counts = itemsOf(all['facets']).map((facet) => numberOf(keysOf(facet)['count']) ?? 0);
    assert.equal(
      counts.reduce((a, b) => a + b, 0),
      all['totalCount'],
    );
    assert.ok(itemsOf(topics['nodes']).every((node) => keysOf(node)['type'] === 'TOPIC'));
    assert.equal(things(await searched({ text: 'Hamburg', types: [] })).length, 0);
  });

  it('gives every hit once, page by page, best first', async () => {
    const whole = await searched({ text: 'Vitako', first: 100 });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await searched({ text: 'Vitako', first: 7, after });
      ids.push(...things(page));
      const { hasNextPage, endCursor } = keysOf(page['pageInfo']);
      after = hasNextPage === true ? (textOf(endCursor) ?? null) : null;
    } while (after !== null && ids.length < 100);
    assert.deepEqual(ids.slice(0, 100), things(whole));
    assert.equal(new Set(ids).size, ids.length);
    const scores = itemsOf(whole['nodes']).map((node) => numberOf(keysOf(node)['score']) ?? 0);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
  });

  it('refuses a cursor of another search, a page that is too large and a text that is too long', async () => {
    const { endCursor } = keysOf((await searched({ text: 'Vitako', first: 1 }))['pageInfo']);
    assert.equal(await codeOf({ text: 'KGSt', after: endCursor ?? null }), 'INVALID_CURSOR');
    assert.equal(await codeOf({ text: 'Vitako', types: ['BODY'], after: endCursor ?? null }), 'INVALID_CURSOR');
    assert.equal(await codeOf({ text: 'Vitako', first: -1 }), 'INVALID_ARGUMENT');
    assert.equal(await codeOf({ text: 'x'.repeat(501) }), 'INVALID_ARGUMENT');
    assert.equal(await codeOf({ text: 'x'.repeat(10_000) }), 'INVALID_ARGUMENT');
  });

  it('finds nothing for a text without words, and takes signs for nothing', async () => {
    for (const text of ['', '   ', '.*', '((((', '" OR 1=1 --'.replace(/[\p{L}\d]/gu, ''), '\u0000', '%%', '*:*'])
      assert.equal((await searched({ text }))['totalCount'], 0, text);
    assert.deepEqual(
      things(await searched({ text: 'Pörksen AND (Jan)^2 ~', first: 1 })),
      things(await searched({ text: 'Pörksen and Jan', first: 1 })),
    );
  });

  it('escapes what a text has of HTML', async () => {
    for (const text of ['<script>', 'Markt versus Macht', '20 Jahre', 'Fachkräfte & Personal']) {
      const highlights = itemsOf((await searched({ text, first: 100 }))['nodes']).map(
        (node) => textOf(keysOf(node)['highlight']) ?? '',
      );
      for (const highlight of highlights)
        assert.doesNotMatch(highlight.replaceAll(/<\/?mark>|&(?:amp|lt|gt|quot|#39);/g, ''), /[<>"'&]/);
    }
  });

  it('answers the same each time', async () => {
    const directory = searchDirectory(loaded.graph);
    const first = await directory.searchText({ text: 'OZG', types: null, first: 5, after: null });
    const again = await directory.searchText({ text: 'OZG', types: null, first: 5, after: null });
    assert.deepEqual(again, first);
  });

  it('answers the longest texts within a second', async () => {
    const words = goldenSearches()
      .map((search) => search.query)
      .join(' ');
    for (const text of [words.slice(0, 500), 'a '.repeat(250), 'ä'.repeat(500), 'Kommunalgremum '.repeat(33)]) {
      const start = performance.now();
      await searched({ text });
      assert.ok(performance.now() - start < 1_000, text.slice(0, 20));
    }
  });
});
