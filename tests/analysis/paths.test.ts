import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findPaths, type FoundPath } from '../../src/analysis/paths.js';
import { nodeOf, rankOf, type Snapshot } from '../../src/analysis/snapshot.js';
import { anyDay, type SmallEdge, smallSnapshot } from './small-graph.js';

/** Every path between two nodes, by trying all steps; in the order of the contract. */
function everyPath(snapshot: Snapshot, from: number, to: number, maxLength: number): readonly FoundPath[] {
  const found: FoundPath[] = [];
  const follow = (path: FoundPath, node: number, passed: readonly number[]): void => {
    if (node === to) found.push(path);
    if (node === to || path.length === maxLength) return;
    for (let edge = 0; edge < snapshot.edgeCount; edge += 1) {
      const ends = [snapshot.sources[edge] ?? 0, snapshot.targets[edge] ?? 0];
      const next = ends[0] === node ? ends[1] : ends[1] === node ? ends[0] : undefined;
      if (next !== undefined && !passed.includes(next))
        follow([...path, { from: node, edge, to: next }], next, [...passed, next]);
    }
  };
  follow([], from, [from]);
  const pad = (number: number): string => String(number).padStart(3, '0');
  const key = (path: FoundPath): string =>
    [
      pad(path.length),
      ...path.map(({ edge }) => pad(rankOf(snapshot, edge))),
      ...path.map((step) => pad(step.to)),
      ...path.map(({ edge }) => snapshot.factIds[edge] ?? ''),
    ].join(' ');
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const node = fc.integer({ min: 0, max: 6 }).map((number) => `body:${String(number)}`);
const kind = fc.constantFrom('PART_OF', 'OWNED_BY', 'PARTNER_OF');
const edges = fc
  .array(fc.tuple(fc.constantFrom('SITS_ON', 'SENDS_TO', 'RELATED'), node, node, kind), { maxLength: 14 })
  .map((rows) =>
    rows.map(([type, from, to, of], at): SmallEdge => [
      type,
      from,
      to,
      `relation:${String(at).padStart(2, '0')}`,
      type === 'RELATED' ? { kind: of } : {},
    ]),
  );

const told = (snapshot: Snapshot, paths: readonly FoundPath[]) =>
  paths.map((path) => path.map(({ edge, to }) => `${snapshot.factIds[edge] ?? ''} ${snapshot.ids[to] ?? ''}`));

const chain = smallSnapshot([
  ['SENDS_TO', 'org:a', 'body:b', 'quota:ab'],
  ['RELATED', 'body:b', 'body:c', 'relation:bc', { kind: 'PART_OF', validFromMin: '2020-01-01' }],
]);
const asked = { from: 'org:a', to: 'body:c', maxLength: 6, first: 5, ...anyDay };

describe('The paths between two things', () => {
  it('are those that trying every step finds, in the order of the contract', () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 20 }), (rows, maxLength, first) => {
        const snapshot = smallSnapshot(rows);
        const [from, to] = [nodeOf(snapshot, 'body:0'), nodeOf(snapshot, 'body:1')];
        const expected = from === undefined || to === undefined ? [] : everyPath(snapshot, from, to, maxLength);
        const found = findPaths(snapshot, { from: 'body:0', to: 'body:1', maxLength, first, ...anyDay });
        assert.deepEqual(told(snapshot, found), told(snapshot, expected.slice(0, first)));
      }),
      { seed: 42, numRuns: 2_000 },
    );
  });

  it('lead over edges in both directions', () => {
    const there = findPaths(chain, asked);
    const back = findPaths(chain, { ...asked, from: 'body:c', to: 'org:a' });
    assert.deepEqual(
      [there, back].map((paths) => told(chain, paths)),
      [[['quota:ab body:b', 'relation:bc body:c']], [['relation:bc body:b', 'quota:ab org:a']]],
    );
  });

  it('are none over what did not hold on the day, or is too far, or is unknown, or is the same thing', () => {
    assert.deepEqual(findPaths(chain, { ...asked, validAt: '2019-12-31' }), []);
    assert.deepEqual(findPaths(chain, { ...asked, maxLength: 1 }), []);
    assert.deepEqual(findPaths(chain, { ...asked, to: 'body:nowhere' }), []);
    assert.deepEqual(findPaths(chain, { ...asked, to: 'org:a' }), []);
  });

  it('are refused with a remedy where too many ways lead on', () => {
    const people = Array.from({ length: 1_500 }, (_, at) => `person:${String(at)}`);
    const hubs = smallSnapshot([
      ...people.flatMap((person): readonly SmallEdge[] => [
        ['SITS_ON', person, 'body:a', `membership:a-${person.slice(7)}`],
        ['SITS_ON', person, 'body:b', `membership:b-${person.slice(7)}`],
      ]),
      ['SITS_ON', 'person:alone', 'body:a', 'membership:alone'],
      ['RELATED', 'body:z', 'body:b', 'relation:z', { kind: 'PART_OF' }],
    ]);
    const question = { from: 'person:alone', to: 'body:z', maxLength: 10, first: 2_000, ...anyDay };
    assert.throws(() => findPaths(hubs, question), /INVALID_ARGUMENT|"maxLength" expects fewer than 10 steps/);
  });
});
