import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openServed, type Served } from './served.js';

/** The goal is a second; a busy machine may take some more, a question that grows out of hand takes far more. */
const mostMilliseconds = 4_000;
const refusals = new Set(['INVALID_ARGUMENT', 'PAGE_SIZE_TOO_LARGE', 'QUERY_TOO_EXPENSIVE', 'REQUEST_TOO_LARGE']);
const search = 'query($text: String!) { search(text: $text, first: 100) { totalCount nodes { thing { id name } } } }';
const paths =
  'query($from: ID!, $to: ID!, $maxLength: Int, $first: Int) { paths(from: $from, to: $to, maxLength: $maxLength, first: $first) { length sentence steps { to { id } } } }';
const subgraph =
  'query($around: [ID!]!, $steps: Int, $limit: Int) { subgraph(around: $around, steps: $steps, limit: $limit) { truncated nodes { id } facts { id } } }';
const hubs = [
  'body:it-planungsrat',
  'org:vitako',
  'body:kommunalgremium',
  'org:deutscher-staedtetag',
  'org:govdigital',
] as const;

describe('hostile questions', () => {
  let served: Served;
  let ids: readonly string[] = [];

  before(async () => {
    served = await openServed();
    const { data } = await served.post({
      query: '{ people(first: 50) { nodes { id } } organizations(first: 50) { nodes { id } } }',
    });
    ids = [...new Set(JSON.stringify(data).match(/(?:person|org):[a-z0-9-]+/g))];
    assert.equal(ids.length, 100);
    await served.post({ query: search, variables: { text: 'Vitako' } });
    await served.post({ query: paths, variables: { from: hubs[0], to: hubs[1] } });
  });

  after(() => served.close());

  /** Asks, and gives the code of the refusal, or null where there is an answer. */
  const asked = async (query: string, variables: object = {}): Promise<unknown> => {
    const start = performance.now();
    const { status, data, errors, text } = await served.post({ query, variables });
    const took = performance.now() - start;
    const code: unknown = errors[0]?.extensions['code'] ?? null;
    assert.ok(took < mostMilliseconds, `took ${took.toFixed(0)} ms: ${query}`);
    assert.ok(status < 500 && served.internalErrors.length === 0, text.slice(0, 300));
    assert.ok(
      code === null ? data !== undefined && data !== null : typeof code === 'string' && refusals.has(code),
      text.slice(0, 300),
    );
    return code;
  };

  for (const metric of ['DEGREE', 'BETWEENNESS', 'PAGERANK', 'EIGENVECTOR']) {
    it(`measures ${metric} in as many years as are allowed, and refuses one more`, async () => {
      const query = `query($to: Int!) { centralityByYear(metric: ${metric}, from: 1997, to: $to, first: 100) { year scores { score } } }`;
      assert.equal(await asked(query, { to: 2026 }), null);
      assert.notEqual(await asked(query, { to: 2027 }), null);
      assert.notEqual(await asked(query, { to: -2147483648 }), null);
    });
  }

  it('finds a hundred paths of up to ten steps between hubs, or refuses', async () => {
    for (const from of hubs) for (const to of hubs) await asked(paths, { from, to, maxLength: 10, first: 100 });
  });

  it('refuses a path that is too long, and answers none or a negative number of paths', async () => {
    const [from, to] = hubs;
    assert.notEqual(await asked(paths, { from, to, maxLength: 11 }), null);
    await asked(paths, { from, to, maxLength: -1 });
    await asked(paths, { from, to, first: -1 });
    await asked(paths, { from, to, first: 0 });
    assert.notEqual(await asked(paths, { from, to, first: 1_000_000 }), null);
  });

  it('gives what lies ten steps around a hundred things, and refuses more than may be asked', async () => {
    await asked(subgraph, { around: ids, steps: 10 });
    await asked(subgraph, { around: ids, steps: 10, limit: 1_000 });
    assert.notEqual(await asked(subgraph, { around: ids, steps: 10, limit: 1_001 }), null);
    assert.notEqual(await asked(subgraph, { around: Array.from({ length: 500 }, () => ids[0]), steps: 10 }), null);
    assert.notEqual(await asked(subgraph, { around: ids, steps: 1_000_000 }), null);
    for (const steps of [-1, 0]) await asked(subgraph, { around: ids, steps, limit: 0 });
  });

  it('searches 500 characters and refuses 10000', async () => {
    for (const unit of ['a', 'Gremium ', 'Kommunalgremium', 'ä', 'qx ', 'abcdefgh ', '🦊'])
      await asked(search, { text: unit.repeat(500).slice(0, 500) });
    assert.equal(await asked(search, { text: 'Gremium '.repeat(1_250) }), 'INVALID_ARGUMENT');
  });

  it('takes signs of patterns, queries and statements for what they are: signs', async () => {
    const signs = [
      '*',
      '?',
      '%',
      '_',
      '.*',
      '(a+)+$',
      '[',
      '\\',
      '"',
      "' OR 1=1 //",
      '~10',
      'a*b*c*',
      '{',
      '$id',
      '\u0000',
    ];
    for (const text of [...signs, ...signs.map((sign) => sign.repeat(250).slice(0, 500)), '(a+)+$'.repeat(80)])
      await asked(search, { text });
    assert.equal(await asked(search, { text: '' }), null);
  });

  it('lists interlocks whatever number must be shared and however many are wanted', async () => {
    const query =
      'query($min: Int, $first: Int, $group: ID) { interlocks(minShared: $min, first: $first, group: $group) { totalCount nodes { a { id } b { id } } } }';
    for (const min of [-2_147_483_648, -1, 0, 1, 2_147_483_647])
      for (const first of [0, 100]) await asked(query, { min, first });
    for (const group of [...hubs, 'body:nobody', "body:' RETURN 1"]) await asked(query, { min: -1, first: 100, group });
    await asked(query, { first: -1 });
    assert.notEqual(await asked(query, { first: 1_000_000 }), null);
  });
});
