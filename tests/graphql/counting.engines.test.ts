import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { observed } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { asking, type Loaded, openLoaded } from '../loaded.js';

const committees = (bodies: number, members: number, memberships: number) => `{
  bodies(first: ${bodies}) { nodes { id members(first: ${members}) { nodes { role
    member { name ... on Agent { memberships(first: ${memberships}) { nodes { group { name } } } } } } } } }
}`;

describeEngines('A query of any width', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  /** The names of the statements that a query runs, in alphabetical order. */
  const statementsOf = async (query: string): Promise<readonly string[]> => {
    const names: string[] = [];
    const { errors = [] } = await asking(observed(loaded.graph, (name) => names.push(name))).ask(query);
    assert.deepEqual(errors, []);
    return names.sort();
  };

  const perLevel = ['Agent.memberships', 'Group.members', 'Membership.group', 'Membership.member', 'Query.bodies'];

  it('runs one statement for each relation and level', async () => {
    assert.deepEqual(await statementsOf(committees(100, 20, 10)), perLevel);
  });

  it('runs as many statements for one body as for all', async () => {
    const narrow = await statementsOf(
      '{ bodies(first: 1, where: { name: { eq: "IT-Planungsrat" } }) { nodes { id members(first: 1) { nodes { role member { name ... on Agent { memberships(first: 1) { nodes { group { name } } } } } } } } } }',
    );
    assert.deepEqual(narrow, perLevel);
  });

  it('counts lists with one more statement for each relation', async () => {
    const counted = await statementsOf(
      '{ bodies(first: 100) { totalCount nodes { members(first: 2) { totalCount pageInfo { hasNextPage } edges { cursor } nodes { id } } } } }',
    );
    assert.deepEqual(counted, ['Group.members', 'Group.members.totalCount', 'Query.bodies', 'Query.bodies.totalCount']);
  });

  it('reads one relation on two levels in two statements', async () => {
    const twice = await statementsOf(
      '{ bodies(first: 50) { nodes { members(first: 5) { nodes { member { ... on Group { members(first: 5) { nodes { id } } } } } } } } }',
    );
    assert.deepEqual(twice, ['Group.members', 'Group.members', 'Membership.member', 'Query.bodies']);
  });

  it('does not read again what an outer level has read', async () => {
    const once = await statementsOf(
      '{ bodies(first: 50) { nodes { members(first: 5) { nodes { group { members(first: 5) { nodes { id } } } } } } } }',
    );
    assert.deepEqual(once, ['Group.members', 'Membership.group', 'Query.bodies']);
  });

  it('reads one relation with two sets of arguments in two statements', async () => {
    const twice = await statementsOf(
      '{ bodies(first: 50) { nodes { a: members(first: 5, validAt: "2021-01-15") { nodes { id } } b: members(first: 5, validAt: "2024-01-15") { nodes { id } } } } }',
    );
    assert.deepEqual(twice, ['Group.members', 'Group.members', 'Query.bodies']);
  });

  it('seats all bodies in one statement for each relation', async () => {
    const seats = await statementsOf(
      '{ bodies(first: 100) { nodes { seats(validAt: "2021-02-01") { claimed quotaSum filled quotas { label filled nominatedBy { name } } } } } }',
    );
    assert.deepEqual(seats, [
      'Body.seats',
      'Membership.member',
      'Query.bodies',
      'SeatQuota.filled',
      'SeatQuota.nominatedBy',
    ]);
  });

  it('names the chairs of all bodies in one statement for each relation, and one more for the dates of all evidence', async () => {
    const chairs = await statementsOf(
      '{ bodies(first: 100) { nodes { chair(validAt: "2021-01-15") { assumed member { name } evidence(first: 5) { nodes { source { title } } } } } } }',
    );
    assert.deepEqual(chairs, ['Body.chair', 'Membership.member', 'Query.bodies', 'Thing.evidence', 'Thing.evidence']);
  });

  it('reads rows in one statement for each of their columns', async () => {
    const narrow = await statementsOf('{ membershipRows(first: 1) { nodes { id member group sourceTitle } } }');
    const wide = await statementsOf('{ membershipRows(first: 1000) { nodes { id member group sourceTitle } } }');
    assert.deepEqual(wide, narrow);
    assert.equal(new Set(wide).size, wide.length);
  });
});
