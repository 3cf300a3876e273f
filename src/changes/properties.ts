import { z } from 'zod';
import type { RecordProperties, RecordValue } from './record.js';

const isValue = (value: unknown): value is RecordValue =>
  typeof value === 'string' ||
  Number.isFinite(value) ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areProperties = (value: unknown): value is RecordProperties =>
  isObject(value) && Object.values(value).every(isValue);

function problemOf(value: unknown): string {
  if (!isObject(value)) return 'expected an object of properties';
  const wrong = Object.entries(value).find(([, one]) => !isValue(one));
  return `property "${wrong?.[0] ?? ''}" expects a text, a number, true, false or a list of texts`;
}

/** Properties as they come from outside. An import reads millions: a test by hand takes a quarter of the time of z.record. */
export const propertiesSchema = z.custom<RecordProperties>(areProperties, { error: ({ input }) => problemOf(input) });
