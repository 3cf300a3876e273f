import { failure } from './errors.js';

/** A day, a month or a year: `2020-08-26`, `2020-08`, `2020` (EDTF level 0). It stays as the source gives it. */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** When something held: both ends inclusive, null where nobody knows. */
export interface Period {
  readonly validFromMin: string | null;
  readonly validToMax: string | null;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a text is a partial date of the calendar. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** Whether a text is a full day of the calendar. */
export const isDay = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** The earliest day that a partial date can mean. */
export function firstDay(date: PartialDate): string {
  if (!isPartialDate(date))
    throw failure('INVALID_DATE', { expected: 'a date such as 2020, 2020-08 or 2020-08-26', got: date });
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** The latest day that a partial date can mean. */
export function lastDay(date: PartialDate): string {
  const first = firstDay(date);
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${String(daysIn(Number(first.slice(0, 4)), Number(first.slice(5, 7))))}`;
}

/** Whether something held on a day: an end that nobody knows does not end it. */
export function covers(period: Period, day: string): boolean {
  return (
    (period.validFromMin === null || period.validFromMin <= day) &&
    (period.validToMax === null || period.validToMax >= day)
  );
}

const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The day in Europe/Berlin at a moment. */
export const dayOf = (moment: Date): string => berlin.format(moment);

/** The first moment (UTC) of a day, as the graph records it. */
export const startOfDay = (day: string): string => `${day}T00:00:00.000Z`;
