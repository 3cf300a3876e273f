import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { describeEngines } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed, type Served } from './served.js';
import { slowness } from './slowness.js';

/** How long the server may work for a question, in milliseconds of a processor that nobody else slows down. */
const mostWork = 1_000;
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

/** The same field many times under other names, each with arguments of its own. */
const aliased = (times: number, field: (at: number) => string): string =>
  `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;
const dayOf = (at: number): string => `2025-${String((at % 12) + 1).padStart(2, '0')}-${10 + (at % 18)}`;

/** Questions of the dearest kind, as often as an operation may ask them. */
const dearest: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['DEGREE', 'BETWEENNESS', 'PAGERANK', 'EIGENVECTOR'].map((metric) => [
      `${metric} of twenty days`,
      aliased(20, (at) => `centrality(metric: ${metric}, validAt: "${dayOf(at)}", first: 100) { score }`),
    ]),
  ),
  'communities of twenty days': aliased(20, (at) => `communities(validAt: "${dayOf(at)}") { size label }`),
  'communities with their members': aliased(3, (at) => `communities(validAt: "${dayOf(at)}") { members { id name } }`),
  'articulation points of twenty days': aliased(
    20,
    (at) => `articulationPoints(validAt: "${dayOf(at)}") { parts thing { id } }`,
  ),
  'interlocks of twenty days': aliased(
    20,
    (at) => `interlocks(validAt: "${dayOf(at)}", first: 100) { totalCount nodes { a { id } b { id } } }`,
  ),
  'overlaps at twenty moments': aliased(
    20,
    (at) =>
      `overlaps(group: "body:it-planungsrat", knownAt: "${dayOf(at)}T00:00:00Z", first: 100) { nodes { a { id } days } }`,
  ),
  'all changes, twenty times': aliased(
    20,
    (at) =>
      `changes(from: "${1900 + at}-01-01", to: "2030-12-31", first: 100) { totalCount nodes { sentence thing { id } fact { id } } }`,
  ),
  'all violations on twenty days': aliased(
    20,
    (at) =>
      `violations(validAt: "${dayOf(at)}", first: 50) { totalCount nodes { message things { id } facts { id } } }`,
  ),
  'violations of each body on twenty days': `{ bodies(first: 100) { nodes ${aliased(
    20,
    (at) => `violations(validAt: "${dayOf(at)}") { rule }`,
  )} } }`,
  'the next chair of each body on twenty days': `{ bodies(first: 100) { nodes ${aliased(
    20,
    (at) => `nextChair(validAt: "${dayOf(at)}") { sentence }`,
  )} } }`,
  'a hundred paths between nine pairs': aliased(9, (at) => {
    const [from, to] = [hubs[at % hubs.length], hubs[(at + 1 + Math.floor(at / hubs.length)) % hubs.length]];
    return `paths(from: "${from}", to: "${to}", maxLength: 10, first: 100) { sentence steps { to { id } evidence { quote } } }`;
  }),
  'searches for single letters': aliased(
    20,
    (at) =>
      `search(text: "${'a e i o u b c d f g h k l m n p r s t'.slice(at)}", first: 100) { totalCount facets { count } nodes { highlight } }`,
  ),
  'as many rows as are allowed': aliased(
    5,
    (at) => `membershipRows(first: 1000, validAt: "${dayOf(at)}") { nodes { id member group sourceTitle } }`,
  ),
};

describeEngines('hostile questions', (engine) => {
  let served: Served;
  let ids: readonly string[] = [];

  before(async () => {
    served = await openServed((await openLoaded(engine)).graph, { budget: 0, deadline: 60 }, { sample: 600_000 });
    const { data } = await served.post({
      query: '{ people(first: 50) { nodes { id } } organizations(first: 50) { nodes { id } } }',
    });
    ids = [...new Set(JSON.stringify(data).match(/(?:person|org):[a-z0-9-]+/g))];
    assert.equal(ids.length, 100);
    await served.post({ query: search, variables: { text: 'Vitako' } });
    await served.post({ query: paths, variables: { from: hubs[0], to: hubs[1] } });
    await served.post({ query: '{ violations(first: 1) { totalCount } }' });
  });

  after(() => served.close());

  /** Asks, and gives the code of the refusal, or null where there is an answer. */
  const asked = async (query: string, variables: object = {}): Promise<unknown> => {
    const before = slowness();
    const start = process.cpuUsage();
    const { status, data, errors, text } = await served.post({ query, variables });
    const { user, system } = process.cpuUsage(start);
    const work = (user + system) / 1_000 / ((before + slowness()) / 2);
    const code: unknown = errors[0]?.extensions['code'] ?? null;
    assert.ok(work < mostWork, `took ${work.toFixed(0)} ms: ${query}`);
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

  for (const [name, query] of Object.entries(dearest))
    it(`answers ${name}`, async () => {
      assert.equal(await asked(query), null);
    });

  it('refuses more rows, paths and surroundings than that', async () => {
    const rows = 'membershipRows(first: 1000) { nodes { id } }';
    assert.equal(await asked(aliased(6, () => rows)), 'QUERY_TOO_EXPENSIVE');
    const path = 'paths(from: "org:vitako", to: "org:fitko", first: 100) { sentence steps { to { id } } }';
    assert.equal(await asked(aliased(10, () => path)), 'QUERY_TOO_EXPENSIVE');
    const around = `subgraph(around: ["body:it-planungsrat"], steps: 10, limit: 1000) { nodes { id } facts { id } }`;
    assert.equal(await asked(aliased(17, () => around)), 'QUERY_TOO_EXPENSIVE');
  });

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
