import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { heldEdges, holdsAt } from '../../src/analysis/moment.js';
import { covers } from '../../src/domain/period.js';
import { smallSnapshot } from './small-graph.js';

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

describe('The edges that hold', () => {
  it('are those whose fact covers the day and was believed at the moment', () => {
    fc.assert(
      fc.property(orNull(day), orNull(day), moment, orNull(moment), orNull(day), moment, (...given) => {
        const [validFromMin, validToMax, recordedAt, retractedAt, validAt, knownAt] = given;
        const period = { validFromMin, validToMax };
        const snapshot = smallSnapshot([
          ['SITS_ON', 'person:a', 'body:b', 'membership:a', { ...period, recordedAt, retractedAt }],
        ]);
        const expected =
          (validAt === null || covers(period, validAt)) &&
          recordedAt <= knownAt &&
          (retractedAt === null || retractedAt > knownAt);
        assert.equal(holdsAt(snapshot, { validAt, knownAt })(0), expected);
        assert.deepEqual([...heldEdges(snapshot, { validAt, knownAt })], expected ? [0] : []);
      }),
      { seed: 42 },
    );
  });
});
