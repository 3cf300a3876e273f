import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openServed, type Served } from './served.js';

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `parent { ... on Body { children(first: 1) { nodes { ${nested(levels - 1)} } } } }`;

describe('the limits of a request', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  const refused = async (query: string, status: number, code: string, says: RegExp) => {
    const { status: got, errors, text } = await served.post({ query });
    assert.equal(got, status);
    assert.equal(errors[0]?.extensions['code'], code);
    assert.match(errors[0].message, says);
    assert.doesNotMatch(text, /\bat .+:\d+:\d+|node_modules|stack/);
  };

  it('refuses a page of 100000 entries', () =>
    refused(
      '{ bodies(first: 100000) { nodes { id } } }',
      400,
      'PAGE_SIZE_TOO_LARGE',
      /at most 100 .* 100000 were asked/,
    ));

  it('refuses a page of 101 through a variable, but gives 1000 rows', async () => {
    const query = 'query($first: Int) { bodies(first: $first) { nodes { id } } }';
    const { errors } = await served.post({ query, variables: { first: 101 } });
    assert.equal(errors[0]?.extensions['code'], 'PAGE_SIZE_TOO_LARGE');
    const rows = await served.post({ query: '{ membershipRows(first: 1000) { nodes { id } } }' });
    assert.deepEqual(rows.errors, []);
  });

  it('refuses more ids than a page has', async () => {
    const ids = Array.from({ length: 101 }, () => 'body:it-planungsrat');
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { errors } = await served.post({ query, variables: { ids } });
    assert.equal(errors[0]?.extensions['code'], 'PAGE_SIZE_TOO_LARGE');
  });

  it('counts what many ids multiply', async () => {
    const ids = Array.from({ length: 100 }, () => 'body:it-planungsrat');
    const query =
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Body { members(first: 100) { nodes { member { memberships(first: 40) { nodes { id } } } } } } } }';
    const { errors } = await served.post({ query, variables: { ids } });
    assert.equal(errors[0]?.extensions['code'], 'QUERY_TOO_EXPENSIVE');
  });

  it('lets no negative size pay for other lists', () =>
    refused(
      '{ n: bodies(first: -2000000000) { nodes { id } } b: bodies(first: 100) { nodes { members(first: 100) { nodes { member { memberships(first: 100) { nodes { id } } } } } } } }',
      400,
      'QUERY_TOO_EXPENSIVE',
      /50000 nodes/,
    ));

  it('refuses a filter that is nested eleven levels deep, in the text and as a variable', async () => {
    const text = '{ not: '.repeat(11) + '{}' + ' }'.repeat(11);
    await refused(`{ bodies(where: ${text}) { totalCount } }`, 400, 'INPUT_TOO_DEEP', /10 levels/);
    const where: unknown = JSON.parse('{"not":'.repeat(2000) + '{}' + '}'.repeat(2000));
    const query = 'query($where: BodyWhere) { bodies(where: $where) { totalCount } }';
    const { errors } = await served.post({ query, variables: { where } });
    assert.equal(errors[0]?.extensions['code'], 'INPUT_TOO_DEEP');
  });

  it('answers a filter that is nested as deep as allowed', async () => {
    const text = '{ not: '.repeat(8) + '{ name: { eq: "x" } }' + ' }'.repeat(8);
    const { errors } = await served.post({ query: `{ bodies(where: ${text}) { totalCount } }` });
    assert.deepEqual(errors, []);
  });

  it('sorts by each field once, however often it is named', async () => {
    const orderBy = Array.from({ length: 1000 }, () => ({ field: 'NAME' }));
    const query =
      'query($orderBy: [BodyOrder!], $after: String) { bodies(first: 1, orderBy: $orderBy, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const first = await served.post({ query, variables: { orderBy } });
    const after = /"endCursor":"([^"]+)"/.exec(first.text)?.[1] ?? '';
    const second = await served.post({
      query: query.replace('first: 1', 'first: 2'),
      variables: { orderBy: orderBy.slice(0, 1), after },
    });
    assert.deepEqual([first.errors, second.errors], [[], []]);
  });

  it('refuses a query of 30 levels', () =>
    refused(`{ body(id: "body:it-planungsrat") { ${nested(8)} } }`, 400, 'QUERY_TOO_DEEP', /12 levels deep/));

  it('refuses 500 aliases', () =>
    refused(
      `{ ${Array.from({ length: 500 }, (_, n) => `a${String(n)}: __typename`).join(' ')} }`,
      400,
      'TOO_MANY_ALIASES',
      /30 aliases, but this one has 500/,
    ));

  it('refuses 2001 tokens', () => refused(`{ ${'__typename '.repeat(2000)} }`, 400, 'TOO_MANY_TOKENS', /2000 tokens/));

  it('refuses 21 root fields', () =>
    refused(
      `{ ${Array.from({ length: 21 }, (_, n) => `f${String(n)}: dataset { version }`).join(' ')} }`,
      400,
      'TOO_MANY_ROOT_FIELDS',
      /20 root fields/,
    ));

  it('refuses six directives on a field', () =>
    refused('{ dataset @a @b @c @d @e @f { version } }', 400, 'TOO_MANY_DIRECTIVES', /directives/));

  it('refuses a million nodes before it reads one', () =>
    refused(
      '{ bodies(first: 100) { nodes { members(first: 100) { nodes { member { memberships(first: 100) { nodes { id } } } } } } } }',
      400,
      'QUERY_TOO_EXPENSIVE',
      /50000 nodes/,
    ));

  it('refuses a fragment bomb before it is validated', async () => {
    const fragments = Array.from({ length: 25 }, (_, n) => {
      const next = `...f${String(n + 1)}`;
      return `fragment f${String(n)} on Query { ${next} ${next} }`;
    });
    const query = `{ ...f0 } ${fragments.join(' ')} fragment f25 on Query { __typename }`;
    const started = process.cpuUsage().user;
    await refused(query, 400, 'TOO_MANY_SELECTIONS', /fragments/);
    assert.ok(process.cpuUsage(undefined).user - started < 2_000_000);
  });

  it('leaves fragments that spread each other to validation', async () => {
    const { errors } = await served.post({
      query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    });
    assert.match(errors[0]?.message ?? '', /Cannot spread fragment/);
  });

  it('refuses a body of 5 MB', () =>
    refused(`{ dataset { version } } # ${'x'.repeat(5_000_000)}`, 413, 'BODY_TOO_LARGE', /102400 bytes/));

  it('answers introspection, however deep', async () => {
    const { errors } = await served.post({
      query:
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }',
    });
    assert.deepEqual(errors, []);
  });
});
