import { all, type Condition } from './condition.js';
import type { Filter, Times } from './traversal.js';

/** A fact that held on the day asked for, if one was asked for. */
export const heldOnDay =
  (variable: string) =>
  ({ validAt }: Times): Condition | null =>
    validAt === null
      ? null
      : all([
          (bind) => `${variable}.validFromMin IS NULL OR ${variable}.validFromMin <= ${bind(validAt)}`,
          (bind) => `${variable}.validToMax IS NULL OR ${variable}.validToMax >= ${bind(validAt)}`,
        ]);

/** A fact that the graph had learnt by the moment and still believed. Nothing is recorded later than it is written. */
export const knownByMoment =
  (variable: string) =>
  ({ knownAt }: Pick<Times, 'knownAt'>): Condition =>
  (bind) =>
    knownAt === null
      ? `${variable}.retractedAt IS NULL`
      : `${variable}.recordedAt <= ${bind(knownAt)} AND (${variable}.retractedAt IS NULL OR ${variable}.retractedAt > ${bind(knownAt)})`;

/** A node or a relationship that was recorded by the moment. */
export const recordedBy =
  (variable: string) =>
  ({ knownAt }: Pick<Times, 'knownAt'>): Condition | null =>
    knownAt === null ? null : (bind) => `${variable}.recordedAt <= ${bind(knownAt)}`;

/** The target held on the day. */
export const heldOn: Filter<object> = (_, times) => heldOnDay('target')(times);

/** The target was known by the moment. */
export const knownBy: Filter<object> = (_, times) => knownByMoment('target')(times);

/** The relationship was recorded by the moment: evidence published later is not shown. */
export const edgeKnownBy: Filter<object> = (_, times) => recordedBy('edge')(times);
