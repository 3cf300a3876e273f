import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayNumber, momentNumber } from '../../src/analysis/day-number.js';

const date = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe('Days and moments as numbers', () => {
  it('are what the calendar of JavaScript says', () => {
    fc.assert(
      fc.property(date, (any) => {
        const text = any.toISOString();
        assert.equal(momentNumber(text), any.getTime());
        assert.equal(dayNumber(text.slice(0, 10)), Date.parse(text.slice(0, 10)) / 86_400_000);
      }),
      { seed: 42, numRuns: 2_000 },
    );
  });

  it('count leap days, also at the turn of centuries', () => {
    for (const day of ['1900-03-01', '2000-02-29', '2000-03-01', '2024-02-29', '2100-02-28', '2100-03-01'])
      assert.equal(dayNumber(day), Date.parse(day) / 86_400_000, day);
  });

  it('are read from moments without milliseconds, too', () => {
    assert.equal(momentNumber('2020-01-01T12:00:00Z'), Date.UTC(2020, 0, 1, 12));
  });
});
