import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, known, placesIn } from '../../src/export/columns.js';

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

describe('The properties of a row', () => {
  it('come in the order of their type, whatever the order of the columns is, without those that nobody knows', () => {
    const cells = cellsOf(['surface', 'start', 'end', 'unasked'], ['quote', 'start', 'end', 'surface'], 1);
    assert.deepEqual(Object.entries(known(cells, ['body:a', null, 3, null, 'Rat'])), [
      ['surface', 'Rat'],
      ['start', 3],
    ]);
  });
});
