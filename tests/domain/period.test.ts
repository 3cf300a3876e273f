import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { covers, dayOf, firstDay, isDay, isPartialDate, lastDay, startOfDay } from '../../src/domain/period.js';

describe('A partial date', () => {
  it('is a year, a month or a day of the calendar', () => {
    for (const date of ['2020', '2020-08', '2020-08-26', '2020-02-29', '2000-02-29', '2021-12-31'])
      assert.equal(isPartialDate(date), true, date);
  });

  it('is nothing that the calendar does not have', () => {
    for (const date of ['2020-13', '2020-00', '2021-02-29', '1900-02-29', '2021-04-31', '2021-01-00', '2021-01-32'])
      assert.equal(isPartialDate(date), false, date);
  });

  it('is not written in another way', () => {
    for (const date of [
      '',
      '20',
      '2020-8',
      '2020-08-6',
      '26.08.2020',
      '2020-08-26T00:00:00Z',
      ' 2020',
      '2020\n',
      '-2020',
    ])
      assert.equal(isPartialDate(date), false, JSON.stringify(date));
  });

  it('is a day only where all three parts are known', () => {
    assert.deepEqual(['2020-08-26', '2020-08', '2020'].map(isDay), [true, false, false]);
  });

  it('begins with the first day that it can mean', () => {
    assert.deepEqual(['2020', '2020-08', '2020-08-26'].map(firstDay), ['2020-01-01', '2020-08-01', '2020-08-26']);
  });

  it('ends with the last day that it can mean', () => {
    assert.deepEqual(['2020', '2020-08', '2020-08-26'].map(lastDay), ['2020-12-31', '2020-08-31', '2020-08-26']);
  });

  it('ends in February on the 29th in leap years alone', () => {
    const months = ['2020-02', '2021-02', '2000-02', '1900-02'];
    assert.deepEqual(months.map(lastDay), ['2020-02-29', '2021-02-28', '2000-02-29', '1900-02-28']);
  });

  it('is refused with what was expected and what came', () => {
    for (const widen of [firstDay, lastDay])
      assert.throws(() => widen('2020-13'), {
        code: 'INVALID_DATE',
        message: /Expected a date such as 2020, 2020-08 or 2020-08-26, but got "2020-13"\. Write/,
      });
  });
});

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const maybeDay = fc.option(day);

describe('Laws of periods', () => {
  it('hold that the first day is not after the last', () => {
    fc.assert(fc.property(partialDate, (date) => firstDay(date) <= lastDay(date)));
  });

  it('hold that both ends are days of the date itself', () => {
    fc.assert(
      fc.property(partialDate, (date) =>
        [firstDay(date), lastDay(date)].every((end) => isDay(end) && end.startsWith(date)),
      ),
    );
  });

  it('hold that the day after the last is no day of the date', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const next = new Date(Date.parse(lastDay(date)) + 86_400_000).toISOString().slice(0, 10);
        return !next.startsWith(date);
      }),
    );
  });

  it('hold that a date covers exactly the days that begin with it', () => {
    fc.assert(
      fc.property(partialDate, day, (date, on) => {
        const period = { validFromMin: firstDay(date), validToMax: lastDay(date) };
        return covers(period, on) === on.startsWith(date);
      }),
    );
  });

  it('hold that a period without ends covers every day', () => {
    fc.assert(fc.property(day, (on) => covers({ validFromMin: null, validToMax: null }, on)));
  });

  it('hold that forgetting an end never uncovers a day', () => {
    fc.assert(
      fc.property(maybeDay, maybeDay, day, (validFromMin, validToMax, on) => {
        const covered = covers({ validFromMin, validToMax }, on);
        return (
          !covered || (covers({ validFromMin: null, validToMax }, on) && covers({ validFromMin, validToMax: null }, on))
        );
      }),
    );
  });
});

describe('A period', () => {
  it('holds on its first and on its last day, and not beside them', () => {
    const period = { validFromMin: '2020-08-26', validToMax: '2021-02-28' };
    const days = ['2020-08-25', '2020-08-26', '2021-02-28', '2021-03-01'];
    assert.deepEqual(
      days.map((on) => covers(period, on)),
      [false, true, true, false],
    );
  });
});

describe('A day', () => {
  it('is the one in Berlin, in winter and in summer', () => {
    assert.equal(dayOf(new Date('2021-01-14T22:59:59Z')), '2021-01-14');
    assert.equal(dayOf(new Date('2021-01-14T23:00:00Z')), '2021-01-15');
    assert.equal(dayOf(new Date('2021-07-14T21:59:59Z')), '2021-07-14');
    assert.equal(dayOf(new Date('2021-07-14T22:00:00Z')), '2021-07-15');
  });

  it('is recorded as its midnight in UTC', () => {
    assert.equal(startOfDay('2021-01-15'), '2021-01-15T00:00:00.000Z');
  });
});
