import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingRecordOf } from '../../src/domain/meeting-record.js';
import { meeting, plan } from './samples.js';

const twicePlaced = plan({});
const twelveVirtual = plan({ id: 'plan:virtual', format: 'VIRTUAL', timesPerYear: 12 });

describe('The record of the meetings of a year', () => {
  it('adds the plans up and knows of no meeting', () => {
    const { year, planned, held, coverage } = meetingRecordOf(2021, [twicePlaced, twelveVirtual], []);
    assert.deepEqual([year, planned, held, coverage], [2021, 14, 0, 'UNKNOWN']);
  });

  it('has no number planned where no source gives one', () => {
    const { planned, held, coverage } = meetingRecordOf(2021, [], [meeting({})]);
    assert.deepEqual([planned, held, coverage], [null, 1, 'PARTIAL']);
  });

  it('is complete where as many were held as planned', () => {
    assert.equal(meetingRecordOf(2021, [twicePlaced], [meeting({}), meeting({})]).coverage, 'COMPLETE');
  });

  it('compares planned and held for each format that is planned or held', () => {
    const meetings = [
      meeting({ format: 'IN_PERSON' }),
      meeting({ format: 'HYBRID' }),
      meeting({ format: 'IN_PERSON' }),
    ];
    assert.deepEqual(meetingRecordOf(2020, [twicePlaced, twelveVirtual], meetings).byFormat, [
      { format: 'HYBRID', planned: null, held: 1 },
      { format: 'IN_PERSON', planned: 2, held: 2 },
      { format: 'VIRTUAL', planned: 12, held: 0 },
    ]);
  });
});
