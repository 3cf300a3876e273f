import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lines } from '../../src/export/writing/csv.js';
import { xmlValues } from '../../src/export/writing/xml-values.js';

const shared = ['a', 'b;'];
const columns = [['x', 'x', 'y, "z"'], null, [1, null, false], [shared, shared, null], [null, '', ' x']];

describe('Columns of values', () => {
  it('become lines of CSV, whatever stands in the line before', () => {
    assert.equal(lines(columns, 3), 'x,,1,a; b;,\r\nx,,,a; b;,""\r\n"y, ""z""",,false,," x"\r\n');
  });

  it('become no line where there are none', () => {
    assert.equal(lines([[], null], 0), '');
  });

  it('become the elements of each thing, without those that are not known', () => {
    const written = xmlValues(
      columns.map((_, at) => `<v for="${String(at)}">`),
      '</v>',
    );
    assert.deepEqual(written([['<', '<', null], null, [null, 0, 1]], 3), [
      '<v for="0">&lt;</v>',
      '<v for="0">&lt;</v><v for="2">0</v>',
      '<v for="2">1</v>',
    ]);
    assert.deepEqual(written([], 2), ['', '']);
  });
});
