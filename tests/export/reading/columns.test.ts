import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsAt, cellsIn, picked, placesIn, propertiesAt } from '../../../src/export/reading/columns.js';

describe('Places in a list of ids', () => {
  const ids = ['body:a', 'body:b', 'body:c'];

  it('are found in whatever order an engine gives what it finds', () => {
    for (const order of [
      [0, 0, 1, 2],
      [2, 0, 1, 0],
    ])
      assert.deepEqual(order.map((place) => ids[place] ?? '').map(placesIn(ids)), order);
  });

  it('are none for what was not asked for, and the next ones are found as before', () => {
    const placeOf = placesIn(ids);
    assert.deepEqual(['body:b', 'body:x', 'body:c'].map(placeOf), [1, null, 2]);
    assert.equal(placesIn([])('body:a'), null);
  });
});

describe('The properties of things that stand side by side', () => {
  const answer = [null, ['Rat', null], [3, 4], [['b', 'a'], []]];
  const of = cellsIn(answer, ['quote', 'surface', 'start', 'aliases'], 0);

  it('are found by their names; what none has is null', () => {
    assert.deepEqual(of('surface'), ['Rat', null]);
    assert.deepEqual(of('aliases'), [['b', 'a'], []]);
    assert.deepEqual([of('quote'), of('unasked')], [null, null]);
  });

  it('come in the order that is asked for, without those that nobody knows', () => {
    const names = ['surface', 'start', 'quote', 'unasked'];
    assert.deepEqual(Object.entries(propertiesAt(of, names, 0)), [
      ['surface', 'Rat'],
      ['start', 3],
    ]);
    assert.deepEqual(propertiesAt(of, names, 1), { start: 4 });
  });

  it('are taken at some places, and are null at places that are none', () => {
    const some = cellsAt(of, [1, 0, 0, -1]);
    assert.deepEqual(some('start'), [4, 3, 3, null]);
    assert.equal(some('quote'), null);
    assert.deepEqual(picked(['a', 'b'], [1, 0, 0]), ['b', 'a', 'a']);
  });
});
